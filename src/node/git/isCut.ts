import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Whether a shallow clone ends at a commit: then that has parents that the clone does not know. */
export async function isCut(commonDir: string, commit: string): Promise<boolean> {
  const shallow = await readFile(path.join(commonDir, 'shallow'), 'utf8').catch(() => '');
  return shallow.split('\n').includes(commit);
}
