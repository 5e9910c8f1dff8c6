import type { ChangedFile } from '../../node/git/changedFiles.ts';
import type { GitResult } from '../../node/git/gitResult.ts';

export type Files = GitResult<readonly ChangedFile[]>;

/** The files that commits and branches changed, which are read when somebody looks below their rows. */
export class Changes {
  readonly #known = new Map<string, Files>();

  of(key: string): Files | undefined {
    return this.#known.get(key);
  }

  /** Reads them once, by a key that always stands for the same files; what failed may be asked for again. */
  async read(key: string, read: () => Promise<Files>): Promise<void> {
    if (!this.#known.get(key)?.ok) this.#known.set(key, await read());
  }

  clear(): void {
    this.#known.clear();
  }
}
