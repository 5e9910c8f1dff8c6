import type { Branch } from '../../core/links/linkIndex.ts';
import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/**
 * How many commits each branch has that none of `bases` has, by the branch; none means that it is merged. One process
 * lists all those commits with their parents, which are few where branches are merged in time; git itself can count for
 * many branches at once only from version 2.41 on.
 */
export async function aheadOf(
  git: Git,
  folder: string,
  branches: readonly Branch[],
  bases: readonly Branch[],
  signal?: AbortSignal,
): Promise<GitResult<ReadonlyMap<Branch, number>>> {
  if (branches.length === 0) return { ok: true, value: new Map() };
  const input = [...branches.map(({ tip }) => tip), ...bases.map(({ tip }) => `^${tip}`), ''].join('\n');
  const listed = await git.run(folder, 'rev-list', ['--parents', '--stdin'], { signal, input });
  if (!listed.ok) return listed;
  const parents = new Map<string, readonly string[]>();
  for (const line of listed.value.stdout.toString().split('\n')) {
    const [commit = '', ...rest] = line.split(' ');
    parents.set(commit, rest);
  }
  return { ok: true, value: new Map(branches.map((branch) => [branch, countFrom(branch.tip, parents)])) };
}

/** How many commits of the graph are reached from `tip`. */
export function countFrom(tip: string, parents: ReadonlyMap<string, readonly string[]>): number {
  const seen = new Set<string>();
  const stack = [tip];
  for (let commit = stack.pop(); commit !== undefined; commit = stack.pop()) {
    const above = parents.get(commit);
    if (above === undefined || seen.has(commit)) continue;
    seen.add(commit);
    stack.push(...above);
  }
  return seen.size;
}

/** How many commits `bases` have together that the branch lacks. */
export async function behindOf(
  git: Git,
  folder: string,
  branch: Branch,
  bases: readonly Branch[],
  signal?: AbortSignal,
): Promise<GitResult<number>> {
  if (bases.length === 0) return { ok: true, value: 0 };
  const input = [...bases.map(({ tip }) => tip), `^${branch.tip}`, ''].join('\n');
  const counted = await git.run(folder, 'rev-list', ['--count', '--stdin'], { signal, input });
  return counted.ok ? { ok: true, value: Number(counted.value.stdout.toString()) } : counted;
}
