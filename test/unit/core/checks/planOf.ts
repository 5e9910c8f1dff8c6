import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { EXAMPLE_DAY } from '../../../../src/core/checks/explain/explanation.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { type FindingCode, findingMessage } from '../../../../src/core/model/finding.ts';
import type { Item } from '../../../../src/core/model/item.ts';
import type { Plan } from '../../../../src/core/model/plan.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';

/** The plan of files given by name, the first of which is plan.yaml. */
export function planOf(files: string | Readonly<Record<string, string>>): Plan {
  const texts = typeof files === 'string' ? { 'plan.yaml': files } : files;
  const read = Object.entries(texts).map(([name, text]) => readPlanFile(name, text));
  return buildPlan('', read);
}

/** The day of all tests but those on days: that on which the examples of the documentation play. */
export const TODAY = EXAMPLE_DAY;

/** The codes of a plan's findings; a key is given, so that its absence is none. */
export function codesOf(text: string, today = TODAY): FindingCode[] {
  return checkPlan(planOf(`project: {key: WEB}\n${text}`), today).map(({ code }) => code);
}

/** The sentences of a plan's findings. */
export function messagesOf(text: string, today = TODAY): string[] {
  return checkPlan(planOf(`project: {key: WEB}\n${text}`), today).map((finding) => findingMessage(finding));
}

/** An item that a test knows to be there. */
export function itemOf(plan: Plan, id: string): Item {
  const item = plan.itemsById.get(id);
  if (item === undefined) throw new Error(`There is no item ${id}.`);
  return item;
}
