import { constants, type Stats } from 'node:fs';
import path from 'node:path';
import { errnoOf } from './errnoOf.ts';
import { type FileStamp, stampOf } from './fileStamp.ts';
import { isWithin } from './isInside.ts';
import { readBytes } from './readBytes.ts';
import { utf8Bom } from './readTextFile.ts';
import { temporaryName, type WritingFiles, writeThrough } from './temporaryFile.ts';
import { refusal, refusalOf, type WriteRefusal } from './writeRefusal.ts';

export interface WriteOptions {
  /** Nothing outside this folder is written, wherever symbolic links lead. */
  readonly root: string;
  /** What the file held when it was read, or 'absent' to create it. */
  readonly expected: FileStamp | 'absent';
  /** Whether to begin with a byte order mark. Default: no. */
  readonly bom?: boolean;
}

/** A file that is to be written, with its new text. */
export interface FileWrite {
  readonly name: string;
  readonly text: string;
  readonly options: WriteOptions;
}

/** On Windows a virus scanner or an indexer may hold the file for a moment. In milliseconds, one second together. */
const retryDelays = [20, 40, 80, 160, 300, 400];

/**
 * The replacement of one file by another, in steps: `stage` writes the new content beside it, `commit` puts that in its
 * place, `putBack` undoes the commit, and `discard` takes away whatever temporary file is left.
 */
export class FileReplacement {
  readonly name: string;
  readonly stamp: FileStamp;
  readonly #files: WritingFiles;
  readonly #options: WriteOptions;
  readonly #bytes: Buffer;
  readonly #temporaries = new Set<string>();
  #target = '';
  #staged = '';
  #backup: string | undefined;

  constructor(files: WritingFiles, { name, text, options }: FileWrite) {
    this.name = name;
    this.#files = files;
    this.#options = options;
    this.#bytes = Buffer.concat([options.bom ? utf8Bom : Buffer.of(), Buffer.from(text)]);
    this.stamp = stampOf(this.#bytes);
  }

  /** The folder in which the file really lies, once it is staged. */
  get folder(): string {
    return path.dirname(this.#target);
  }

  /** @param isAlone whether no other file is written with it, so that it need not be put back */
  async stage(isAlone: boolean): Promise<WriteRefusal | undefined> {
    const { name } = this;
    const { root, expected } = this.#options;
    const files = this.#files;
    try {
      this.#target = await this.#findTarget();
      if (!isWithin(await files.realpath(root), this.#target))
        return refusal('outside', `${name} lies outside ${root}.`);
      const old = expected === 'absent' ? undefined : await files.stat(this.#target);
      if (old?.isFile() === false) return refusal('not-a-file', `${name} is not a regular file.`);
      if (old && !(await this.#isWritable(old))) return refusal('read-only', `${name} is read-only.`);
      this.#staged = await this.#write(this.#bytes, old);
      if (isAlone) return undefined;
      const known = await this.#compare(expected);
      if (!known.ok) return known;
      if (old && known.bytes) this.#backup = await this.#write(known.bytes, old);
      return undefined;
    } catch (error) {
      return refusalOf(name, error);
    }
  }

  /** Compares with what is expected right before the rename, since no system offers to do both in one step. */
  async commit(): Promise<WriteRefusal | undefined> {
    try {
      return await this.#insist(async () => {
        const known = await this.#compare(this.#options.expected);
        if (!known.ok) return known;
        await this.#files.rename(this.#staged, this.#target);
        this.#temporaries.delete(this.#staged);
        return undefined;
      });
    } catch (error) {
      return refusalOf(this.name, error);
    }
  }

  /** Whether the file is as it was before the commit. What somebody has written since is not touched. */
  async putBack(): Promise<boolean> {
    const backup = this.#backup;
    try {
      return await this.#insist(async () => {
        if (!(await this.#compare(this.stamp)).ok) return false;
        if (backup === undefined) await this.#files.unlink(this.#target);
        else {
          await this.#files.rename(backup, this.#target);
          this.#temporaries.delete(backup);
        }
        return true;
      });
    } catch (error) {
      if (errnoOf(error) === undefined) throw error;
      return false;
    }
  }

  async discard(): Promise<void> {
    for (const temporary of this.#temporaries) await this.#files.unlink(temporary).catch(() => {});
  }

  /** The file that is to be replaced: what a link leads to, or a name in an existing folder for a new file. */
  async #findTarget(): Promise<string> {
    if (this.#options.expected !== 'absent') return this.#files.realpath(this.name);
    return path.join(await this.#files.realpath(path.dirname(this.name)), path.basename(this.name));
  }

  /** By the mode as well, since a rename needs no permission on the file itself, and root has every permission. */
  async #isWritable({ mode }: Stats): Promise<boolean> {
    if ((mode & 0o222) === 0) return false;
    return this.#files.access(this.#target, constants.W_OK).then(
      () => true,
      () => false,
    );
  }

  async #write(bytes: Buffer, like: Stats | undefined): Promise<string> {
    const name = temporaryName(this.#target);
    await writeThrough(this.#files, name, bytes, like, () => this.#temporaries.add(name));
    return name;
  }

  /** The file's bytes, if it is what is expected. */
  async #compare(expected: WriteOptions['expected']): Promise<{ ok: true; bytes?: Buffer } | WriteRefusal> {
    try {
      if (expected === 'absent') {
        await this.#files.lstat(this.#target);
        return refusal('exists', `${this.name} exists already.`);
      }
      const { bytes } = await readBytes(this.#files, this.#target, Number.POSITIVE_INFINITY);
      if (bytes && stampOf(bytes) === expected) return { ok: true, bytes };
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error;
      if (expected === 'absent') return { ok: true };
    }
    return refusal('changed', `${this.name} has changed on disk since it was read; nothing was written.`);
  }

  /** Tries again for a while when others hold the file. */
  async #insist<T>(attempt: () => Promise<T>): Promise<T> {
    for (const wait of retryDelays) {
      try {
        return await attempt();
      } catch (error) {
        if (!/^(EPERM|EBUSY|EACCES)$/.test(errnoOf(error) ?? '')) throw error;
        await this.#files.delay(wait);
      }
    }
    return attempt();
  }
}
