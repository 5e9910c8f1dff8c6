import type { BoardMessage } from './toBoard.ts';

/** What a board shows: the same on both sides of the boundary, once a message has arrived. */
export type BoardState = Pick<BoardMessage, 'version' | 'options' | 'frame' | 'columns' | 'lanes'> & {
  readonly cards: ReadonlyMap<string, BoardMessage['cards'][number]>;
  /** By lane and column: the keys of the cards in their order. */
  readonly cells: readonly (readonly (readonly string[])[])[];
};

/**
 * The board that a message makes of the one that is known; undefined where it says what differs from another one. Cards
 * and cells that stay as they are stay the same objects.
 */
export function applyBoard(known: BoardState | undefined, message: BoardMessage): BoardState | undefined {
  const { base, version, options, frame, columns, lanes } = message;
  const from = base === undefined ? undefined : known;
  if (base !== from?.version) return undefined;
  const rows = new Map(message.cells);
  const cells = lanes.map((_, index) => {
    const before = from?.cells[index] ?? [];
    const row = rows.get(index);
    return row ? row.map((cell, column) => sameOr(before[column], cell)) : before;
  });
  return { version, options, frame, columns, lanes, cards: cardsAfter(from, message), cells };
}

function cardsAfter(from: BoardState | undefined, { cards, gone }: BoardMessage): BoardState['cards'] {
  if (from && cards.length === 0 && gone.length === 0) return from.cards;
  const after = new Map(from?.cards);
  for (const key of gone) after.delete(key);
  for (const card of cards) after.set(card.key, card);
  return after;
}

function sameOr(before: readonly string[] | undefined, after: readonly string[]): readonly string[] {
  return before && isSameCell(before, after) ? before : after;
}

export function isSameCell(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((key, index) => key === b[index]));
}
