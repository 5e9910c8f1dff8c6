/** Columns with one of them a place further to the left or the right. */
export function movedColumn(columns: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const others = columns.filter((each) => each !== id);
  const at = Math.max(0, Math.min(others.length, columns.indexOf(id) + by));
  return [...others.slice(0, at), id, ...others.slice(at)];
}
