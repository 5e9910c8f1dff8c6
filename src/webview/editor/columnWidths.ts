import type { Control } from '../../core/controls/control.ts';
import type { TableColumn } from '../../messages/toPlanEditor.ts';

/** In the page's font size, by the kind of what a column holds. */
const WIDTHS: Readonly<Record<Control['kind'], number>> = {
  line: 14,
  text: 16,
  number: 6,
  day: 9,
  effort: 8,
  flag: 6,
  choice: 9,
  name: 11,
  names: 13,
  words: 12,
  sentences: 16,
  checklist: 16,
  map: 14,
  yaml: 14,
};
const OF_TITLE = 28;
const OF_ID = 10;
const NARROWEST = 3;
const WIDEST = 80;

/** The column that has the outline: the title, where there is one. */
export function treeColumn(columns: readonly string[]): string | undefined {
  return ['title', 'name'].find((id) => columns.includes(id)) ?? columns[0];
}

/** How wide a column is that nobody has given another width, in CSS pixels. */
export function usualWidth({ id, control }: Pick<TableColumn, 'id' | 'control'>, fontSize: number): number {
  const width = id === 'title' ? OF_TITLE : id === 'id' ? OF_ID : WIDTHS[control.kind];
  return Math.round(width * fontSize);
}

/** A width that a column may have, next to the one that is wanted. */
export function possibleWidth(width: number, fontSize: number): number {
  return Math.round(Math.max(NARROWEST * fontSize, Math.min(WIDEST * fontSize, width)));
}
