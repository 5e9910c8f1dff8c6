import type { EntryRef, Intent } from '../intents/intent.ts';
import type { Entry } from '../model/located.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import { entriesOf, entryOf } from './rowKeys.ts';
import { rowPlace } from './rowPlace.ts';
import { branchOf, type RowNode, rowTree } from './rowTree.ts';
import { PLAN_ORDER } from './sortRows.ts';
import type { Table, TableOptions, TableSource } from './table.ts';

type Intents = EditResult<readonly Intent[]>;

/** The entries of rows, as intents name them; those that are gone are left out. */
export function refsOf(source: TableSource, section: EntrySectionName, keys: readonly string[]): EntryRef[] {
  return keys.flatMap((key) => {
    const entry = entryOf(source, section, key);
    return entry ? [refOf(source, section, entry)] : [];
  });
}

export function refOf({ plan, file }: TableSource, section: EntrySectionName, { id }: Entry<unknown>): EntryRef {
  return { id, section, folder: plan.folder, file: file.file };
}

/**
 * Puts rows, with those below them, behind another one or below it. As the file has them their text goes; in the plan's
 * own order they are ranked, and their text stays.
 * @param after the key of the row; null for the front
 */
export function moveRows(
  source: TableSource,
  options: TableOptions,
  keys: readonly string[],
  after: string | null,
  isChild: boolean,
): Intents {
  const { section, sort, group } = options;
  if (group !== undefined || (sort !== undefined && sort.column !== PLAN_ORDER)) return refuse('in-order');
  const entries = keys.map((key) => entryOf(source, section, key));
  const gone = keys.find((_, index) => entries[index] === undefined);
  if (gone !== undefined) return refuse('no-item', gone);
  const chosen = new Set(entries as Entry<unknown>[]);
  const tops = section === 'items' ? topNodes(source, keys) : [];
  const isOutline = section === 'items' && options.isTree;
  const moved = isOutline ? new Set<Entry<unknown>>(tops.flatMap(branchOf).map(({ item }) => item)) : chosen;
  const anchor = after === null ? undefined : entryOf(source, section, after);
  if (anchor && moved.has(anchor)) return { ok: true, value: [] };
  const place = rowPlace(source, options, after, isChild, moved);
  if (!place.ok) return place;
  const parents =
    isOutline || isChild
      ? setParents(
          source,
          tops.map((node) => [node, place.value.parent ?? null]),
        )
      : [];
  if (sort) return { ok: true, value: [...parents, ...(isChild ? [] : [ranked(source, chosen, anchor)])] };
  const refs = entriesOf(source.file, section)
    .filter((entry) => moved.has(entry))
    .map((entry) => refOf(source, section, entry));
  const { after: behind } = place.value;
  const move: Intent[] = behind === undefined ? [] : [{ kind: 'move', refs, file: source.file.file, after: behind }];
  return { ok: true, value: [...move, ...parents] };
}

function ranked(
  { plan, file }: TableSource,
  chosen: ReadonlySet<Entry<unknown>>,
  anchor: Entry<unknown> | undefined,
): Intent {
  const ids = file.items.filter((item) => chosen.has(item)).map(({ id }) => id);
  return { kind: 'rank', folder: plan.folder, ids, after: anchor?.id ?? null };
}

/** The nodes of rows without those that stand below another one of them. */
function topNodes(source: TableSource, keys: readonly string[]): RowNode[] {
  const { byKey } = rowTree(source);
  const nodes = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
  return [...nodes].filter((node) => {
    for (let at = node.parent; at; at = at.parent) if (nodes.has(at)) return false;
    return true;
  });
}

/** The intents that give items other parents, those of one parent together. */
function setParents({ plan }: TableSource, wanted: readonly (readonly [RowNode, string | null])[]): Intent[] {
  const byParent = new Map<string | null, string[]>();
  for (const [{ item, parent: now }, parent] of wanted) {
    if ((now?.item.id ?? null) === parent && (parent !== null || item.values.parent === undefined)) continue;
    const ids = byParent.get(parent);
    if (ids) ids.push(item.id);
    else byParent.set(parent, [item.id]);
  }
  return [...byParent].map(([parent, ids]) => ({ kind: 'setParent', folder: plan.folder, ids, parent }));
}

/** Puts rows of an outline below the row that stands before them at their level. */
export function indentRows(source: TableSource, table: Table, keys: readonly string[]): Intents {
  if (!isOutline(table.options)) return refuse('no-outline');
  const tops = new Set(topNodes(source, keys));
  const { byKey } = rowTree(source);
  /** The last row of each level by now. */
  const last: RowNode[] = [];
  const targets = new Map<RowNode, RowNode | undefined>();
  for (const { key, depth } of table.rows) {
    const node = byKey.get(key);
    if (node === undefined) continue;
    const before = last[depth];
    if (tops.has(node) && node.kind === 'entry') {
      // Rows that go together go below the same one.
      targets.set(node, before && targets.has(before) ? targets.get(before) : before);
    }
    last.length = depth;
    last[depth] = node;
  }
  const wanted = [...targets].flatMap(([node, target]) => (target ? [[node, target.item.id] as const] : []));
  const [first] = tops;
  if (wanted.length === 0) return refuse('none-before', first?.item.id ?? '');
  return { ok: true, value: setParents(source, wanted) };
}

/** Puts rows of an outline below what their parents stand below. */
export function outdentRows(source: TableSource, table: Table, keys: readonly string[]): Intents {
  if (!isOutline(table.options)) return refuse('no-outline');
  const tops = topNodes(source, keys).filter(({ kind }) => kind === 'entry');
  const wanted = tops.flatMap((node) => (node.parent ? [[node, node.parent.parent?.item.id ?? null] as const] : []));
  if (wanted.length === 0) return refuse('at-top', tops[0]?.item.id ?? '');
  return { ok: true, value: setParents(source, wanted) };
}

function isOutline({ section, isTree, group }: TableOptions): boolean {
  return section === 'items' && isTree && group === undefined;
}
