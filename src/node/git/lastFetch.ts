import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Repository } from './repositoryOf.ts';

/**
 * When the repository was fetched last, from whichever worktree, in seconds since 1970; undefined where it never was. A
 * clone counts for nothing: git writes FETCH_HEAD when it fetches, even where nothing is new.
 */
export async function lastFetch({ gitDir, commonDir }: Repository): Promise<number | undefined> {
  const folders = [...new Set([gitDir, commonDir])];
  const times = await Promise.all(
    folders.map((folder) =>
      stat(path.join(folder, 'FETCH_HEAD')).then(
        ({ mtimeMs }) => Math.floor(mtimeMs / 1000),
        () => undefined,
      ),
    ),
  );
  const known = times.filter((time) => time !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
