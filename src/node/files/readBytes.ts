import { constants, type Stats } from 'node:fs';
import type { open, stat } from 'node:fs/promises';

/** The part of `node:fs/promises` that reading takes. */
export interface ReadingFiles {
  readonly open: typeof open;
  readonly stat: typeof stat;
}

/**
 * A regular file's bytes and status; `undefined` bytes when it is something else or larger than `maxBytes`. Opens
 * nothing but regular files, since opening a device may act on it, and never waits for the other end of a FIFO that
 * took the file's place meanwhile. System errors are thrown.
 */
export async function readBytes(
  files: ReadingFiles,
  name: string,
  maxBytes: number,
): Promise<{ bytes: Buffer | undefined; stats: Stats }> {
  const before = await files.stat(name);
  if (!before.isFile()) return { bytes: undefined, stats: before };
  // Windows has no O_NONBLOCK.
  const file = await files.open(name, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile() || stats.size > maxBytes) return { bytes: undefined, stats };
    const bytes = await file.readFile();
    return { bytes: bytes.length > maxBytes ? undefined : bytes, stats };
  } finally {
    await file.close();
  }
}
