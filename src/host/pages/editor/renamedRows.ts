import type { TableMessage } from '../../../messages/toPlanEditor.ts';

type Renamed = NonNullable<TableMessage['renamed']>[number];

interface Rows {
  has(key: string): boolean;
}

/** The keys of rows whose entries have got other ids here: a page is told, and what it asked for meanwhile is about them still. */
export class RenamedRows {
  readonly #newest = new Map<string, string>();
  #untold: readonly Renamed[] = [];

  /** Rows get other ids by an edit that is about to be made. */
  expect(renamed: readonly Renamed[]): void {
    this.#untold = [...this.#untold, ...renamed];
    for (const { from, to } of renamed) {
      this.#newest.delete(to);
      this.#newest.set(from, to);
    }
  }

  /** The edit was not made. */
  forget(renamed: readonly Renamed[]): void {
    this.#untold = this.#untold.filter((each) => !renamed.includes(each));
    for (const { from } of renamed) this.#newest.delete(from);
  }

  /** The key that a row has by now. */
  keyNow(key: string, rows: Rows): string {
    let now = key;
    while (!rows.has(now)) {
      const next = this.#newest.get(now);
      if (next === undefined) return key;
      now = next;
    }
    return now;
  }

  /** What a page is to be told with these rows. */
  take(rows: Rows): readonly Renamed[] {
    const done = this.#untold.filter(({ from, to }) => rows.has(to) && !rows.has(from));
    this.#untold = this.#untold.filter((each) => !done.includes(each));
    return done;
  }
}
