import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { FileWrite } from '../../../../src/node/files/fileReplacement.ts';
import { stampOf } from '../../../../src/node/files/fileStamp.ts';

/** What stands in the files before they are written, in their order. */
export const SCENARIOS: readonly (readonly string[])[] = [['old'], ['absent'], ['old', 'absent', 'older']];

const MODE = 0o640;

/** A folder of files that are to be written, and how to look at what came of it. */
export class WrittenFolder {
  readonly folder: string;
  readonly before: readonly string[];

  constructor(folder: string, before: readonly string[]) {
    this.folder = folder;
    this.before = before;
    mkdirSync(folder);
    for (const [index, text] of before.entries()) {
      if (text === 'absent') continue;
      writeFileSync(this.#file(index), text);
      chmodSync(this.#file(index), MODE);
    }
  }

  /** Writes of 'new' to each of the files. */
  get writes(): FileWrite[] {
    return this.before.map((text, index) => {
      const expected = text === 'absent' ? text : stampOf(Buffer.from(text));
      return { name: this.#file(index), text: 'new', options: { root: this.folder, expected } };
    });
  }

  get texts(): string[] {
    return this.before.map((_, index) => {
      return existsSync(this.#file(index)) ? readFileSync(this.#file(index), 'utf8') : 'absent';
    });
  }

  /** Whether the files that were there have the mode that they had. */
  get modesKept(): boolean {
    return this.before.every((text, index) => {
      return text === 'absent' || (statSync(this.#file(index)).mode & 0o777) === MODE;
    });
  }

  get temporaries(): string[] {
    return readdirSync(this.folder).filter((name) => !name.endsWith('.yaml'));
  }

  /** Makes the temporary files look as if they had been left two hours ago. */
  age(): void {
    const then = new Date(Date.now() - 7_200_000);
    for (const name of this.temporaries) utimesSync(path.join(this.folder, name), then, then);
  }

  /** Leaves a temporary file behind, as a killed process does. */
  leaveBehind(): void {
    writeFileSync(path.join(this.folder, '.plandeck-0123456789abcdef.tmp'), 'left over');
    this.age();
  }

  overwrite(index: number, text: string): void {
    writeFileSync(this.#file(index), text);
  }

  #file(index: number): string {
    return path.join(this.folder, `${index}.yaml`);
  }
}
