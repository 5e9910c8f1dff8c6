import { cursor, goTo, HEAD, ROW_HEAD, rows, select, selected } from './editorStore.ts';
import { keysBetween } from './gridSteps.ts';

/** Where a selection by Shift begins: at the row that was gone to last without it. */
let anchor: string | undefined;

/** A row is gone to: a selection by Shift begins there. */
export function setAnchor(key: string): void {
  anchor = key;
}

/** Selects the rows from the anchor to another one. */
export function selectTo(key: string): void {
  const keys = rows.value.map((row) => row.key);
  anchor ??= cursor.value?.key;
  select(keysBetween(keys, anchor, key));
}

export function selectAll(): void {
  const entries = rows.value.filter(({ kind }) => kind === 'entry').map(({ key }) => key);
  select(selected.value.size === entries.length ? [] : entries);
}

/** Answers a click on a cell or on the head of a row. */
export function pressCell(key: string, column: string, { ctrlKey, metaKey, shiftKey }: MouseEvent): void {
  if (shiftKey) {
    selectTo(key);
    goTo({ key, column });
    return;
  }
  const isHead = column === ROW_HEAD;
  setAnchor(key);
  if (ctrlKey || metaKey) {
    const next = new Set(selected.value);
    if (!next.delete(key)) next.add(key);
    select(next);
  } else if (isHead) select([key]);
  else if (!selected.value.has(key)) select([]);
  if (key !== HEAD) goTo({ key, column });
}
