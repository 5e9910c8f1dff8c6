import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'mocha';
import { exampleCopy } from '../../fixtures/exampleCopy.ts';
import { commitAll, git } from '../../fixtures/repository.ts';
import { writeTree } from '../../fixtures/writeTree.ts';

/** A folder that tests open and change. It is gone after the tests of the describe block. */
export class Folder {
  readonly path: string;

  /** @param temporary what goes; `folder` is in it or is it */
  constructor(folder: string, temporary = folder) {
    this.path = folder;
    after(() => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
  }

  read(file: string): string {
    return readFileSync(path.join(this.path, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeTree(this.path, { [file]: text });
  }

  /** The bytes of all files in `plan`, by name. */
  bytes(): Map<string, string> {
    const names = readdirSync(path.join(this.path, 'plan'), { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => name.endsWith('.yaml')).map((name) => path.join('plan', name));
    return new Map(files.sort().map((name) => [name, readFileSync(path.join(this.path, name)).toString('latin1')]));
  }

  /** What changed since the commit: `added removed file` a line. */
  changes(): string[] {
    return git(this.path, 'diff', '--numstat')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replaceAll('\t', ' '));
  }

  /** The 1-based number of the first line that has this in it. */
  lineOf(file: string, text: string): number {
    const line = this.read(file)
      .split('\n')
      .findIndex((candidate) => candidate.includes(text));
    if (line < 0) throw new Error(`${file} has no line with ${text}`);
    return line + 1;
  }
}

/** A repository with the example in `plan`, and what `files` adds, all committed. */
export function useExample(files: Readonly<Record<string, string>> = {}): Folder {
  const copy = exampleCopy();
  writeTree(copy, files);
  if (Object.keys(files).length > 0) commitAll(copy, 'Plan on');
  return new Folder(copy, path.dirname(copy));
}

/** A folder with these files and nothing else; no repository. */
export function useFolder(files: Readonly<Record<string, string>>): Folder {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'plandeck-ui-')));
  writeTree(folder, files);
  return new Folder(folder);
}
