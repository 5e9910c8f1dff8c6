import { choose, options } from './editorStore.ts';

/** Sorts by a column: up, then down, then as in the file again. */
export function sortBy(id: string): void {
  const { sort } = options.value;
  if (sort?.column !== id) choose({ sort: { column: id, isDescending: false } });
  else if (sort.isDescending) choose({ sort: undefined });
  else choose({ sort: { column: id, isDescending: true } });
}
