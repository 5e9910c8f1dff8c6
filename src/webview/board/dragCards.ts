import { signal } from '@preact/signals';
import { announce } from '../shared/announce.tsx';
import { translate } from '../shared/translate.ts';
import { type Move, moveTo, type TakenCard } from './boardMoves.ts';
import type { CardPlace } from './boardRows.ts';
import { rowAt, rowTops } from './boardSizes.ts';
import { ask, board, foldedColumns, isReadOnly, isStandUp, rows, showCard, takenCards } from './boardStore.ts';
import { wordsOfMove } from './wordsOfMove.ts';

/** Less is a click with a trembling hand; in CSS pixels. */
const THRESHOLD = 5;
/** So near to the board's edge it scrolls. */
const EDGE = 48;
const MAX_SPEED = 18;

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
  // A finger scrolls. Where nothing can be changed, nothing is taken.
  if (down.button !== 0 || down.pointerType === 'touch' || isReadOnly.value || isStandUp.value) return;
  const end = new AbortController();
  const { signal: ended } = end;
  let isDragging = false;
  let frame = 0;

  const stop = (): void => {
    end.abort();
    cancelAnimationFrame(frame);
    dragPoint.value = undefined;
    dropTarget.value = undefined;
    dragged.value = [];
  };
  const begin = (): void => {
    isDragging = true;
    scroller.setPointerCapture(down.pointerId);
    const taken = takenCards().some((card) => card.key === key) ? takenCards() : [{ key, place }];
    dragged.value = taken.map((card) => ({ key: card.key, lane: card.place.lane }));
    frame = requestAnimationFrame(scrollAtEdge);
  };
  const aim = (x: number, y: number, isRanking: boolean): void => {
    dragPoint.value = { x, y };
    const next = targetAt(scroller, x, y, isRanking);
    if (JSON.stringify(next) !== JSON.stringify(dropTarget.value)) dropTarget.value = next;
  };
  const scrollAtEdge = (): void => {
    const { x, y } = dragPoint.value ?? { x: down.clientX, y: down.clientY };
    const box = scroller.getBoundingClientRect();
    const [dx, dy] = [speed(x, box.left, box.right), speed(y, box.top + headHeight(scroller), box.bottom)];
    if (dx !== 0 || dy !== 0) {
      scroller.scrollBy(dx, dy);
      aim(x, y, dropTarget.value?.index !== undefined);
    }
    frame = requestAnimationFrame(scrollAtEdge);
  };

  const listen = { signal: ended };
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY, shiftKey }) => {
      const isFar = Math.hypot(clientX - down.clientX, clientY - down.clientY) > THRESHOLD;
      if (!isDragging && isFar) begin();
      if (isDragging) aim(clientX, clientY, shiftKey);
    },
    listen,
  );
  window.addEventListener(
    'pointerup',
    ({ clientX, clientY, shiftKey }) => {
      if (isDragging) {
        aim(clientX, clientY, shiftKey);
        const move = dropTarget.value?.move;
        stop();
        if (move) {
          ask(move, wordsOfMove(move));
          showCard(key, true);
        }
      } else stop();
    },
    listen,
  );
  window.addEventListener('pointercancel', stop, listen);
  window.addEventListener('blur', stop, listen);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isDragging) return;
      event.stopPropagation();
      stop();
      announce(translate('Nothing was moved'));
    },
    { signal: ended, capture: true },
  );
}

function speed(at: number, low: number, high: number): number {
  if (at < low + EDGE) return -Math.min(MAX_SPEED, Math.ceil((low + EDGE - at) / 3));
  if (at > high - EDGE) return Math.min(MAX_SPEED, Math.ceil((at - high + EDGE) / 3));
  return 0;
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
