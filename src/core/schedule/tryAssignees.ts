import type { Assignee } from '../model/assignee.ts';
import { buildPlan } from '../model/buildPlan.ts';
import type { Item } from '../model/item.ts';
import type { Person, Plan, PlanFile } from '../model/plan.ts';
import type { Suggestion } from '../query/suggestAssignees.ts';
import { type PlanSchedule, schedulePlans } from './schedulePlans.ts';

/** When an item and its plan end; undefined where that is in no schedule. */
export interface TriedEnds {
  readonly item: number | undefined;
  readonly plan: number | undefined;
}

/**
 * When an item and its plan would end if somebody worked on it too, for each of some persons of its plan: each costs a
 * schedule, of which is taken over what that does not change. Those beyond the `most` are not tried.
 */
export function tryAssignees(
  schedule: PlanSchedule,
  { plan, item }: { readonly plan: Plan; readonly item: Item },
  persons: readonly Person[],
  most: number,
): Map<Person, TriedEnds> {
  const { input } = schedule.compiled;
  return new Map(
    persons.slice(0, most).map((person) => {
      const tried = withAssignee(plan, item, person);
      const plans = input.plans.map((one) => (one === plan ? tried : one));
      return [person, endsOf(schedulePlans({ ...input, plans }, schedule), tried, item.id)];
    }),
  );
}

/**
 * The same suggestions with those first with whom the item is done first, then its plan; but nobody who is not there, or
 * lacks more skills, before who is and does not. Who was not tried comes after those who were.
 */
export function soonestFirst(
  suggestions: readonly Suggestion[],
  tried: ReadonlyMap<Person, TriedEnds>,
): readonly Suggestion[] {
  const orderOf = ({ person, isAvailable, missing }: Suggestion): number[] => {
    const { item = Number.MAX_VALUE, plan = Number.MAX_VALUE } = tried.get(person) ?? {};
    return [Number(!isAvailable), missing, item, plan];
  };
  const rated = suggestions.map((suggestion) => ({ suggestion, order: orderOf(suggestion) }));
  rated.sort((a, b) => {
    const place = a.order.findIndex((value, index) => value !== b.order[index]);
    return place < 0 ? 0 : (a.order[place] as number) - (b.order[place] as number);
  });
  return rated.map(({ suggestion }) => suggestion);
}

/** When an item and its plan end as things stand. */
export function endsOf({ compiled: { nodes }, levelled }: PlanSchedule, plan: Plan, id: string): TriedEnds {
  let [itemEnd, planEnd]: (number | undefined)[] = [];
  for (const [place, node] of nodes.entries()) {
    if (node.plan !== plan || (node.kind !== 'work' && node.kind !== 'end')) continue;
    const finish = levelled.finish[place] as number;
    planEnd = Math.max(planEnd ?? finish, finish);
    if (node.item.id === id) itemEnd ??= finish;
  }
  return { item: itemEnd, plan: planEnd };
}

/** The plan in which a person is the last of those who work on an item, as an edit would make it. */
function withAssignee(plan: Plan, { id, values }: Item, { id: person }: Person): Plan {
  const old = values.assignees ?? [];
  if (old.some((one) => one.person === person)) return plan;
  const assignees: readonly Assignee[] = [...old, { person, text: person }];
  const change = (file: PlanFile): PlanFile => {
    if (file.items.every((item) => item.id !== id)) return file;
    const items = file.items.map((item) =>
      item.id === id ? { ...item, values: { ...item.values, assignees } } : item,
    );
    return { ...file, items };
  };
  return buildPlan(plan.folder, plan.files.map(change), plan.privateFiles.map(change), plan);
}
