import type { Entry } from '../model/located.ts';
import { groupRows } from './groupRows.ts';
import { entriesOf, freeKey, rowKeys } from './rowKeys.ts';
import { type RowNode, rowTree } from './rowTree.ts';
import type { RowSort } from './sortRows.ts';
import type { TableOptions, TableRow, TableSource } from './table.ts';

/** A row at its place, before it is known what its cells hold. */
export interface PlacedRow extends Pick<TableRow, 'key' | 'kind' | 'id' | 'depth' | 'below'> {
  /** Undefined for the heading of a group, which has a name. */
  readonly entry?: Entry<unknown>;
  readonly name: string;
}

type Wanted = ((entry: Entry<unknown>) => boolean) | undefined;

/** The rows of a table in their order: in groups, as an outline, or one after the other. */
export function layRows(source: TableSource, options: TableOptions, sort: RowSort, isWanted: Wanted): PlacedRow[] {
  const { section, group, isTree } = options;
  if (isTree && group === undefined && section === 'items') return outline(source, sort, isWanted);
  const entries = entriesOf(source.file, section);
  const { keys, byKey } = rowKeys(entries);
  const keyOf = new Map(entries.map((entry, index) => [entry, keys[index] as string]));
  const sorted = sort(isWanted ? entries.filter(isWanted) : entries, (entry) => entry);
  const rowOf = (entry: Entry<unknown>, depth: number): PlacedRow => {
    return { key: keyOf.get(entry) ?? entry.id, kind: 'entry', id: entry.id, depth, below: 0, entry, name: '' };
  };
  if (group === undefined) return sorted.map((entry) => rowOf(entry, 0));
  return groupRows(source, section, group, sorted).flatMap(({ value, name, entries: members }): PlacedRow[] => {
    const key = freeKey(`group:${value}`, byKey);
    const heading = { key, kind: 'group', id: value, depth: 0, below: members.length, name } as const;
    return [heading, ...members.map((entry) => rowOf(entry, 1))];
  });
}

/** The items as far as they are wanted, and what stands above these. */
function outline(source: TableSource, sort: RowSort, isWanted: Wanted): PlacedRow[] {
  const { roots, byKey } = rowTree(source);
  const shown = isWanted && shownNodes([...byKey.values()], isWanted);
  const inOrder = (nodes: readonly RowNode[]): readonly RowNode[] => {
    if (nodes.length === 0) return nodes;
    return sort(shown ? nodes.filter((node) => shown.has(node)) : nodes, ({ item }) => item);
  };
  const rows: PlacedRow[] = [];
  const waiting = [...inOrder(roots)].reverse();
  const depths = new Map<RowNode, number>();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { key, kind, item } = node;
    const children = inOrder(node.children);
    const depth = (node.parent && depths.get(node.parent)) ?? 0;
    if (children.length > 0) depths.set(node, depth + 1);
    rows.push({ key, kind, id: item.id, depth, below: children.length, entry: item, name: '' });
    for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index] as RowNode);
  }
  return rows;
}

function shownNodes(nodes: readonly RowNode[], isWanted: (entry: Entry<unknown>) => boolean): ReadonlySet<RowNode> {
  const shown = new Set<RowNode>();
  for (const node of nodes) {
    if (node.kind !== 'entry' || !isWanted(node.item)) continue;
    for (let at: RowNode | undefined = node; at && !shown.has(at); at = at.parent) shown.add(at);
  }
  return shown;
}
