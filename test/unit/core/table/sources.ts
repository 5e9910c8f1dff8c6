import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import type { Intent } from '../../../../src/core/intents/intent.ts';
import { planEdit } from '../../../../src/core/intents/planEdit.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { fillIn } from '../../../../src/core/model/fillIn.ts';
import type { PlanFile } from '../../../../src/core/model/plan.ts';
import { applyEdits } from '../../../../src/core/model/range.ts';
import type { Table, TableOptions, TableSource } from '../../../../src/core/table/table.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { type EditResult, refusalMessage } from '../../../../src/core/text/refusal.ts';
import { TODAY } from '../intents/carriedOut.ts';

export const MAIN = 'plan/plan.yaml';

export const OPTIONS: TableOptions = { section: 'items', isTree: true, filter: '' };

/** What a table of plan.yaml is made of; `others` are further files of the plan, by their paths. */
export function sourceOf(text: string, others: Readonly<Record<string, string>> = {}, before?: PlanFile): TableSource {
  const file = readPlanFile(MAIN, text, before);
  const files = [file, ...Object.entries(others).map(([name, other]) => readPlanFile(name, other))];
  const plan = buildPlan('plan', files);
  const findings = checkPlan(plan, TODAY);
  return { file, text, plan, findings, context: { plan, today: TODAY }, translate: fillIn };
}

/** The rows as an outline of their keys. */
export function outlineOf({ rows }: Table): string[] {
  return rows.map(({ key, depth, kind }) => `${'  '.repeat(depth)}${kind === 'entry' ? '' : `${kind} `}${key}`);
}

/** What a column holds, by the keys of the rows. */
export function columnOf({ rows, columns }: Table, column: string): Record<string, unknown> {
  const at = columns.indexOf(column);
  return Object.fromEntries(rows.map(({ key, cells }) => [key, cells[at]]));
}

/** A plan of many items, a tenth of which have nine others below them. */
export function largePlan(count: number): string {
  const items = Array.from({ length: count }, (_, at) => {
    const parent = at % 10 === 0 ? '' : `    parent: W-${at - (at % 10)}\n`;
    return `  - id: W-${at}\n    title: "Item ${at}: what has to be done"\n    status: ${at % 3 ? 'todo' : 'doing'}\n    priority: must\n${parent}    assignees: [ana 50%, bo]\n    estimate: ${1 + (at % 9)}d\n    due: 2026-12-${10 + (at % 20)}\n`;
  });
  return `project: {key: W, name: Large}\nworkflow: [todo, doing, done]\npeople:\n  - {id: ana, name: Ana Ruiz}\n  - id: bo\nitems:\n${items.join('')}`;
}

/** The text of plan.yaml after intents; a refusal's sentence where they are not carried out. */
export function textAfter(
  source: TableSource,
  intents: readonly Intent[],
  others: Readonly<Record<string, string>> = {},
): string {
  const texts: Readonly<Record<string, string>> = { ...others, [MAIN]: source.text };
  const scope = { plans: [source.plan], textOf: (file: string) => texts[file], today: TODAY };
  const result = planEdit(scope, intents);
  if (!result.ok) return refusalMessage(result.refusal);
  return applyEdits(source.text, result.value.edits.get(MAIN) ?? []);
}

/** What a result holds, which must have been possible. */
export function heldBy<T>(result: EditResult<T>): T {
  assert.ok(result.ok, result.ok ? '' : refusalMessage(result.refusal));
  return result.value;
}

/** The code of a refusal. */
export function codeOf(result: EditResult<unknown>): string | undefined {
  return result.ok ? undefined : result.refusal.code;
}

/** New ids in their order: W-n1, W-n2 and so on. */
export function counting(): () => string {
  let count = 0;
  return () => `W-n${++count}`;
}

/** Ids and parents of the items in a text, in their order. */
export function parentsIn(text: string): string[] {
  return readPlanFile(MAIN, text).items.map(({ id, values }) =>
    values.parent === undefined ? id : `${id}<${values.parent}`,
  );
}
