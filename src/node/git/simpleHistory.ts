import type { Git } from './createGit.ts';
import { changeOf, type FileChange, type FileChangesOptions, pathspecs, RAW } from './fileChanges.ts';
import type { GitResult } from './gitResult.ts';

/** A commit that changed some of the files that were asked for. */
export interface HistoryCommit {
  /** Its full id. */
  readonly sha: string;
  /** The ISO date on which it was written, where its author was: it is the same for whoever reads the history. */
  readonly day: string;
  /** The last commits before it that changed some of the files, and what it changed against each; none for the first. */
  readonly parents: readonly HistoryParent[];
}

/** The day of a commit that was made by hand with a date that no calendar has. */
const NO_DAY = '1970-01-01';

export interface HistoryParent {
  readonly sha: string;
  readonly changes: readonly FileChange[];
}

/**
 * The commits that made files at some paths what they are, the newest first. A merge is followed only to the first parent
 * that has the same files, if there is one. One call of git lists the commits, and one compares each with those before it:
 * the log could do both, but with separate changes for each parent it follows them all.
 */
export async function simpleHistory(
  git: Git,
  root: string,
  { from, paths = [], limit, signal }: FileChangesOptions,
): Promise<GitResult<readonly HistoryCommit[]>> {
  const range = limit === undefined ? [] : [`--max-count=${limit}`];
  const specs = pathspecs(paths);
  const args = ['--parents', '--format=%as', ...range, '--end-of-options', ...from, '--', ...specs];
  const listed = await git.run(root, 'rev-list', args, { signal });
  if (!listed.ok) return listed;
  const lines = listed.value.stdout.toString('latin1').matchAll(/^commit ([0-9a-f ]+)\n(.*)$/gm);
  const commits = [...lines].map(([, ids = '', day = '']) => ({ ids: ids.split(' '), day }));
  const edges = commits.flatMap(({ ids: [sha, ...parents] }) => parents.map((parent) => `${sha} ${parent}\n`));
  const compared = await changesOf(git, root, edges, specs, signal);
  if (!compared.ok) return compared;
  const changes = compared.value.values();
  return {
    ok: true,
    value: commits.map(({ ids: [sha = '', ...parents], day }) => ({
      sha,
      day: /^\d{4}-\d\d-\d\d$/.test(day) ? day : NO_DAY,
      parents: parents.map((parent) => ({ sha: parent, changes: changes.next().value ?? [] })),
    })),
  };
}

/** @param edges a commit and another one, each on a line */
async function changesOf(
  git: Git,
  root: string,
  edges: readonly string[],
  specs: readonly string[],
  signal: AbortSignal | undefined,
): Promise<GitResult<FileChange[][]>> {
  if (edges.length === 0) return { ok: true, value: [] };
  // With --always, each line is answered.
  const args = ['--stdin', '--always', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--', ...specs];
  const compared = await git.run(root, 'diff-tree', args, { signal, input: edges.join('') });
  if (!compared.ok) return compared;
  const changes: FileChange[][] = [];
  const tokens = compared.value.stdout.toString().split('\0').values();
  for (const token of tokens) {
    if (/^[0-9a-f]+$/.test(token)) changes.push([]);
    const raw = RAW.exec(token);
    if (raw) changes.at(-1)?.push(changeOf(raw, tokens.next().value ?? ''));
  }
  return { ok: true, value: changes };
}
