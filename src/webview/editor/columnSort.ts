import { choose, columns, options, table } from './editorStore.ts';

/** Whether rows can be sorted by a column. */
export function canSortBy(id: string): boolean {
  const sorts = table.value?.frame.sorts ?? [];
  return columns.value.some((column) => column.id === id) || sorts.some((sort) => sort.id === id);
}

/** Sorts by a column: up, then down, then as in the file again. */
export function sortBy(id: string): void {
  if (!canSortBy(id)) return;
  const { sort } = options.value;
  if (sort?.column !== id) choose({ sort: { column: id, isDescending: false } });
  else if (sort.isDescending) choose({ sort: undefined });
  else choose({ sort: { column: id, isDescending: true } });
}
