import type { EntryRef, Intent } from '../intents/intent.ts';
import type { Item } from '../model/item.ts';
import type { Entry } from '../model/located.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { type EditResult, refuse } from '../text/refusal.ts';
import { newIds } from './newId.ts';
import { entriesOf } from './rowKeys.ts';
import { rowPlace } from './rowPlace.ts';
import type { TableOptions, TableSource } from './table.ts';

export interface DuplicatedRows {
  readonly intents: readonly Intent[];
  /** The copies, in the order of what they are copies of. */
  readonly refs: readonly EntryRef[];
}

/**
 * Copies entries behind a row, or to the end of the section. What stood below another one of them stands below that
 * one's copy; in an outline the others go below what the row stands below.
 * @param copied entries of any file of the plan
 */
export function duplicateRows(
  source: TableSource,
  options: TableOptions,
  copied: readonly EntryRef[],
  after: string | undefined,
  mint: () => string,
): EditResult<DuplicatedRows> {
  const { plan, file } = source;
  const { section, isTree } = options;
  const place = rowPlace(source, options, after, false);
  if (!place.ok) return place;
  const newId = newIds(source, section, mint);
  const ids = new Map<string, string>();
  for (const { id } of copied) if (!ids.has(id)) ids.set(id, newId(id, undefined));
  const intents: Intent[] = [];
  const refs: EntryRef[] = [];
  let behind = place.value.after;
  for (const [id, copy] of ids) {
    const ref = copied.find((one) => one.id === id) as EntryRef;
    const entry = ref.folder === undefined || ref.folder === plan.folder ? entryOfRef(source, section, ref) : undefined;
    if (entry === undefined) return refuse('no-item', id);
    const to = { id: copy, section, folder: plan.folder };
    const where = typeof behind === 'string' ? { after: behind } : {};
    intents.push({
      kind: 'duplicate',
      ref: { ...ref, section, folder: plan.folder },
      newId: copy,
      file: file.file,
      ...where,
    });
    const parent = section === 'items' ? (entry as Item).values.parent : undefined;
    const wanted = ids.get(parent ?? '') ?? (isTree ? place.value.parent : parent) ?? null;
    if (section === 'items' && wanted !== (parent ?? null)) {
      intents.push({ kind: 'set', ref: to, fields: { parent: wanted } });
    }
    refs.push({ ...to, file: file.file });
    behind = copy;
  }
  return { ok: true, value: { intents, refs } };
}

function entryOfRef(
  { plan, file }: TableSource,
  section: EntrySectionName,
  { id, file: home }: EntryRef,
): Entry<unknown> | undefined {
  const files = [file, ...plan.files.filter((each) => each.file !== file.file)];
  for (const each of files) {
    const found = entriesOf(each, section).find((entry) => entry.id === id);
    if (found && (home === undefined || home === each.file)) return found;
  }
  return undefined;
}
