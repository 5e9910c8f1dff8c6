import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * Whether `name` is `root` or lies below it on the disk, with all symbolic links followed. A file that does not exist
 * yet is where its folder is; a link that leads nowhere is outside.
 */
export async function isInside(root: string, name: string): Promise<boolean> {
  try {
    return isWithin(await realpath(root), await realPathOf(path.resolve(name)));
  } catch {
    return false;
  }
}

/** Whether an absolute path is `root` or lies below it, compared by components: `/ws` does not hold `/ws-evil`. */
export function isWithin(root: string, name: string): boolean {
  const relative = path.relative(root, name);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** Where a file is with all symbolic links followed; one that does not exist is where its folder is. */
export async function realPathOf(name: string): Promise<string> {
  // Only what has no entry at all is about to be created; a dangling link has one, and `realpath` refuses it.
  const absent = await lstat(name).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
  return absent ? path.join(await realPathOf(path.dirname(name)), path.basename(name)) : realpath(name);
}
