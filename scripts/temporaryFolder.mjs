import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder that lives as long as `work`. @template T @param {(folder: string) => Promise<T>} work @returns {Promise<T>} */
export async function withTemporaryFolder(work) {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'plandeck-')));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
