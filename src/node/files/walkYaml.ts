import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { errnoOf } from './errnoOf.ts';
import { isInside } from './isInside.ts';

/** Paths are relative to the folder walked, with forward slashes, sorted by code unit. */
export interface YamlWalk {
  /** Every `*.yaml` and `*.yml`, those of nested plans included. */
  readonly files: readonly string[];
  /** The folders below that hold a `plan.yaml` and so start plans of their own. */
  readonly nestedPlans: readonly string[];
  /** The folders that could not be read. */
  readonly unreadable: readonly string[];
}

/**
 * Finds the YAML files below `folder`, without dot-folders and `node_modules`. Symbolic links to folders are not
 * followed (what they show of this folder would count twice, and might be a circle); a link to a file counts if the
 * file lies in this folder. Rejects with the signal's reason when aborted.
 */
export async function walkYaml(folder: string, { signal }: { signal?: AbortSignal } = {}): Promise<YamlWalk> {
  const files: string[] = [];
  const unreadable: string[] = [];

  const visit = async (below: string): Promise<void> => {
    signal?.throwIfAborted();
    const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch((error: unknown) => {
      if (errnoOf(error) === undefined) throw error;
      // A folder that went away meanwhile is no problem.
      if (errnoOf(error) !== 'ENOENT' || below === '') unreadable.push(below);
      return [];
    });
    await Promise.all(
      entries.map(async (entry) => {
        const name = path.posix.join(below, entry.name);
        if (entry.isDirectory()) {
          if (!entry.name.startsWith('.') && entry.name !== 'node_modules') await visit(name);
        } else if (/\.ya?ml$/.test(entry.name)) {
          if (entry.isFile() || (entry.isSymbolicLink() && (await isFileInside(folder, name)))) files.push(name);
        }
      }),
    );
  };

  await visit('');
  const nestedPlans = files.filter((name) => name.endsWith('/plan.yaml')).map((name) => path.posix.dirname(name));
  return { files: files.sort(), nestedPlans: nestedPlans.sort(), unreadable: unreadable.sort() };
}

async function isFileInside(folder: string, name: string): Promise<boolean> {
  const file = path.join(folder, name);
  const stats = await stat(file).catch(() => undefined);
  return stats?.isFile() === true && (await isInside(folder, file));
}
