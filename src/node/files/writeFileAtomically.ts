import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errnoOf } from './errnoOf.ts';
import { type FileStamp, stampOf } from './fileStamp.ts';
import { isWithin } from './isInside.ts';
import { readBytes } from './readBytes.ts';
import { utf8Bom } from './readTextFile.ts';

export interface WriteOptions {
  /** Nothing outside this folder is written, wherever symbolic links lead. */
  readonly root: string;
  /** What the file held when it was read, or 'absent' to create it. */
  readonly expected: FileStamp | 'absent';
  /** Whether to begin with a byte order mark. Default: no. */
  readonly bom?: boolean;
}

export type WriteResult =
  | { readonly ok: true; readonly stamp: FileStamp }
  | {
      readonly ok: false;
      readonly reason: 'changed' | 'exists' | 'read-only' | 'outside' | 'not-a-file' | 'not-utf8' | 'failed';
      /** A full sentence for the user. */
      readonly message: string;
    };

/** The system calls that a write takes, so that tests can make each of them fail. */
export type WritingFiles = Pick<typeof fs, 'access' | 'lstat' | 'open' | 'realpath' | 'rename' | 'stat' | 'unlink'> & {
  delay(milliseconds: number): Promise<unknown>;
};

/** On Windows a virus scanner or an indexer may hold the file for a moment. In milliseconds, one second together. */
const retryDelays = [20, 40, 80, 160, 300, 400];

/**
 * Replaces a file's content, or creates the file, so that the disk holds the old content or the new at any time, even
 * after a crash: a temporary file beside it, fsync, rename. A symbolic link is followed and stays; mode and owner are
 * kept where the system permits it; a hard link is parted from its twins. Compares with `expected` right before the
 * rename, since no system offers to do both in one step.
 *
 * On failure the file is as it was and the temporary file is gone. Errors that are not the system's are thrown.
 */
export async function writeFileAtomically(
  name: string,
  text: string,
  { root, expected, bom = false }: WriteOptions,
  files: WritingFiles = { ...fs, delay },
): Promise<WriteResult> {
  // Half of a surrogate pair would be written as U+FFFD.
  if (/\p{Surrogate}/u.test(text)) return refusal('not-utf8', `The text for ${name} can't be written as UTF-8.`);
  const bytes = Buffer.concat([bom ? utf8Bom : Buffer.of(), Buffer.from(text)]);
  let temporary: string | undefined;
  try {
    const target = await targetOf(files, name, expected);
    if (!isWithin(await files.realpath(root), target)) return refusal('outside', `${name} lies outside ${root}.`);
    const old = expected === 'absent' ? undefined : await files.stat(target);
    if (old?.isFile() === false) return refusal('not-a-file', `${name} is not a regular file.`);
    if (old && !(await isWritable(files, target, old))) return refusal('read-only', `${name} is read-only.`);

    const beside = path.join(path.dirname(target), `.plandeck-${randomBytes(8).toString('hex')}.tmp`);
    const file = await files.open(beside, 'wx', old ? 0o600 : 0o666);
    temporary = beside;
    try {
      await file.writeFile(bytes);
      if (old) await copyOwnerAndMode(old, file);
      await file.sync();
    } finally {
      await file.close();
    }

    for (const wait of [...retryDelays, undefined]) {
      const refused = await compare(files, name, target, expected);
      if (refused) return refused;
      try {
        await files.rename(temporary, target);
        break;
      } catch (error) {
        if (wait === undefined || !/^(EPERM|EBUSY|EACCES)$/.test(errnoOf(error) ?? '')) throw error;
        await files.delay(wait);
      }
    }
    temporary = undefined;
    await syncFolder(files, path.dirname(target));
    return { ok: true, stamp: stampOf(bytes) };
  } catch (error) {
    return failure(name, error);
  } finally {
    if (temporary !== undefined) await files.unlink(temporary).catch(() => {});
  }
}

function refusal(reason: Exclude<WriteResult, { ok: true }>['reason'], message: string): WriteResult {
  return { ok: false, reason, message };
}

/** The file that is to be replaced: what a link leads to, or a name in an existing folder for a new file. */
async function targetOf(files: WritingFiles, name: string, expected: WriteOptions['expected']): Promise<string> {
  if (expected !== 'absent') return files.realpath(name);
  return path.join(await files.realpath(path.dirname(name)), path.basename(name));
}

/** By the mode as well, since a rename needs no permission on the file itself, and root has every permission. */
async function isWritable(files: WritingFiles, target: string, { mode }: Stats): Promise<boolean> {
  if ((mode & 0o222) === 0) return false;
  return files.access(target, constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function copyOwnerAndMode(old: Stats, file: fs.FileHandle): Promise<void> {
  const own = await file.stat();
  let { mode } = old;
  if (own.uid !== old.uid || own.gid !== old.gid) {
    const kept = await file.chown(old.uid, old.gid).then(
      () => true,
      () => false,
    );
    // Another group must not get the rights of the old one.
    if (!kept) mode = (mode & ~0o070) | ((mode & 0o007) << 3);
  }
  // After chown, which clears some bits.
  await file.chmod(mode & 0o7777);
}

/** Undefined if the file is still what the caller knows. */
async function compare(
  files: WritingFiles,
  name: string,
  target: string,
  expected: WriteOptions['expected'],
): Promise<WriteResult | undefined> {
  try {
    if (expected === 'absent') {
      await files.lstat(target);
      return refusal('exists', `${name} exists already.`);
    }
    const { bytes } = await readBytes(files, target, Number.POSITIVE_INFINITY);
    if (bytes && stampOf(bytes) === expected) return undefined;
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    if (expected === 'absent') return undefined;
  }
  return refusal('changed', `${name} has changed on disk since it was read; nothing was written.`);
}

/** Makes the rename itself last through a crash. Not every system can, and the new content stands either way. */
async function syncFolder(files: WritingFiles, folder: string): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
}

function failure(name: string, error: unknown): WriteResult {
  switch (errnoOf(error)) {
    case undefined:
      throw error;
    case 'ENOENT':
      return refusal('changed', `${name} or its folder does not exist any more; nothing was written.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refusal('read-only', `You have no permission to write ${name}.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return refusal('failed', `There is no space left to write ${name}; it was not changed.`);
    default:
      return refusal('failed', `${name} could not be written (${errnoOf(error)}); it was not changed.`);
  }
}
