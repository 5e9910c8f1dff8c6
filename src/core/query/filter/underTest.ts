import type { Item } from '../../model/item.ts';
import type { Plan } from '../../model/plan.ts';
import { fold } from '../fold.ts';
import type { QueryContext } from '../queryField.ts';
import type { FilterTerm } from './filterNode.ts';
import type { FilterResult } from './filterProblem.ts';
import { unknownName } from './nameTest.ts';

/** Whether an item stands anywhere below one of those that a term names. */
export function underTest({ values }: FilterTerm, { plan }: QueryContext): FilterResult<(item: Item) => boolean> {
  const below = new Set<Item>();
  for (const value of values) {
    const wanted = fold(value.text);
    const tops = plan.items.filter(({ id }) => fold(id) === wanted);
    if (tops.length === 0) return unknownName('unknown-item', value, plan.items);
    addBelow(plan, tops, below);
  }
  return { ok: true, value: (item) => below.has(item) };
}

/** A stack and no recursion: a plan may nest its items as deeply as it likes. */
function addBelow({ hierarchy }: Plan, tops: readonly Item[], below: Set<Item>): void {
  const stack = [...tops];
  for (let at = stack.pop(); at; at = stack.pop()) {
    for (const child of hierarchy.childrenOf(at)) {
      if (below.has(child)) continue;
      below.add(child);
      stack.push(child);
    }
  }
}
