import type { Board } from '../../../core/board/board.ts';
import { isSameCell } from '../../../messages/applyBoard.ts';
import type { BoardOptions } from '../../../messages/boardOptions.ts';
import type { BoardFrame, BoardMessage } from '../../../messages/toBoard.ts';

/** A board as it is shown by a page. */
export interface Picture {
  readonly version: number;
  readonly options: BoardOptions;
  readonly frame: BoardFrame;
  readonly board: Board;
}

/**
 * What to tell a page that shows one picture so that it shows another, or all of it where it shows none. Undefined where
 * nothing but the version differs. A card that is the same object is the same card.
 */
export function boardDelta(before: Picture | undefined, after: Picture): BoardMessage | undefined {
  const { version, options, frame, board } = after;
  const { columns, lanes } = board;
  const known = before?.board;
  const cards = [...board.cards.values()].filter((card) => known?.cards.get(card.key) !== card);
  const gone = [...(known?.cards.keys() ?? [])].filter((key) => !board.cards.has(key));
  const cells = board.cells.flatMap((row, lane): BoardMessage['cells'][number][] =>
    isSameRow(known?.cells[lane], row) ? [] : [[lane, row]],
  );
  const isSame = cards.length === 0 && gone.length === 0 && cells.length === 0;
  if (before && isSame && surroundings(before) === surroundings(after)) return undefined;
  const base = before && { base: before.version };
  return { kind: 'board', version, ...base, options, frame, columns, lanes, cards, gone, cells };
}

function isSameRow(before: readonly (readonly string[])[] | undefined, after: readonly (readonly string[])[]): boolean {
  if (before?.length !== after.length) return false;
  return before.every((cell, column) => isSameCell(cell, after[column] ?? []));
}

/** All but the cards, which are many. */
function surroundings({ options, frame, board: { columns, lanes } }: Picture): string {
  return JSON.stringify([options, frame, columns, lanes]);
}
