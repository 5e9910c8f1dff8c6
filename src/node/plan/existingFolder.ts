import { stat } from 'node:fs/promises';
import path from 'node:path';
import { foldersUpward } from './planFolders.ts';

/** The folder that a path names, else the nearest one above it that exists. */
export async function nearestFolder(name: string): Promise<string> {
  for (const folder of foldersUpward(name)) {
    const stats = await stat(folder).catch(() => undefined);
    if (stats?.isDirectory()) return folder;
  }
  return path.parse(path.resolve(name)).root;
}
