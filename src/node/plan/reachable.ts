import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../files/isInside.ts';
import { worktreeOf } from './withoutIgnored.ts';

export type Reached =
  /** All symbolic links resolved. */
  | { readonly ok: true; readonly folder: string }
  | {
      readonly ok: false;
      readonly reason: 'missing' | 'not-a-folder' | 'out-of-reach';
      /** Part of a sentence for the user. */
      readonly why: string;
    };

/**
 * Finds the folder that a file names by a path. Such a path comes from a repository, which may be anybody's: so only
 * what lies in that repository, in a repository right beside it, or in a folder that the user has opened is reached, by
 * the real path of all.
 * @param from the folder that the path starts in, absolute
 * @param openFolders absolute paths
 */
export async function reachFolder(from: string, named: string, openFolders: readonly string[]): Promise<Reached> {
  const target = await realpath(path.resolve(from, named)).catch(() => undefined);
  const stats = target === undefined ? undefined : await stat(target).catch(() => undefined);
  if (target === undefined || stats === undefined) return { ok: false, reason: 'missing', why: 'it does not exist.' };
  if (!stats.isDirectory()) return { ok: false, reason: 'not-a-folder', why: 'it is not a folder.' };
  if (await isReachable(await realpath(from), target, openFolders)) return { ok: true, folder: target };
  const why = 'it is not in this repository, in one right beside it, or in a folder that is open.';
  return { ok: false, reason: 'out-of-reach', why };
}

async function isReachable(from: string, target: string, openFolders: readonly string[]): Promise<boolean> {
  for (const open of openFolders) {
    const real = await realpath(open).catch(() => undefined);
    if (real !== undefined && isWithin(real, target)) return true;
  }
  const own = await worktreeOf(from);
  if (isWithin(own ?? from, target)) return true;
  const other = await worktreeOf(target);
  return own !== undefined && other !== undefined && path.dirname(own) === path.dirname(other);
}
