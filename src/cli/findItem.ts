import type { Item } from '../core/model/item.ts';
import { nearest } from '../core/model/nearest.ts';
import type { Plan } from '../core/model/plan.ts';

export type FindResult =
  | {
      readonly ok: true;
      readonly item: Item;
      /** The other items that have its id, against the rules. */
      readonly twins: readonly Item[];
    }
  | { readonly ok: false; readonly message: string };

/** The item that a user means by `id`, whatever its case; where no item has it now, the one that had it before. */
export function findItem(plan: Plan, id: string): FindResult {
  const isMeant = (other: string): boolean => other.toLowerCase() === id.toLowerCase();
  const same = plan.items.filter((item) => isMeant(item.id));
  const item =
    same.find((candidate) => candidate.id === id) ??
    same[0] ??
    plan.items.find(({ values: { formerly = [] } }) => formerly.some(isMeant));
  if (item) return { ok: true, item, twins: same.filter((other) => other !== item) };
  const near = nearest(id, plan.itemsById.keys());
  return { ok: false, message: `There is no item ${id}.${near === undefined ? '' : ` Did you mean ${near}?`}` };
}
