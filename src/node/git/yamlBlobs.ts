import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';
import { readObjects } from './readObjects.ts';

/** Folders are not nested deeper than this in any plan; a hostile tree may be. */
const MAX_DEPTH = 8;
const IS_YAML = /\.ya?ml$/;

/** What files and folders are at some commits: the ids of each other tree and blob, in the order of the commits. */
export async function treesAt(
  git: Git,
  root: string,
  commits: readonly string[],
  paths: readonly string[],
  signal?: AbortSignal,
): Promise<GitResult<{ readonly trees: readonly string[]; readonly blobs: readonly string[] }>> {
  const names = paths.filter((name) => !name.includes('\n'));
  const input = commits.flatMap((commit) => names.map((name) => `${commit}:${name}\n`)).join('');
  if (input === '') return { ok: true, value: { trees: [], blobs: [] } };
  const checked = await git.run(root, 'cat-file', ['--batch-check', '--buffer'], { signal, input });
  if (!checked.ok) return checked;
  const of = (type: string): string[] => {
    const lines = checked.value.stdout.toString('latin1').matchAll(new RegExp(`^([0-9a-f]{40,64}) ${type} `, 'gm'));
    return [...new Set([...lines].flatMap(([, id]) => id ?? []))];
  };
  return { ok: true, value: { trees: of('tree'), blobs: of('blob') } };
}

/** The YAML files in trees and all below them: the ids of their blobs, each once, in one process for each level. */
export async function yamlBlobsBelow(
  git: Git,
  root: string,
  trees: readonly string[],
  signal?: AbortSignal,
): Promise<GitResult<readonly string[]>> {
  const blobs = new Set<string>();
  const seen = new Set(trees);
  let level: readonly string[] = trees;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const read = await readObjects(git, root, level, 'tree', signal);
    if (!read.ok) return read;
    const next: string[] = [];
    for (const [tree, bytes] of read.value) {
      for (const { mode, name, id } of entriesOf(bytes, tree.length / 2)) {
        if (mode.startsWith('100') && IS_YAML.test(name)) blobs.add(id);
        if (mode !== '40000' || seen.has(id)) continue;
        seen.add(id);
        next.push(id);
      }
    }
    level = next;
  }
  return { ok: true, value: [...blobs] };
}

interface TreeEntry {
  readonly mode: string;
  /** Its bytes, one character each. */
  readonly name: string;
  readonly id: string;
}

/** `MODE NAME\0` and the bytes of the id, for each. @param length of an id in bytes */
function* entriesOf(tree: Buffer, length: number): Generator<TreeEntry> {
  for (let at = 0; at < tree.length; ) {
    const end = tree.indexOf(0, at);
    if (end < 0) return;
    const [mode = '', name = ''] = tree.toString('latin1', at, end).split(/ (.*)/s);
    yield { mode, name, id: tree.toString('hex', end + 1, end + 1 + length) };
    at = end + 1 + length;
  }
}
