import type { VNode } from 'preact';
import { plain } from '../../core/present/plain.ts';
import { columns, outline, table } from './editorStore.ts';
import { ROW_HEIGHT } from './gridSizes.ts';
import { dragged, dragPoint, dropTarget } from './rowDrag.ts';

/** Where rows that are dragged would go: a line between two others, as deep as they would stand. */
export function DropLine(): VNode | null {
  const target = dropTarget.value;
  if (target?.line === undefined) return null;
  return <div class="drop-line" style={{ top: `${target.line * ROW_HEIGHT - 1}px`, '--depth': target.depth }} />;
}

/** What is dragged, at the pointer. */
export function DragGhost(): VNode | null {
  const point = dragPoint.value;
  const [first] = dragged.value;
  const row = table.value?.rows.get(first ?? '');
  if (point === undefined || row === undefined) return null;
  const cell = row.cells[columns.value.findIndex(({ id }) => id === outline.value)];
  const name = plain((typeof cell === 'string' ? cell : cell?.cut) || row.id);
  const count = dragged.value.length;
  // At the right edge it stays in sight.
  const style = { translate: `min(${point.x + 12}px, calc(100vw - 100% - 4px)) ${point.y + 8}px` };
  return (
    <div class="ghost" aria-hidden="true" style={style}>
      <span class="title" dir="auto">
        {name}
      </span>
      {count > 1 && <span class="count">{count}</span>}
    </div>
  );
}
