import type { BoardState } from '../../messages/applyBoard.ts';
import type { BoardCard } from '../../messages/toBoard.ts';
import type { CardPlace } from './boardRows.ts';

/** A move of cards as a page asks for it; see `move` in fromBoard.ts. */
export interface Move {
  readonly keys: readonly string[];
  readonly column: string;
  readonly lane?: { readonly from: readonly string[]; readonly to: string };
  readonly place?: { readonly after: string | null };
}

/** A card as it was taken: one that stands in several lanes leaves the one that it was taken from. */
export interface TakenCard {
  readonly key: string;
  readonly lane: number;
}

/** The move of cards into a cell: at the place behind `after` where that is given, else where their order puts them. */
export function moveTo(
  { columns, lanes }: BoardState,
  taken: readonly TakenCard[],
  to: Pick<CardPlace, 'lane' | 'column'>,
  after?: string | null,
): Move | undefined {
  const column = columns[to.column];
  const lane = lanes[to.lane];
  if (column === undefined || lane === undefined || taken.length === 0) return undefined;
  const changesLane = taken.some((card) => card.lane !== to.lane);
  return {
    keys: taken.map(({ key }) => key),
    column: column.id,
    ...(changesLane && { lane: { from: taken.map((card) => lanes[card.lane]?.id ?? ''), to: lane.id } }),
    ...(after !== undefined && { place: { after } }),
  };
}

/**
 * The move that ranks cards one place up or down in their cell; undefined where they stand at its end, or in several
 * cells. Cards that lie apart come together.
 */
export function rankStep(
  { cells, columns }: BoardState,
  places: readonly CardPlace[],
  by: 'up' | 'down' | 'top',
): Move | undefined {
  const [first] = places;
  if (first === undefined || places.some(({ lane, column }) => lane !== first.lane || column !== first.column))
    return undefined;
  const cell = cells[first.lane]?.[first.column] ?? [];
  const indices = places.map(({ index }) => index).sort((a, b) => a - b);
  const keys = indices.flatMap((index) => cell[index] ?? []);
  const others = cell.filter((key) => !keys.includes(key));
  const [top = 0] = indices;
  const bottom = indices.at(-1) ?? 0;
  const isTogether = bottom - top === indices.length - 1;
  const before = others.findIndex((key) => cell.indexOf(key) > top);
  const place = before === -1 ? others.length : before;
  const wanted = by === 'top' ? 0 : by === 'up' ? (top === 0 && !isTogether ? 0 : place - 1) : place + 1;
  const column = columns[first.column];
  const isNowhere = wanted < 0 || wanted > others.length || (wanted === place && isTogether);
  if (column === undefined || isNowhere) return undefined;
  return { keys, column: column.id, place: { after: others[wanted - 1] ?? null } };
}

/** Cells as they will be when a move is done, as far as the page can tell: what it shows until VS Code has answered. */
export function cellsAfter(state: BoardState, { keys, column, lane, place }: Move): BoardState['cells'] {
  const toColumn = state.columns.findIndex(({ id }) => id === column);
  const toLane = lane && state.lanes.findIndex(({ id }) => id === lane.to);
  const from = new Map(keys.map((key, index) => [key, lane?.from[index]]));
  const landing = new Map<number, string[]>();
  const left = state.cells.map((columns, each) =>
    columns.map((cell) => {
      const id = state.lanes[each]?.id;
      const leaving = cell.filter((key) => from.has(key) && (lane === undefined || from.get(key) === id));
      if (leaving.length === 0) return cell;
      const target = toLane ?? each;
      landing.set(target, [...(landing.get(target) ?? []), ...leaving]);
      return cell.filter((key) => !leaving.includes(key));
    }),
  );
  return left.map((columns, each) => {
    const arriving = landing.get(each);
    if (arriving === undefined) return columns;
    return columns.map((cell, at) => {
      if (at !== toColumn) return cell;
      return place
        ? insertedAfter(cell, arriving, place.after)
        : arriving.reduce((all, key) => inOrder(state, all, key), cell);
    });
  });
}

function insertedAfter(cell: readonly string[], keys: readonly string[], after: string | null): readonly string[] {
  const at = after === null ? 0 : cell.indexOf(after) + 1;
  return [...cell.slice(0, at), ...keys, ...cell.slice(at)];
}

function inOrder({ cards }: BoardState, cell: readonly string[], key: string): readonly string[] {
  const card = cards.get(key);
  if (card === undefined) return cell;
  const at = cell.findIndex((other) => comesBefore(card, cards.get(other)));
  return at === -1 ? [...cell, key] : [...cell.slice(0, at), key, ...cell.slice(at)];
}

/** Whether a card stands above another in the plan's order. */
function comesBefore(card: BoardCard, other: BoardCard | undefined): boolean {
  if (other === undefined) return true;
  for (const [index, value] of card.order.entries()) {
    const difference = value - (other.order[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return card.id < other.id;
}
