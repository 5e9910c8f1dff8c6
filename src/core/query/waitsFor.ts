import type { Item } from '../model/item.ts';
import { openPredecessors, openPromises } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';

/** On whom an item waits. */
export interface WaitsFor {
  /** What it is: somebody or something named at the item, what others have promised, or another item. */
  readonly kind: 'somebody' | 'promise' | 'item';
  /** What the plan calls it: the text, or an id. */
  readonly what: string;
  /** Who to ask, as far as the plan says: the text, who has promised it, or who is accountable for the other item. */
  readonly who?: string;
  readonly since?: string;
  /** When to ask again. */
  readonly chase?: string;
}

/** All that an open item waits for; empty where it can go on. */
export function waitsFor(plan: Plan, item: Item): WaitsFor[] {
  const { waiting } = item.values;
  return [
    ...(waiting ? [somebody(waiting)] : []),
    ...openPromises(plan, item).map(({ id, values: { from, chase } }) => {
      return { kind: 'promise' as const, what: id, ...(from && { who: from }), ...(chase && { chase }) };
    }),
    ...openPredecessors(plan, item).map(({ id, values: { assignees } }) => {
      const who = assignees?.[0]?.person;
      return { kind: 'item' as const, what: id, ...(who !== undefined && { who }) };
    }),
  ];
}

function somebody(waiting: NonNullable<Item['values']['waiting']>): WaitsFor {
  const { for: who, since, chase } = waiting;
  return { kind: 'somebody', what: who, who, ...(since && { since }), ...(chase && { chase }) };
}
