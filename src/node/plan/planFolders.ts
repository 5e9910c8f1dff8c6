import { stat } from 'node:fs/promises';
import path from 'node:path';
import { PLAN_FILE } from '../../core/model/planFiles.ts';

/** The folder of the plan that stands in `folder` itself: plan.yaml in it, else plan/plan.yaml below it. */
export async function planFolderIn(folder: string): Promise<string | undefined> {
  for (const candidate of [folder, path.join(folder, 'plan')]) {
    if (await isFile(path.join(candidate, PLAN_FILE))) return candidate;
  }
  return undefined;
}

/** `folder` and all folders above it, up to the root of the file system. */
export function foldersUpward(folder: string): string[] {
  const folders = [path.resolve(folder)];
  for (;;) {
    const last = folders.at(-1) ?? '';
    const parent = path.dirname(last);
    if (parent === last) return folders;
    folders.push(parent);
  }
}

async function isFile(name: string): Promise<boolean> {
  return stat(name).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
