import type { TableState } from '../../messages/applyTable.ts';
import type { TableRow } from '../../messages/toPlanEditor.ts';

type Rows = Pick<TableState, 'rows' | 'order'>;

/** The rows from top to bottom without those below one that is folded: by the keys of these. */
export function shownRows({ rows, order }: Rows, folded: ReadonlySet<string>): readonly TableRow[] {
  const shown: TableRow[] = [];
  let above: TableRow | undefined;
  for (const key of order) {
    const row = rows.get(key);
    if (row === undefined || (above && isBelow(row, above))) continue;
    shown.push(row);
    above = row.below > 0 && folded.has(key) ? row : undefined;
  }
  return shown;
}

/** Whether a row that comes after another one stands below it. What is below a group goes on up to the next one. */
function isBelow(row: TableRow, above: TableRow): boolean {
  return above.kind === 'group' ? row.kind !== 'group' : row.depth > above.depth && row.kind !== 'group';
}

/** The keys of the rows above one in the outline, from it up. */
export function keysAbove({ rows, order }: Rows, key: string): readonly string[] {
  const above: string[] = [];
  let below = rows.get(key);
  for (let index = order.indexOf(key) - 1; index >= 0 && below; index--) {
    const row = rows.get(order[index] ?? '');
    if (row === undefined || !isBelow(below, row)) continue;
    above.push(row.key);
    below = row;
  }
  return above;
}

/** The key of the row right above one in the outline. */
export function parentKey(state: Rows, key: string): string | undefined {
  return keysAbove(state, key)[0];
}

/** The keys of the rows that stand beside one, itself among them, in their order. */
export function siblingKeys(state: Rows, key: string): readonly string[] {
  const { rows, order } = state;
  const row = rows.get(key);
  if (row === undefined) return [];
  const above = parentKey(state, key);
  const first = above === undefined ? 0 : order.indexOf(above) + 1;
  const parent = above === undefined ? undefined : rows.get(above);
  const siblings: string[] = [];
  for (const each of order.slice(first)) {
    const other = rows.get(each);
    if (other === undefined) continue;
    if (parent && !isBelow(other, parent)) break;
    if (other.depth === row.depth && other.kind !== 'group') siblings.push(each);
  }
  return siblings;
}

/**
 * The order in which a row that is typed in stays where it is, behind the same row as before: what is typed may sort it
 * elsewhere, or have the filter leave it out.
 */
export function heldOrder(after: readonly string[], before: readonly string[], key: string): readonly string[] {
  const was = before.indexOf(key);
  if (was === -1) return after;
  const others = after.filter((each) => each !== key);
  const present = new Set(others);
  const previous = before.slice(0, was).findLast((each) => present.has(each));
  const at = previous === undefined ? 0 : others.indexOf(previous) + 1;
  return [...others.slice(0, at), key, ...others.slice(at)];
}

/** Where the keyboard goes when its row is not shown any more: to the row above it, or to what has taken its place. */
export function rowInstead(shown: readonly TableRow[], above: readonly string[], index: number): TableRow | undefined {
  const keys = new Set(above);
  return shown.findLast(({ key }) => keys.has(key)) ?? shown[Math.max(0, Math.min(index, shown.length - 1))];
}
