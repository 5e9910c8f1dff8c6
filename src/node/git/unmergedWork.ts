import type { UnmergedBranch, UnmergedWork } from '../../core/drift/repositoryWork.ts';
import type { Branch } from '../../core/links/linkIndex.ts';
import { countFrom } from './aheadOf.ts';
import type { Git } from './createGit.ts';
import { type GitResult, gitFailure } from './gitResult.ts';
import type { Refs } from './refsOf.ts';

const FIELDS = ['%H', '%P', '%aN', '%aE'];
const LOG = ['-z', `--format=${FIELDS.join('%x00')}`, '--encoding=UTF-8', '--no-notes', '--stdin'];

/**
 * What the branches of a repository have that its default branch lacks, in one process that lists just that: few commits,
 * where branches are merged in time. Undefined where there is no default branch.
 * @param isWanted whether it is to be known of a branch what it lacks
 */
export async function unmergedWork(
  git: Git,
  root: string,
  { branches, defaults }: Pick<Refs, 'branches' | 'defaults'>,
  isWanted: (branch: Branch) => boolean,
  signal?: AbortSignal,
): Promise<GitResult<UnmergedWork | undefined>> {
  if (defaults.length === 0) return { ok: true, value: undefined };
  const input = [...branches.map(({ tip }) => tip), ...defaults.map(({ tip }) => `^${tip}`), ''].join('\n');
  const listed = await git.run(root, 'log', LOG, { signal, input });
  if (!listed.ok) return listed;
  const fields = listed.value.stdout.toString().split('\0').slice(0, -1);
  if (fields.length % FIELDS.length !== 0) {
    return gitFailure('failed', 'Git gave an answer that Plandeck does not understand.');
  }
  const parents = new Map<string, readonly string[]>();
  const authors = new Map<string, UnmergedBranch['author']>();
  for (let at = 0; at < fields.length; at += FIELDS.length) {
    const [sha = '', above = '', name = '', email = ''] = fields.slice(at, at + FIELDS.length);
    parents.set(sha, above === '' ? [] : above.split(' '));
    authors.set(sha, { name, email });
  }
  const unmerged = new Map<string, UnmergedBranch>();
  for (const branch of branches) {
    const author = authors.get(branch.tip);
    if (author && isWanted(branch)) unmerged.set(branch.name, { ahead: countFrom(branch.tip, parents), author });
  }
  return { ok: true, value: { commits: new Set(parents.keys()), branches: unmerged } };
}
