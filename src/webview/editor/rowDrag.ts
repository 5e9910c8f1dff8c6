import { signal } from '@preact/signals';
import { followDrag } from '../shared/followDrag.ts';
import { isReadOnly, options, rows, table, takenRows } from './editorStore.ts';
import { ROW_HEIGHT } from './gridSizes.ts';
import { moveRows } from './rowActions.ts';
import { type DropTarget, dropAt } from './rowMoves.ts';

/** Where the pointer is, in the window. */
export const dragPoint = signal<{ readonly x: number; readonly y: number }>();
/** The keys of the rows that are dragged. */
export const dragged = signal<readonly string[]>([]);
/** Where they would go. */
export const dropTarget = signal<DropTarget>();

/** Follows the pointer from where it went down on the head of a row: from a few pixels on, it drags. */
export function followRow(down: PointerEvent, key: string, scroller: HTMLElement): void {
  if (isReadOnly.value) return;
  followDrag(down, scroller, {
    head: () => ROW_HEIGHT,
    begin: () => {
      dragged.value = takenRows.value.includes(key) ? takenRows.value : [key];
    },
    aim: ({ x, y }) => {
      dragPoint.value = { x, y };
      dropTarget.value = targetAt(scroller, y);
    },
    drop: () => {
      const move = dropTarget.value?.move;
      return move && (() => moveRows(move));
    },
    end: () => {
      dragPoint.value = undefined;
      dropTarget.value = undefined;
      dragged.value = [];
    },
  });
}

function targetAt(scroller: HTMLElement, y: number): DropTarget | undefined {
  const body = scroller.querySelector('.body')?.getBoundingClientRect();
  if (table.value === undefined || body === undefined) return undefined;
  const place = Math.max(0, Math.min((y - body.top) / ROW_HEIGHT, rows.value.length - 0.01));
  const index = Math.floor(place);
  const canBeBelow = options.value.isTree && options.value.group === undefined;
  return dropAt(table.value, rows.value, dragged.value, { index, height: place - index }, canBeBelow);
}
