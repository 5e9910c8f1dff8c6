import { readTyped } from '../controls/readTyped.ts';
import type { Intent } from '../intents/intent.ts';
import { NUMBERED } from '../intents/mintIds.ts';
import type { Entry } from '../model/located.ts';
import { type EntryOf, type EntrySectionName, SECTIONS } from '../model/sections.ts';
import type { EditableEntries } from '../text/editableFile.ts';
import { openFile } from '../text/openFile.ts';
import { refusalMessage } from '../text/refusal.ts';
import type { FieldValue } from '../text/writeValue.ts';
import { entryOf as fieldIn, plainValue } from '../text/yamlNode.ts';
import { columnFields, keyOfColumn } from './columnsOf.ts';
import { refOf } from './moveRows.ts';
import { raidFields } from './raidFields.ts';
import { renameRow } from './renameRow.ts';
import { entryOf } from './rowKeys.ts';
import type { TableSource } from './table.ts';
import { typedContext } from './typedContext.ts';

/** A value as it was typed into a cell; a column may be one key of a map, as in `waiting.for`. */
export interface TypedCell {
  readonly key: string;
  readonly column: string;
  readonly text: string;
}

/** What could not be written, and why. */
export interface CellProblem {
  readonly key: string;
  readonly column: string;
  readonly text: string;
}

export interface SetCells {
  readonly intents: readonly Intent[];
  readonly problems: readonly CellProblem[];
}

/** Gives cells the values that were typed. What is not understood is a problem; the others can be carried out without it. */
export function setCells(source: TableSource, section: EntrySectionName, cells: readonly TypedCell[]): SetCells {
  const { translate } = source;
  const problems: CellProblem[] = [];
  const changed = new Map<Entry<unknown>, Map<string, FieldValue>>();
  const renames: Intent[] = [];
  const columns = columnFields(source.plan, section);
  /** A column, or the one of whose value it is a part. */
  const nameIn = (column: string): string => (columns.has(column) ? column : (/^[^.]*/.exec(column)?.[0] ?? column));
  let written: EditableEntries | undefined;
  for (const { key, column, text } of cells) {
    const entry = entryOf(source, section, key);
    if (entry !== undefined && column === 'id' && !NUMBERED.has(section)) {
      const renamed = renameRow(source, section, entry, text);
      if (renamed.ok) renames.push(renamed.intent);
      else problems.push({ key, column, text: renamed.message });
      continue;
    }
    if (entry === undefined || column === 'id') {
      problems.push({
        key,
        column,
        text: refusalMessage({ code: entry ? 'id-stays' : 'no-item', args: [key] }, translate),
      });
      continue;
    }
    written ??= openFile(source.text, SECTIONS, [section], source.file).section(section);
    const values = changed.get(entry) ?? new Map<string, FieldValue>();
    const name = nameIn(column);
    const field = keyOfColumn(section, entry, name);
    const now = values.get(name) ?? writtenValue(written, entry, field);
    const read = readTyped(typedContext(source), section, field + column.slice(name.length), text, now);
    if (read.ok) changed.set(entry, values.set(name, read.value));
    else problems.push({ key, column, text: read.message });
  }
  const intents = [...changed].map(([entry, values]): Intent => {
    const fields = section === 'raid' ? raidFields(values, entry as EntryOf<'raid'>) : values;
    return { kind: 'set', ref: refOf(source, section, entry), fields: Object.fromEntries(fields) };
  });
  // What is changed is named as it was.
  return { intents: [...intents, ...renames], problems };
}

/** What stands in a field of an entry, as it is written. */
function writtenValue({ ids, nodeAt }: EditableEntries, { id }: Entry<unknown>, field: string): FieldValue {
  const node = nodeAt(ids.indexOf(id));
  return node?.kind === 'map' ? plainValue(fieldIn(node, field)?.value) : null;
}
