import type { Plan } from '../model/plan.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import type { Draft, Target } from './draft.ts';
import type { Intent } from './intent.ts';
import { newRanks, type Ranked } from './newRanks.ts';

/**
 * Ranks items behind another one of their priority, or at its top, by writing `rank` and nothing else. Where that other
 * one is unranked, what stands before it is ranked as well; where no number is left in between, so is what stands behind.
 */
export function rank(draft: Draft, { folder, ids, after }: Extract<Intent, { kind: 'rank' }>): EditResult<void> {
  const ref = (id: string): Parameters<Draft['find']>[0] => {
    return { id, section: 'items', ...(folder !== undefined && { folder }) };
  };
  const items = draft.findAll(ids.map(ref));
  if (!items.ok) return items;
  const anchor = after === null ? undefined : draft.find(ref(after));
  if (anchor?.ok === false) return anchor;
  const [first] = items.value;
  if (first === undefined || (after !== null && ids.includes(after))) return { ok: true, value: undefined };
  const { plan } = anchor?.value ?? first;
  const priority = draft.value(anchor?.value ?? first, 'priority');
  for (const item of items.value) {
    if (item.plan !== plan) return refuse('other-plan', item.id, after ?? first.id);
    if (draft.value(item, 'priority') !== priority) return refuse('other-priority', item.id, after ?? first.id);
  }
  const others = inRankOrder(draft, plan, String(priority ?? '')).filter(({ item }) => !ids.includes(item.id));
  const place = after === null ? 0 : others.findIndex(({ item }) => item.id === after) + 1;
  for (const [item, value] of newRanks(others, place, items.value)) draft.set(item, 'rank', value);
  return { ok: true, value: undefined };
}

/** The items of a priority by rank, then id, the unranked last. */
function inRankOrder(draft: Draft, plan: Plan, priority: string): Ranked<Target>[] {
  const known = plan.items.filter(({ id, values }) => {
    return plan.itemsById.get(id)?.values === values && (values.priority ?? '') === priority;
  });
  return known
    .map((entry): Ranked<Target> => {
      const item: Target = { plan, section: 'items', id: entry.id, entry };
      const pending = draft.pending(item, 'rank');
      const value = pending === undefined ? entry.values.rank : Number(pending ?? Number.NaN);
      return { item, rank: value === undefined || Number.isNaN(value) ? undefined : value };
    })
    .sort((a, b) => order(a.rank) - order(b.rank) || (a.item.id < b.item.id ? -1 : 1));
}

/** Unranked comes last; a large number rather than an infinite one, whose difference with itself is none. */
function order(value: number | undefined): number {
  return value ?? Number.MAX_VALUE;
}
