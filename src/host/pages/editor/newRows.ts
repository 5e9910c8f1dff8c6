import type { Intent } from '../../../core/intents/intent.ts';
import type { EntrySectionName } from '../../../core/model/sections.ts';
import { nameColumn } from '../../../core/table/newEntry.ts';
import { nameRow } from '../../../core/table/renameRow.ts';
import { entryOf } from '../../../core/table/rowKeys.ts';
import type { TypedCell } from '../../../core/table/setCells.ts';
import type { TableSource } from '../../../core/table/table.ts';

/** Rows that were made in an editor and have got no name yet: their ids only say that they are new. */
export class NewRows {
  readonly #ids = new Set<string>();

  add(section: EntrySectionName, id: string): void {
    this.#ids.add(`${section} ${id}`);
  }

  /** The intents that call new rows by the names that are typed for them. */
  named(source: TableSource, section: EntrySectionName, cells: readonly TypedCell[]): readonly Naming[] {
    const column = nameColumn(source, section);
    return cells.flatMap((cell) => {
      const entry = cell.column === column ? entryOf(source, section, cell.key) : undefined;
      if (entry === undefined || !this.#ids.has(`${section} ${entry.id}`)) return [];
      return nameRow(source, section, entry, cell.text) ?? [];
    });
  }

  /** They have a name from now on. */
  forget(namings: readonly Naming[]): void {
    for (const { ref } of namings) this.#ids.delete(`${ref.section} ${ref.id}`);
  }
}

export type Naming = Extract<Intent, { kind: 'rename' }>;
