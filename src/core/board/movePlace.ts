import type { Intent } from '../intents/intent.ts';
import { compare } from '../model/compare.ts';
import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import { sortItems } from '../query/sortItems.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import type { Board, BoardOptions } from './board.ts';
import type { LaneScope } from './laneKind.ts';
import type { CardMove, MovedCard } from './moveCards.ts';
import { inOrder } from './shownItems.ts';

const NOTHING = { ok: true, value: [] } as const;

/**
 * Ranks cards where they are dropped in a cell. Among cards of another priority they get that one, as in the backlog;
 * where they would stand there anyway, nothing is written.
 */
export function placeChange(
  scope: LaneScope,
  board: Board,
  { lanes }: BoardOptions,
  move: CardMove,
  moved: readonly MovedCard[],
): EditResult<readonly Intent[]> {
  const cell = cellOf(board, move);
  const isMoved = new Set(move.keys);
  const others = cell.filter((key) => !isMoved.has(key));
  const after = behind(cell, isMoved, move.place?.after ?? null);
  if (after !== null && !others.includes(after)) return refuse('no-item', after);
  const neighbourKey = after ?? others[0];
  if (neighbourKey === undefined) return NOTHING;
  const neighbour = scope.keys.itemOf(neighbourKey);
  if (neighbour === undefined) return refuse('no-item', neighbourKey);
  const { plan, item } = neighbour;
  const strange = moved.find(({ at }) => at !== neighbour.at);
  if (strange) return refuse('other-plan', strange.item.id, item.id);
  const ordered = sortItems(
    plan,
    moved.map((card) => card.item),
  );
  const place = after === null ? 0 : others.indexOf(after) + 1;
  if (standAt(scope, others, place, moved, ordered)) return NOTHING;
  if (lanes !== 'priority') {
    const { priority } = item.values;
    for (const { item, fields } of moved) if (item.values.priority !== priority) fields['priority'] = priority ?? null;
  }
  const ids = ordered.map(({ id }) => id);
  const anchor = after === null ? rankedBefore(plan, item, new Set(ids)) : item;
  return { ok: true, value: [{ kind: 'rank', folder: plan.folder, ids, after: anchor?.id ?? null }] };
}

/** The cell that cards go to. Without a lane, it is that of the lane in which the first of them stands. */
function cellOf({ columns, lanes, cells }: Board, { keys, column, lane }: CardMove): readonly string[] {
  const at = columns.findIndex(({ id }) => id === column);
  const [first = ''] = keys;
  const row = lane
    ? cells[lanes.findIndex(({ id }) => id === lane.to)]
    : cells.find((candidate) => candidate.some((cell) => cell.includes(first)));
  return row?.[at] ?? [];
}

/** The nearest card that stays, from one upwards; null for the top. */
function behind(cell: readonly string[], isMoved: ReadonlySet<string>, after: string | null): string | null {
  if (after === null || !isMoved.has(after)) return after;
  return cell.slice(0, Math.max(0, cell.indexOf(after))).findLast((key) => !isMoved.has(key)) ?? null;
}

/** Whether cards stand at a place of a cell, in their order, by what the plan says already. */
function standAt(
  { sources, keys }: LaneScope,
  others: readonly string[],
  place: number,
  moved: readonly MovedCard[],
  ordered: readonly Item[],
): boolean {
  if (moved.some(({ fields }) => fields['priority'] !== undefined)) return false;
  const all = [...others.flatMap((key) => keys.itemOf(key) ?? []), ...moved];
  const sorted = inOrder(
    sources,
    sources.map((_, at) => all.filter((one) => one.at === at).map(({ item }) => item)),
  );
  return ordered.every((item, index) => sorted[place + index]?.item === item);
}

/** The item right before another one in the ranks of its priority, shown or not; undefined where that is the first. */
function rankedBefore(plan: Plan, first: Item, moved: ReadonlySet<string>): Item | undefined {
  const rankOf = ({ values }: Item): number => values.rank ?? Number.MAX_VALUE;
  const order = (a: Item, b: Item): number => compare(rankOf(a), rankOf(b)) || compare(a.id, b.id);
  let last: Item | undefined;
  for (const item of plan.items) {
    if (item.values.priority !== first.values.priority || plan.itemsById.get(item.id) !== item) continue;
    if (!moved.has(item.id) && order(item, first) < 0 && (last === undefined || order(last, item) < 0)) last = item;
  }
  return last;
}
