import { translate } from '../shared/translate.ts';
import type { Move } from './boardMoves.ts';
import { board } from './boardStore.ts';

/** A move in words, for those who hear it. */
export function wordsOfMove({ keys, column, lane, place }: Move): string {
  const state = board.value;
  const [first = ''] = keys;
  const what = keys.length === 1 ? (state?.cards.get(first)?.id ?? first) : translate('{0} cards', String(keys.length));
  const name = state?.columns.find(({ id }) => id === column)?.name ?? column;
  const to = lane && state?.lanes.find(({ id }) => id === lane.to)?.name;
  if (to !== undefined) return translate('{0} moved to {1}, {2}', what, name, to);
  if (place === undefined) return translate('{0} moved to {1}', what, name);
  const before = place.after === null ? undefined : (state?.cards.get(place.after)?.title ?? place.after);
  return before === undefined
    ? translate('{0} ranked first in {1}', what, name)
    : translate('{0} ranked in {1} after {2}', what, name, before);
}
