import type { BoardState } from '../../messages/applyBoard.ts';

/** A row of the board: the heading of a lane, or the n-th card of each column of a lane. */
export type BoardRow =
  | { readonly kind: 'lane'; readonly lane: number }
  | { readonly kind: 'cards'; readonly lane: number; readonly index: number };

/** Where a card is. */
export interface CardPlace {
  readonly lane: number;
  readonly column: number;
  /** From 0, in its cell. */
  readonly index: number;
}

type Cells = Pick<BoardState, 'cells' | 'lanes'>;

/** The rows of a board from top to bottom. Lanes by their ids are folded: only their heading is there. */
export function boardRows({ cells, lanes }: Cells, hasLanes: boolean, folded: ReadonlySet<string>): BoardRow[] {
  return lanes.flatMap(({ id }, lane) => {
    const heading: BoardRow[] = hasLanes ? [{ kind: 'lane', lane }] : [];
    if (hasLanes && folded.has(id)) return heading;
    const height = Math.max(1, ...(cells[lane] ?? []).map((keys) => keys.length));
    return [...heading, ...Array.from({ length: height }, (_, index): BoardRow => ({ kind: 'cards', lane, index }))];
  });
}

/** The index of the row that a place is in; -1 where it is in none, as its lane is folded. */
export function rowOfPlace(rows: readonly BoardRow[], { lane, index }: CardPlace): number {
  const first = rows.findIndex((row) => row.lane === lane && row.kind === 'cards');
  return first === -1 ? -1 : first + index;
}

/** Where a card is; in this lane where it stands in several. */
export function placeOfCard({ cells }: Cells, key: string, preferredLane = 0): CardPlace | undefined {
  const lanes = [preferredLane, ...cells.keys()];
  for (const lane of lanes) {
    for (const [column, keys] of (cells[lane] ?? []).entries()) {
      const index = keys.indexOf(key);
      if (index !== -1) return { lane, column, index };
    }
  }
  return undefined;
}

export function keyAt({ cells }: Cells, { lane, column, index }: CardPlace): string | undefined {
  return cells[lane]?.[column]?.[index];
}

/** Which way a key goes. */
export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'pageUp' | 'pageDown';

const PAGE = 5;

/**
 * The place that a step leads to; the same place where there is no way on. Up and down stay in the column and go on into
 * the next lane; left and right go to the next column that shows cards in this lane, as near to the same height as it has.
 * @param isShown whether the cards of a column, or of a lane, are there to be gone to
 */
export function stepFrom(
  state: Cells,
  from: CardPlace,
  step: Step,
  isShown: { column(column: number): boolean; lane(lane: number): boolean },
): CardPlace {
  const { lane, column, index } = from;
  if (step === 'left' || step === 'right') {
    const by = step === 'left' ? -1 : 1;
    const columns = state.cells[lane] ?? [];
    for (let next = column + by; next >= 0 && next < columns.length; next += by) {
      const length = columns[next]?.length ?? 0;
      if (length > 0 && isShown.column(next)) return { lane, column: next, index: Math.min(index, length - 1) };
    }
    return from;
  }
  const places = state.cells.flatMap((cells, each) =>
    isShown.lane(each) ? (cells[column] ?? []).map((_, at): CardPlace => ({ lane: each, column, index: at })) : [],
  );
  const now = places.findIndex((place) => place.lane === lane && place.index === index);
  const wanted = { up: now - 1, down: now + 1, pageUp: now - PAGE, pageDown: now + PAGE, first: 0, last: Infinity }[
    step
  ];
  return places[Math.max(0, Math.min(places.length - 1, wanted))] ?? from;
}
