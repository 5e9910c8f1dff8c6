import type { Intent, IntentScope, PlanEdit } from '../../../../src/core/intents/intent.ts';
import { planEdit } from '../../../../src/core/intents/planEdit.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import type { Plan } from '../../../../src/core/model/plan.ts';
import { applyEdits } from '../../../../src/core/model/range.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { type EditResult, refusalMessage } from '../../../../src/core/text/refusal.ts';

export const TODAY = '2026-11-26';

/** Texts of plan files, by the folder of their plan and their name, as in `web/plan.yaml`. */
export type Texts = Readonly<Record<string, string>>;

/** The plans that texts make, one for each folder. */
export function scopeOf(texts: Texts): IntentScope {
  const folders = [...new Set(Object.keys(texts).map((file) => file.split('/', 1)[0] ?? ''))];
  const plans = folders.map((folder): Plan => {
    const files = Object.entries(texts).filter(([file]) => file.startsWith(`${folder}/`));
    return buildPlan(
      folder,
      files.map(([file, text]) => readPlanFile(file, text)),
    );
  });
  return { plans, textOf: (file) => texts[file], today: TODAY };
}

export function edit(texts: Texts, intents: readonly Intent[]): EditResult<PlanEdit> {
  return planEdit(scopeOf(texts), intents);
}

/** The texts after intents were carried out; a refusal's sentence where they were not. */
export function textsAfter(texts: Texts, ...intents: readonly Intent[]): Texts | string {
  const result = edit(texts, intents);
  if (!result.ok) return refusalMessage(result.refusal);
  const changed = [...result.value.edits].map(([file, edits]) => [file, applyEdits(texts[file] ?? '', edits)]);
  return { ...texts, ...Object.fromEntries([...changed, ...result.value.created]) };
}
