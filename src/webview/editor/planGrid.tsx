import { computed } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { translate } from '../shared/translate.ts';
import { useVirtualRows } from '../shared/virtualRows.ts';
import { editing } from './cellEditing.ts';
import { DropLine } from './dropLine.tsx';
import { keysInWords, onGridKey, pageSize } from './editorKeys.ts';
import {
  columnIds,
  columns,
  cursor,
  drawnAs,
  goTo,
  HEAD,
  indexOfRow,
  isComing,
  isReadOnly,
  isTree,
  places,
  ROW_HEAD,
  rows,
  scroll,
  title,
  wanted,
} from './editorStore.ts';
import { GridHead } from './gridHead.tsx';
import { GridRow } from './gridRow.tsx';
import { columnTemplate, leastWidth, ROW_HEAD_WIDTH, ROW_HEIGHT } from './gridSizes.ts';

/** Whether the columns have been scrolled. */
const isAside = computed(() => scroll.value.x > 0);

/** The entries of a section in rows, one below the head of each column. */
export function PlanGrid(): VNode {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  /** Whether the focus was on a cell when it was last anywhere: a row that goes loses it. */
  const hadFocus = useRef(false);
  const at = cursor.value;
  const kept = at && indexOfRow(at.key);
  const list = useVirtualRows({
    count: rows.value.length,
    scroller: () => scroller.current,
    sizeOf: () => ROW_HEIGHT,
    head: ROW_HEIGHT,
    kept: kept === undefined || kept === -1 ? undefined : kept,
    initialOffset: scroll.peek().y,
    layout: '',
  });

  // As it was left, once there is something to scroll.
  const isRestored = useRef(false);
  useLayoutEffect(() => {
    if (isRestored.current || rows.value.length === 0 || scroller.current === null) return;
    isRestored.current = true;
    scroller.current.scrollTo(scroll.peek().x, scroll.peek().y);
  });

  useLayoutEffect(() => {
    if (scroller.current === null || at === undefined) return;
    const goal = wanted.value;
    const cell = cellAt(scroller.current, at.key, at.column);
    // Where the form covers the table, no row is drawn until it has gone.
    if (goal && cell === null) return;
    if (goal) bringIntoSight(scroller.current, at.key, at.column);
    wanted.value = undefined;
    // What is typed has its own line, which takes the focus by itself.
    if (editing.value !== undefined) return;
    const isHere = hadFocus.current && document.hasFocus();
    if (goal?.takesFocus || (isHere && (goal || hasLostFocus(cell)))) cell?.focus({ preventScroll: true });
  });
  // A page that has not the focus takes it from nobody. It looks where it belongs when it comes back.
  const [, lookAgain] = useReducer((count: number, _: Event) => count + 1, 0);
  useEffect(() => {
    window.addEventListener('focus', lookAgain);
    return () => window.removeEventListener('focus', lookAgain);
  }, []);

  const style = { '--columns': columnTemplate.value, '--least': `${leastWidth.value}px`, '--row': `${ROW_HEIGHT}px` };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is one of two kinds of grid.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the same.
    <div
      ref={scroller}
      class={['grid', isComing.value && 'coming', isAside.value && 'aside'].filter(Boolean).join(' ')}
      role={isTree.value ? 'treegrid' : 'grid'}
      aria-label={translate('{0}. {1}', title.value, keysInWords())}
      aria-multiselectable="true"
      aria-readonly={isReadOnly.value}
      aria-busy={isComing.value}
      aria-rowcount={rows.value.length + 1}
      aria-colcount={columns.value.length + 1}
      style={style}
      onKeyDown={(event) => {
        pageSize.value = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 2);
        if (event.target instanceof HTMLElement && event.target.matches('[data-cell]')) onGridKey(event);
      }}
      onScroll={({ currentTarget }) => {
        scroll.value = { x: currentTarget.scrollLeft, y: currentTarget.scrollTop };
      }}
      onFocusIn={() => {
        hadFocus.current = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        const isElsewhere = relatedTarget instanceof Node && !scroller.current?.contains(relatedTarget);
        if (isElsewhere) hadFocus.current = false;
      }}
    >
      <div class="top" role="rowgroup" ref={head}>
        <GridHead />
      </div>
      <div class="body" role="rowgroup" style={{ height: `${list.height}px` }}>
        {list.rows.map(({ index, start }) => {
          const row = rows.value[index];
          const [place, of] = [places.value.place[index], places.value.of[index]];
          return (
            row && (
              <GridRow
                key={drawnAs.value.get(row.key) ?? row.key}
                {...{ row, index, start, place, of }}
                scroller={scroller}
              />
            )
          );
        })}
        <DropLine />
      </div>
    </div>
  );
}

function bringIntoSight(scroller: HTMLElement, key: string, column: string): void {
  const row = indexOfRow(key);
  const top = row * ROW_HEIGHT;
  const height = scroller.clientHeight - ROW_HEIGHT;
  if (row !== -1 && top < scroller.scrollTop) scroller.scrollTop = top;
  else if (row !== -1 && top + ROW_HEIGHT > scroller.scrollTop + height) scroller.scrollTop = top + ROW_HEIGHT - height;
  const cell = scroller.querySelector<HTMLElement>(`[role=columnheader][aria-colindex="${colIndex(column)}"]`);
  if (column === ROW_HEAD || cell === null || getComputedStyle(cell).position === 'sticky') return;
  const fixed = [...scroller.querySelectorAll<HTMLElement>('[role=columnheader]')]
    .filter((each) => getComputedStyle(each).position === 'sticky')
    .reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
  const { offsetLeft: left, offsetWidth: width } = cell;
  if (left - fixed < scroller.scrollLeft) scroller.scrollLeft = Math.max(0, left - Math.max(fixed, ROW_HEAD_WIDTH));
  else if (left + width > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = Math.min(left - fixed, left + width - scroller.clientWidth);
}

/** The number that a column has in the grid. */
export function colIndex(column: string): number {
  return column === ROW_HEAD ? 1 : columnIds.value.indexOf(column) + 2;
}

function cellAt(scroller: HTMLElement, key: string, column: string): HTMLElement | null {
  const row = scroller.querySelector(`[role=row][aria-rowindex="${indexOfRow(key) + 2}"]`);
  const cells = row?.querySelectorAll<HTMLElement>('[data-cell]') ?? [];
  // The heading of a group is one cell.
  return [...cells].find((cell) => cell.dataset['cell'] === column) ?? cells[0] ?? null;
}

/** Whether the cell that had the focus is gone, or another one is meant. */
function hasLostFocus(cell: HTMLElement | null): boolean {
  const { activeElement } = document;
  return activeElement === document.body || (activeElement !== cell && activeElement?.matches('[data-cell]') === true);
}

/** The cell of the keyboard takes the focus. */
export function focusGrid(): void {
  goTo(cursor.value ?? { key: HEAD, column: ROW_HEAD });
}
