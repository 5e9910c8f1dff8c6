import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';
import { readObjects } from './readObjects.ts';

/** Reads what files held, by the ids of their blobs. */
export interface BlobReader {
  /** The exact bytes, without smudge filters or line-end conversion. Blobs that the repository has not are missing. */
  read(folder: string, ids: readonly string[], signal?: AbortSignal): Promise<GitResult<ReadonlyMap<string, Buffer>>>;
}

/** The states of a plan that people look at in turn have most of their files in common. */
const KEPT_BYTES = 64_000_000;

/**
 * Makes a reader that asks git for all that it does not know in one call of `cat-file --batch`, and keeps what it read
 * last: an id stands for the same bytes for ever.
 * @param keptBytes how much it keeps beyond what was asked for last
 */
export function createBlobReader(git: Git, keptBytes: number = KEPT_BYTES): BlobReader {
  const kept = new Map<string, Buffer>();
  let size = 0;
  const keep = (id: string, bytes: Buffer): void => {
    size += bytes.length - (kept.get(id)?.length ?? 0);
    // What was used last stands last.
    kept.delete(id);
    kept.set(id, bytes);
    for (const [oldest, { length }] of kept) {
      if (size <= keptBytes) break;
      kept.delete(oldest);
      size -= length;
    }
  };
  return {
    async read(folder, ids, signal) {
      const found = new Map<string, Buffer>();
      for (const id of ids) {
        const bytes = kept.get(id);
        if (bytes) found.set(id, bytes);
      }
      const unknown = [...new Set(ids)].filter((id) => !found.has(id));
      if (unknown.length > 0) {
        const read = await readObjects(git, folder, unknown, 'blob', signal);
        if (!read.ok) return read;
        for (const [id, bytes] of read.value) found.set(id, bytes);
      }
      for (const [id, bytes] of found) keep(id, bytes);
      return { ok: true, value: found };
    },
  };
}
