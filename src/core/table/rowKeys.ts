import type { Entry } from '../model/located.ts';
import type { PlanFile } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import type { TableSource } from './table.ts';

/** By what the rows of a section are known. */
export interface RowKeys {
  /** Of each entry, in the order of the text. */
  readonly keys: readonly string[];
  readonly byKey: ReadonlyMap<string, Entry<unknown>>;
}

const known = new WeakMap<readonly Entry<unknown>[], RowKeys>();

/** The key of each entry: its id; `id#2` and so on where others before it have that, so that keys live through edits. */
export function rowKeys(entries: readonly Entry<unknown>[]): RowKeys {
  const found = known.get(entries);
  if (found) return found;
  const byKey = new Map<string, Entry<unknown>>();
  const keys = entries.map((entry) => {
    const key = freeKey(entry.id, byKey);
    byKey.set(key, entry);
    return key;
  });
  const made = { keys, byKey };
  known.set(entries, made);
  return made;
}

/** A key that is not taken yet, and says the wanted one. */
export function freeKey(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(wanted)) return wanted;
  for (let count = 2; ; count++) if (!taken.has(`${wanted}#${count}`)) return `${wanted}#${count}`;
}

export function entriesOf(file: PlanFile, section: EntrySectionName): readonly Entry<unknown>[] {
  return file[section];
}

/** The entry of a row; undefined where it is gone, and for rows that are none of the file. */
export function entryOf({ file }: TableSource, section: EntrySectionName, key: string): Entry<unknown> | undefined {
  return rowKeys(entriesOf(file, section)).byKey.get(key);
}
