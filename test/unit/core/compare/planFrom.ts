import type { PlanState } from '../../../../src/core/compare/planChange.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';

/** The plan that texts make; one text alone is its plan.yaml. */
export function planFrom(written: string | Readonly<Record<string, string>>): PlanState {
  const texts = typeof written === 'string' ? { 'p/plan.yaml': written } : written;
  const files = Object.entries(texts).map(([file, text]) => readPlanFile(file, text));
  return { plan: buildPlan('p', files), textOf: (file) => (texts as Readonly<Record<string, string>>)[file] };
}
