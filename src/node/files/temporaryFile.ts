import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errnoOf } from './errnoOf.ts';

/** The system calls that a write takes, so that tests can make each of them fail. */
export type WritingFiles = Pick<
  typeof fs,
  'access' | 'lstat' | 'open' | 'readdir' | 'realpath' | 'rename' | 'stat' | 'unlink'
> & {
  delay(milliseconds: number): Promise<unknown>;
};

export const SYSTEM_FILES: WritingFiles = { ...fs, delay };

/** Neither a plan file by its ending nor looked at in any folder, since it begins with a dot. */
const NAME = /^\.plandeck-[0-9a-f]{16}\.tmp$/;
/** No write takes an hour: what is older was left over by a process that was killed. */
const LEFT_OVER_AFTER = 3_600_000;

/** A name for a temporary file beside `target`, on the same disk, so that a rename can take it there. */
export function temporaryName(target: string): string {
  return path.join(path.dirname(target), `.plandeck-${randomBytes(8).toString('hex')}.tmp`);
}

/** Writes a new file through to the disk, with the owner and the mode of `like` where there is one. */
export async function writeThrough(
  files: WritingFiles,
  name: string,
  bytes: Buffer,
  like: Stats | undefined,
  onCreated: () => void,
): Promise<void> {
  const file = await files.open(name, 'wx', like ? 0o600 : 0o666);
  onCreated();
  try {
    await file.writeFile(bytes);
    if (like) await copyOwnerAndMode(like, file);
    await file.sync();
  } finally {
    await file.close();
  }
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

/** Removes the temporary files that killed processes have left in a folder. What does not work now does so next time. */
export async function removeLeftovers(files: WritingFiles, folder: string): Promise<void> {
  try {
    for (const name of await files.readdir(folder)) {
      if (!NAME.test(name)) continue;
      const leftover = path.join(folder, name);
      const { mtimeMs } = await files.lstat(leftover);
      if (Date.now() - mtimeMs > LEFT_OVER_AFTER) await files.unlink(leftover);
    }
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
  }
}
