import type { Target } from '../../../core/model/fields.ts';
import type { Entry } from '../../../core/model/located.ts';
import { namesOf } from '../../../core/model/lookups.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { titleOf } from '../../../core/model/titleOf.ts';
import { plain } from '../../../core/present/plain.ts';
import { fold } from '../../../core/query/fold.ts';
import { openIterations, plannedIterations } from '../../../core/query/iterationPlan.ts';
import type { Choice, TableFrame } from '../../../messages/toPlanEditor.ts';

/** What a page gets all names of. Of items there are too many: they are asked for. */
const TARGETS: readonly Target[] = [
  ...(['milestone', 'external', 'request', 'raid', 'decision', 'person', 'team', 'stakeholder'] as const),
  ...(['contract', 'calendar', 'iteration', 'skill', 'status', 'priority', 'type', 'field'] as const),
];

const NAME_LENGTH = 100;
/** So many are worth to be chosen from. */
const SUGGESTED = 20;

const known = new WeakMap<Plan, { readonly today: string; readonly choices: TableFrame['choices'] }>();

/** What the names of a plan mean, by what they are names of. */
export function choicesOf(plan: Plan, today: string): TableFrame['choices'] {
  const before = known.get(plan);
  if (before?.today === today) return before.choices;
  const choices = Object.fromEntries(TARGETS.map((target) => [target, namesFor(plan, target, today)]));
  known.set(plan, { today, choices });
  return choices;
}

function namesFor(plan: Plan, target: Target, today: string): Choice[] {
  const named = [...namesOf(plan, target).keys()].map((id) => choiceOf(plan, target, id));
  if (target !== 'iteration') return named;
  const found = new Map(named.map((choice) => [choice.id, choice]));
  // The cadence makes iterations without end.
  for (const { iteration } of [...plannedIterations(plan, today), ...openIterations(plan, today)]) {
    found.set(iteration.id, { id: iteration.id, name: plain(iteration.name, NAME_LENGTH) });
  }
  return [...found.values()];
}

function choiceOf(plan: Plan, target: Target, id: string): Choice {
  const names: Partial<ReadonlyMap<string, unknown>> = namesOf(plan, target);
  const entry = names.get?.(id);
  const title = isEntry(entry) ? titleOf(entry) : undefined;
  return { id, name: plain(title ?? id, NAME_LENGTH) };
}

function isEntry(value: unknown): value is Entry<object> {
  return typeof value === 'object' && value !== null && 'values' in value;
}

/** The names of some kinds that have a text in them or in what they mean, those that begin with it first. */
export function suggestNames(plan: Plan, targets: readonly Target[], text: string): Choice[] {
  const wanted = fold(text.trim());
  const found: { readonly choice: Choice; readonly isFirst: boolean }[] = [];
  for (const target of targets) {
    const names = namesOf(plan, target);
    for (const id of names.keys()) {
      const choice = choiceOf(plan, target, id);
      const [foldedId, foldedName] = [fold(id), fold(choice.name)];
      if (!foldedId.includes(wanted) && !foldedName.includes(wanted)) continue;
      found.push({ choice, isFirst: foldedId.startsWith(wanted) || foldedName.startsWith(wanted) });
    }
  }
  const inOrder = [...found.filter(({ isFirst }) => isFirst), ...found.filter(({ isFirst }) => !isFirst)];
  return inOrder.slice(0, SUGGESTED).map(({ choice }) => choice);
}
