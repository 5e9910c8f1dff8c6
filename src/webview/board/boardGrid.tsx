import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { translate } from '../shared/translate.ts';
import { useVirtualRows } from '../shared/virtualRows.ts';
import { keysInWords, onCardKey } from './boardKeys.ts';
import { rowOfPlace } from './boardRows.ts';
import { BoardRowView } from './boardRowView.tsx';
import { heightOf, laneNowHeight, rowAt, rowTops } from './boardSizes.ts';
import { board, cursor, foldedColumns, goTo, hasLanes, isCompact, rows, scroll, title, wanted } from './boardStore.ts';
import { ColumnHead } from './columnHead.tsx';
import { dropTarget } from './dragCards.ts';
import { DropLine } from './dropLine.tsx';

/** The cards in their columns and lanes: a grid that scrolls as one, below the heads of its columns. */
export function BoardGrid(): VNode | null {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  /** Whether the focus was on a card when it was last anywhere: a card that moves loses it. */
  const hadFocus = useRef(false);
  const state = board.value;
  const at = cursor.value;
  const kept = at && rowOfPlace(rows.value, at);
  const list = useVirtualRows({
    count: rows.value.length,
    scroller: () => scroller.current,
    sizeOf: (index) => heightOf(rows.value[index]),
    head: head.current?.clientHeight ?? 0,
    kept: kept === -1 ? undefined : kept,
    initialOffset: scroll.value.y,
    layout: `${isCompact.value} ${rows.value.length} ${[...rowTops.value.slice(0, 1)]} ${layoutOf()}`,
  });

  // As it was left, once there is something to scroll.
  const isRestored = useRef(false);
  useLayoutEffect(() => {
    if (isRestored.current || rows.value.length === 0 || scroller.current === null) return;
    isRestored.current = true;
    scroller.current.scrollTo(scroll.value.x, scroll.value.y);
  });

  useLayoutEffect(() => {
    if (scroller.current === null || at === undefined || kept === undefined || kept === -1) return;
    const goal = wanted.value;
    if (goal) bringIntoSight(scroller.current, head.current?.clientHeight ?? 0, kept, at.column);
    wanted.value = undefined;
    const card = cardAt(scroller.current, kept, at.column);
    const isHere = hadFocus.current && document.hasFocus();
    if (goal?.takesFocus || (isHere && (goal || hasLostFocus(card)))) card?.focus({ preventScroll: true });
  });
  // A page that has not the focus takes it from nobody. It looks where it belongs when it comes back.
  const [, lookAgain] = useReducer((count: number, _: Event) => count + 1, 0);
  useEffect(() => {
    window.addEventListener('focus', lookAgain);
    return () => window.removeEventListener('focus', lookAgain);
  }, []);

  if (state === undefined) return null;
  const isFolded = state.columns.map(({ id }) => foldedColumns.value.has(id));
  const folded = isFolded.filter(Boolean).length;
  const style = {
    '--columns': isFolded.map((one) => (one ? 'var(--folded)' : 'minmax(var(--column), 1fr)')).join(' '),
    '--least': `calc(${isFolded.length - folded} * var(--column) + ${folded} * var(--folded))`,
  };
  return (
    <div
      ref={scroller}
      class={isCompact.value ? 'board compact' : 'board'}
      role="grid"
      aria-label={translate('{0}. {1}', title.value, keysInWords())}
      aria-multiselectable="true"
      aria-rowcount={rows.value.length + 1}
      aria-colcount={state.columns.length}
      style={style}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLElement && event.target.closest('.card')) onCardKey(event);
      }}
      onScroll={({ currentTarget }) => {
        scroll.value = { x: currentTarget.scrollLeft, y: currentTarget.scrollTop };
      }}
      onFocusIn={({ target }) => {
        hadFocus.current = target instanceof HTMLElement && target.closest('.card') !== null;
      }}
      onFocusOut={({ target, relatedTarget }) => {
        const isElsewhere = relatedTarget instanceof Node && !scroller.current?.contains(relatedTarget);
        if (isElsewhere && target instanceof HTMLElement) hadFocus.current = false;
      }}
    >
      <div class="top" role="rowgroup" ref={head}>
        <div class="head" role="row" aria-rowindex={1}>
          {state.columns.map((column, index) => (
            <ColumnHead key={column.id} {...{ column, index }} isTarget={dropTarget.value?.column === index} />
          ))}
        </div>
        {hasLanes.value && <LaneNow />}
      </div>
      <div class="body" role="rowgroup" style={{ height: `${list.height}px` }}>
        {list.rows.map(({ index, start }) => {
          const row = rows.value[index];
          return row && <BoardRowView key={index} {...{ state, row, index, start }} scroller={scroller} />;
        })}
        <DropLine scroller={scroller} />
      </div>
    </div>
  );
}

/** The lane that the cards below are of, once its own heading has been scrolled away. */
function LaneNow(): VNode {
  const row = rows.value[rowAt(scroll.value.y)];
  const isAway = row?.kind === 'cards' && scroll.value.y > 0;
  return (
    <div class="lane-now" aria-hidden="true" hidden={!isAway}>
      <span>{isAway && board.value?.lanes[row.lane]?.name}</span>
    </div>
  );
}

/** Changes with the heights of rows that a count of them does not tell. */
function layoutOf(): string {
  return hasLanes.value ? rows.value.flatMap(({ kind }, index) => (kind === 'lane' ? [index] : [])).join() : '';
}

function bringIntoSight(scroller: HTMLElement, head: number, row: number, column: number): void {
  const top = Math.max(0, (rowTops.value[row] ?? 0) - laneNowHeight.value);
  const bottom = rowTops.value[row + 1] ?? top;
  const height = scroller.clientHeight - head;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + height) scroller.scrollTop = bottom - height;
  const cell = scroller.querySelectorAll<HTMLElement>('[role=columnheader]')[column];
  if (cell === undefined) return;
  const left = cell.offsetLeft;
  const right = left + cell.offsetWidth;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}

/** The card that is drawn in a row and a column, whether or not it knows yet that the keyboard is there. */
function cardAt(scroller: HTMLElement, row: number, column: number): HTMLElement | null {
  return scroller.querySelector(`[aria-rowindex="${row + 2}"] > [aria-colindex="${column + 1}"] > .card`);
}

/** Whether the card that had the focus was drawn elsewhere, and is gone from there, or another one has come there. */
function hasLostFocus(card: HTMLElement | null): boolean {
  const { activeElement } = document;
  return activeElement === document.body || (activeElement !== card && activeElement?.matches('.card') === true);
}

/** The first card takes the focus where nothing has it yet. */
export function focusCards(): void {
  if (cursor.value) goTo(cursor.value);
}
