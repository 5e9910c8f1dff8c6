import type { RefObject, VNode } from 'preact';
import { rowOfPlace } from './boardRows.ts';
import { rowTops } from './boardSizes.ts';
import { board, rows } from './boardStore.ts';
import { dragged, dragPoint, dropTarget } from './dragCards.ts';

/** Where a card that is ranked would go: a line between two others. */
export function DropLine({ scroller }: { readonly scroller: RefObject<HTMLDivElement | null> }): VNode | null {
  const target = dropTarget.value;
  if (target?.index === undefined || scroller.current === null) return null;
  const head = scroller.current.querySelectorAll<HTMLElement>('[role=columnheader]')[target.column];
  const first = rowOfPlace(rows.value, { ...target, index: 0 });
  if (head === undefined || first === -1) return null;
  const style = {
    top: `${rowTops.value[first + target.index] ?? 0}px`,
    left: `${head.offsetLeft}px`,
    width: `${head.offsetWidth}px`,
  };
  return <div class="drop-line" style={style} />;
}

/** What is dragged, at the pointer. */
export function DragGhost(): VNode | null {
  const point = dragPoint.value;
  const [first] = dragged.value;
  if (point === undefined || first === undefined) return null;
  const count = dragged.value.length;
  // At the right edge it stays in sight.
  const style = { translate: `min(${point.x + 12}px, calc(100vw - 100% - 4px)) ${point.y + 8}px` };
  return (
    <div class="ghost" aria-hidden="true" style={style}>
      <span class="title" dir="auto">
        {board.value?.cards.get(first.key)?.title}
      </span>
      {count > 1 && <span class="count">{count}</span>}
    </div>
  );
}
