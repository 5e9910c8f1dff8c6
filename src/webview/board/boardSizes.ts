import { computed } from '@preact/signals';
import { FONT_SIZE } from '../shared/fontSize.ts';
import type { BoardRow } from './boardRows.ts';
import { hasLanes, isCompact, rows } from './boardStore.ts';

/** Every card is as high as any other, so that the place of each is known without drawing it. */
export const cardHeight = computed(() => Math.round(FONT_SIZE * (isCompact.value ? 2.5 : 7)));
/** The height of what says which lane is below the heads; `--lane-now` in the style. */
export const laneNowHeight = computed(() => (hasLanes.value ? FONT_SIZE * 2 : 0));
const laneHeight = computed(() => Math.round(FONT_SIZE * 2.5));

export function heightOf(row: BoardRow | undefined): number {
  return row?.kind === 'lane' ? laneHeight.value : cardHeight.value;
}

/** Where each row begins, and last where all end, in CSS pixels. */
export const rowTops = computed(() => {
  const tops = new Float64Array(rows.value.length + 1);
  rows.value.forEach((row, index) => {
    tops[index + 1] = (tops[index] ?? 0) + heightOf(row);
  });
  return tops;
});

/** The index of the row at a height; the first or the last beyond them. */
export function rowAt(y: number): number {
  const tops = rowTops.value;
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
