/** Where something goes among what is ranked with it. */
export type RankMove = 'up' | 'down' | 'top';

/** What `moved`, some of `all`, go behind; null for the top, undefined where they are there already. */
export function placeFor<T>(all: readonly T[], moved: readonly T[], move: RankMove): T | null | undefined {
  const isMoved = (one: T): boolean => moved.includes(one);
  const others = all.filter((one) => !isMoved(one));
  // So many of the others stand before the first of them.
  const place = all.findIndex(isMoved);
  const isTogether = all.slice(place, place + moved.length).every(isMoved);
  if (move !== 'down') {
    if (place === 0 && isTogether) return undefined;
    return move === 'top' || place <= 1 ? null : (others[place - 2] ?? null);
  }
  return others[place] ?? (isTogether ? undefined : (others.at(-1) ?? null));
}
