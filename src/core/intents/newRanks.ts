import { ranksBetween } from '../model/ranksBetween.ts';

/** What is ranked among others, and its rank by now. */
export interface Ranked<T> {
  readonly item: T;
  readonly rank: number | undefined;
}

/**
 * The ranks to write so that `moved` stand before the one at `place` among the others, which are in their order, the
 * unranked last: their own, and of others as few as can be.
 */
export function newRanks<T>(others: readonly Ranked<T>[], place: number, moved: readonly T[]): [T, number][] {
  // What stands before and is unranked must be ranked, or it would stay last.
  let from = place;
  while (from > 0 && others[from - 1]?.rank === undefined) from--;
  const before = others.slice(from, place).map(({ item }) => item);
  const low = others[from - 1]?.rank;
  for (let to = place; ; to++) {
    const high = others[to]?.rank;
    const items = [...before, ...moved, ...others.slice(place, to).map(({ item }) => item)];
    const ranks = ranksBetween(low, high, items.length);
    if (ranks) return items.map((item, index) => [item, ranks[index] as number]);
  }
}
