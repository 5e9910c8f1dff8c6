import type { Entry } from '../model/located.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import { entriesOf, entryOf } from './rowKeys.ts';
import { branchOf, type RowNode, rowTree } from './rowTree.ts';
import type { TableOptions, TableSource } from './table.ts';

/** Where rows go in the text and in the outline. */
export interface RowPlace {
  /** The id of the entry behind which they go; null for the front. Left out where nothing of the section stays in the file. */
  readonly after?: string | null;
  /** The item below which they go, null for none; left out where there is no outline. */
  readonly parent?: string | null;
}

const NONE: ReadonlySet<Entry<unknown>> = new Set();

/**
 * The place behind a row and what stands below it, or below the row as its last.
 * @param after the key of the row; null for the front, undefined for the end of the section
 * @param moved entries that leave their places
 */
export function rowPlace(
  source: TableSource,
  { section, isTree }: Pick<TableOptions, 'section' | 'isTree'>,
  after: string | null | undefined,
  isChild: boolean,
  moved: ReadonlySet<Entry<unknown>> = NONE,
): EditResult<RowPlace> {
  if (after === null) return { ok: true, value: { after, ...(section === 'items' && { parent: null }) } };
  const entries = entriesOf(source.file, section);
  if (after === undefined) {
    const last = entries.findLast((entry) => !moved.has(entry));
    return { ok: true, value: { ...(last && { after: last.id }), ...(section === 'items' && { parent: null }) } };
  }
  if (section !== 'items') {
    const entry = entryOf(source, section, after);
    return entry ? { ok: true, value: { after: entry.id } } : refuse('no-item', after);
  }
  const node = rowTree(source).byKey.get(after);
  if (node === undefined) return refuse('no-item', after);
  const parent = isChild ? node.item.id : (node.parent?.item.id ?? null);
  const children = node.children.filter(({ item, kind }) => kind === 'entry' && !moved.has(item));
  const nearest = isChild ? (children.at(-1) ?? node) : node;
  const last = isTree || isChild ? lastBelow(nearest, entries, moved) : nearest.item;
  return { ok: true, value: { ...(last && { after: last.id }), parent } };
}

/** The last entry that stands in the text right behind a row's own, of those below it. */
function lastBelow(
  node: RowNode,
  entries: readonly Entry<unknown>[],
  moved: ReadonlySet<Entry<unknown>>,
): Entry<unknown> | undefined {
  const branch = new Set<Entry<unknown>>(branchOf(node).map(({ item }) => item));
  if (node.kind === 'above') return entries.findLast((entry) => branch.has(entry) && !moved.has(entry));
  let last: Entry<unknown> = node.item;
  for (let at = entries.indexOf(node.item) + 1; at < entries.length; at++) {
    const entry = entries[at] as Entry<unknown>;
    if (moved.has(entry)) continue;
    if (!branch.has(entry)) break;
    last = entry;
  }
  return last;
}
