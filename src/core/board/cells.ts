import type { Translate } from '../model/fillIn.ts';
import { isSameList } from '../model/sameList.ts';
import { plain } from '../present/plain.ts';
import type { Board, BoardColumn, BoardLane } from './board.ts';
import type { ColumnOfPlans } from './columns.ts';
import type { LaneKind } from './laneKind.ts';

/** Where a card stands. */
export interface Placed {
  readonly key: string;
  readonly column: string;
  /** None where it has no value: it stands in the last lane then. */
  readonly lanes: readonly string[];
}

const NO_VALUE = [''] as const;
const MAX_NAME = 100;

/**
 * Puts cards into cells: lanes that have some, those without a value last. What is as it was before is the same object.
 * @param kind undefined for one lane of everything
 */
export function cellsOf(
  columns: readonly ColumnOfPlans[],
  placed: readonly Placed[],
  kind: Pick<LaneKind, 'inOrder' | 'nameOf'> | undefined,
  translate: Translate,
  before: Board | undefined,
): Pick<Board, 'columns' | 'lanes' | 'cells'> {
  const columnAt = new Map(columns.map(({ id }, at) => [id, at]));
  const shown = columns.map(() => 0);
  const cells = new Map<string, string[][]>();
  const cellsIn = (lane: string): string[][] => {
    const known = cells.get(lane);
    if (known) return known;
    const made = columns.map((): string[] => []);
    cells.set(lane, made);
    return made;
  };
  const seen = new Set<string>();
  for (const { key, column, lanes } of placed) {
    const at = columnAt.get(column) ?? -1;
    if (!seen.has(key)) shown[at] = (shown[at] ?? 0) + 1;
    seen.add(key);
    for (const lane of kind && lanes.length > 0 ? lanes : NO_VALUE) cellsIn(lane)[at]?.push(key);
  }
  if (kind === undefined) cellsIn('');
  const order = kind ? laneOrder(kind, cells) : NO_VALUE;
  const lanes = order.map((id) => laneOf(id, kind?.nameOf(id) ?? '', cellsIn(id), translate));
  const all = columns.map((column, at): BoardColumn => ({ ...column, shown: shown[at] ?? 0 }));
  return keepingSame({ columns: all, lanes, cells: order.map(cellsIn) }, before);
}

/** Defined values in their order, then others as they were met, and none last. */
function laneOrder(kind: Pick<LaneKind, 'inOrder'>, cells: ReadonlyMap<string, unknown>): string[] {
  const used = new Set(cells.keys());
  const hasNone = used.delete('');
  return [...new Set([...kind.inOrder(used), ...used]), ...(hasNone ? NO_VALUE : [])];
}

function laneOf(id: string, written: string, cells: readonly (readonly string[])[], translate: Translate): BoardLane {
  const name = plain(written, MAX_NAME);
  const count = cells.reduce((sum, cell) => sum + cell.length, 0);
  const cards = count === 1 ? translate('1 card') : translate('{0} cards', String(count));
  return { id, name, count, spoken: name === '' ? cards : `${name}, ${cards}` };
}

type Grid = Pick<Board, 'columns' | 'lanes' | 'cells'>;

function keepingSame({ columns, lanes, cells }: Grid, before: Board | undefined): Grid {
  if (before === undefined) return { columns, lanes, cells };
  const columnBefore = new Map(before.columns.map((column, at) => [column.id, at]));
  const laneBefore = new Map(before.lanes.map((lane, at) => [lane.id, at]));
  const cellsBefore = (lane: BoardLane): Board['cells'][number] => before.cells[laneBefore.get(lane.id) ?? -1] ?? [];
  const columnsAt = columns.map(({ id }) => columnBefore.get(id) ?? -1);
  return {
    columns: columns.map((column, at) => sameOr(before.columns[columnsAt[at] ?? -1], column)),
    lanes: lanes.map((lane) => sameOr(before.lanes[laneBefore.get(lane.id) ?? -1], lane)),
    cells: cells.map((row, lane) => {
      const rowBefore = cellsBefore(lanes[lane] as BoardLane);
      const kept = row.map((cell, at) => {
        const old = rowBefore[columnsAt[at] ?? -1];
        return old && isSameList(old, cell) ? old : cell;
      });
      return isSameList(rowBefore, kept) ? rowBefore : kept;
    }),
  };
}

/** The old object where it says the same. */
function sameOr<T>(old: T | undefined, now: T): T {
  return old !== undefined && JSON.stringify(old) === JSON.stringify(now) ? old : now;
}
