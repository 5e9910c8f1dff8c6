import { readTyped } from '../controls/readTyped.ts';
import type { EntryRef, Intent } from '../intents/intent.ts';
import { inUsualOrder } from '../intents/usualOrder.ts';
import { type EntrySectionName, SECTIONS } from '../model/sections.ts';
import type { EditResult } from '../text/refusal.ts';
import type { FieldValue } from '../text/writeValue.ts';
import { columnFields } from './columnsOf.ts';
import { newIds } from './newId.ts';
import { raidFields } from './raidFields.ts';
import { type RowPlace, rowPlace } from './rowPlace.ts';
import type { TableOptions, TableSource } from './table.ts';
import { typedContext } from './typedContext.ts';

/** The intent that makes an entry of a file; fields stand in the order in which they are usually written. */
export function createIntent(
  { plan, file }: TableSource,
  section: EntrySectionName,
  id: string,
  values: ReadonlyMap<string, FieldValue>,
  after: string | null | undefined,
): Intent {
  const all = new Map<string, FieldValue>([['id', id], ...(section === 'raid' ? raidFields(values) : values)]);
  const order = Object.keys(SECTIONS[section].fields);
  const sorted =
    section === 'items' ? inUsualOrder(all) : [...all].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return {
    kind: 'create',
    folder: plan.folder,
    section,
    fields: Object.fromEntries(sorted),
    file: file.file,
    ...(typeof after === 'string' && { after }),
  };
}

/** The column that says what an entry is: its title or its name. */
export function nameColumn(source: TableSource, section: EntrySectionName): string | undefined {
  const fields = columnFields(source.plan, section);
  return ['title', 'name'].find((name) => fields.has(name));
}

export interface InsertedRow {
  readonly intents: readonly Intent[];
  readonly ref: EntryRef;
  /** What was typed and is not understood, by its column. */
  readonly problems: readonly { readonly column: string; readonly text: string }[];
}

/** A new row and where it goes. */
export interface InsertRow {
  /** The key of the row behind which it goes, or below which; at the end of the section where left out. */
  readonly after?: string;
  readonly isChild: boolean;
  /** What it holds at first, as it was typed, by its columns. */
  readonly cells?: Readonly<Record<string, string>>;
}

/** Adds an entry with what was typed into a new row. */
export function insertRow(
  source: TableSource,
  options: TableOptions,
  { after, isChild, cells = {} }: InsertRow,
  mint: () => string,
): EditResult<InsertedRow> {
  const { section } = options;
  const place = rowPlace(source, options, after, isChild);
  if (!place.ok) return place;
  const problems: { column: string; text: string }[] = [];
  const values = withParent(place.value);
  for (const [column, text] of Object.entries(cells)) {
    if (column === 'id') continue;
    const read = readTyped(typedContext(source), section, column, text, null);
    if (read.ok) values.set(column, read.value);
    else problems.push({ column, text: read.message });
  }
  const id = newIds(source, section, mint)(cells['id'], cells[nameColumn(source, section) ?? '']);
  const intents = [createIntent(source, section, id, values, place.value.after)];
  const ref = { id, section, folder: source.plan.folder, file: source.file.file };
  return { ok: true, value: { intents, ref, problems } };
}

/** What a new entry has by its place. */
export function withParent({ parent }: RowPlace): Map<string, FieldValue> {
  return new Map(typeof parent === 'string' ? [['parent', parent]] : []);
}
