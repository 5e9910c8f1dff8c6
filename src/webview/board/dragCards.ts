import { signal } from '@preact/signals';
import { followDrag } from '../shared/followDrag.ts';
import { type Move, moveTo, type TakenCard } from './boardMoves.ts';
import type { CardPlace } from './boardRows.ts';
import { rowAt, rowTops } from './boardSizes.ts';
import { ask, board, foldedColumns, isReadOnly, isStandUp, rows, showCard, takenCards } from './boardStore.ts';
import { wordsOfMove } from './wordsOfMove.ts';

/** Where the pointer is, in the window. */
export const dragPoint = signal<{ readonly x: number; readonly y: number }>();
/** The cards that are dragged. */
export const dragged = signal<readonly TakenCard[]>([]);
/** Where they would go. */
export const dropTarget = signal<DropTarget>();

export interface DropTarget {
  readonly lane: number;
  readonly column: number;
  /** The place in its cell before which they would be put; undefined where the plan's order decides. */
  readonly index: number | undefined;
  readonly move: Move | undefined;
}

/** Follows the pointer from where it went down on a card: from a few pixels on, it drags. */
export function followPointer(down: PointerEvent, key: string, place: CardPlace, scroller: HTMLElement): void {
  // Where nothing can be changed, nothing is taken.
  if (isReadOnly.value || isStandUp.value) return;
  followDrag(down, scroller, {
    head: () => headHeight(scroller),
    begin: () => {
      const taken = takenCards().some((card) => card.key === key) ? takenCards() : [{ key, place }];
      dragged.value = taken.map((card) => ({ key: card.key, lane: card.place.lane }));
    },
    aim: ({ x, y }, isShiftHeld) => {
      dragPoint.value = { x, y };
      const next = targetAt(scroller, x, y, isShiftHeld ?? dropTarget.value?.index !== undefined);
      if (JSON.stringify(next) !== JSON.stringify(dropTarget.value)) dropTarget.value = next;
    },
    drop: () => {
      const move = dropTarget.value?.move;
      if (move === undefined) return undefined;
      return () => {
        ask(move, wordsOfMove(move));
        showCard(key, true);
      };
    },
    end: () => {
      dragPoint.value = undefined;
      dropTarget.value = undefined;
      dragged.value = [];
    },
  });
}

function headHeight(scroller: HTMLElement): number {
  return scroller.querySelector('.top')?.clientHeight ?? 0;
}

/** What a drop at a point of the window would do. */
function targetAt(scroller: HTMLElement, x: number, y: number, isRanking: boolean): DropTarget | undefined {
  const state = board.value;
  if (state === undefined) return undefined;
  const heads = [...scroller.querySelectorAll('[role=columnheader]')];
  const column = heads.findIndex((head) => {
    const { left, right } = head.getBoundingClientRect();
    return left <= x && x < right;
  });
  const body = scroller.querySelector('.body')?.getBoundingClientRect();
  if (column === -1 || body === undefined) return undefined;
  const at = rowAt(Math.max(0, y - body.top));
  const row = rows.value[at];
  if (row === undefined) return undefined;
  const { lane } = row;
  const taken = dragged.value;
  const isSameCell = taken.every((card) => {
    return card.lane === lane && state.cells[lane]?.[column]?.includes(card.key);
  });
  const isFolded = foldedColumns.value.has(state.columns[column]?.id ?? '');
  if (!isSameCell && (!isRanking || isFolded)) {
    return { lane, column, index: undefined, move: moveTo(state, taken, { lane, column }) };
  }
  const cell = state.cells[lane]?.[column] ?? [];
  const middle = ((rowTops.value[at] ?? 0) + (rowTops.value[at + 1] ?? 0)) / 2;
  const index = row.kind === 'lane' ? 0 : Math.min(cell.length, row.index + (y - body.top > middle ? 1 : 0));
  const keys = taken.map(({ key }) => key);
  const after = cell.slice(0, index).findLast((key) => !keys.includes(key)) ?? null;
  // Back to where it was.
  const isSamePlace = isSameCell && keys.length === 1 && cell[cell.indexOf(keys[0] ?? '') - 1] === (after ?? undefined);
  return { lane, column, index, move: isSamePlace ? undefined : moveTo(state, taken, { lane, column }, after) };
}
