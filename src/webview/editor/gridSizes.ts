import { computed } from '@preact/signals';
import { FONT_SIZE } from '../shared/fontSize.ts';
import { possibleWidth, usualWidth } from './columnWidths.ts';
import { columns, outline, setWidth, view } from './editorStore.ts';

/** Every row is as high as any other, so that the place of each is known without drawing it. */
export const ROW_HEIGHT = Math.round(FONT_SIZE * 2.15);
/** The heads of the rows: marks, and what a row is taken by. */
export const ROW_HEAD_WIDTH = Math.round(FONT_SIZE * 3);

/** The widths of the columns, in CSS pixels. */
export const widths = computed<readonly number[]>(() =>
  columns.value.map((column) => view.value.widths[column.id] ?? usualWidth(column, FONT_SIZE)),
);

/** The columns as a style has them: the outline takes what is left over, unless somebody has said how wide it is. */
export const columnTemplate = computed(() => {
  const tracks = columns.value.map(({ id }, index) => {
    const width = `${widths.value[index] ?? 0}px`;
    return id === outline.value && view.value.widths[id] === undefined ? `minmax(${width}, 1fr)` : width;
  });
  return [`${ROW_HEAD_WIDTH}px`, ...tracks].join(' ');
});

export const leastWidth = computed(() => widths.value.reduce((sum, width) => sum + width, ROW_HEAD_WIDTH));

/** Makes a column wider, or narrower where `by` is negative. */
export function widen(id: string, by: number): void {
  const index = columns.value.findIndex((column) => column.id === id);
  const width = widths.value[index];
  if (width !== undefined) setWidth(id, possibleWidth(width + by, FONT_SIZE));
}
