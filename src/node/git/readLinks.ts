import type { LinkIndex } from '../../core/links/linkIndex.ts';
import { covers, joined, type Vocabulary } from '../../core/links/vocabulary.ts';
import { COMMIT_FORMAT, CommitReader } from './commitReader.ts';
import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';
import type { Refs } from './refsOf.ts';

export interface ReadLinksOptions {
  readonly signal?: AbortSignal | undefined;
  /** Hears how many commits have been read, now and then. */
  readonly onProgress?: (commits: number) => void;
}

const LOG = ['-z', `--format=${COMMIT_FORMAT}`, '--encoding=UTF-8', '--no-notes', '--no-mailmap', '--stdin'];

/**
 * The commits that mention something of the vocabulary, from what was read earlier: only commits that are new are read,
 * and those that no branch or tag leads to any more go. All are read where there is nothing earlier, where something is
 * looked for that was not, and where git no longer has what was read from.
 * @returns `earlier` itself where nothing has changed
 */
export async function readLinks(
  git: Git,
  root: string,
  refs: Pick<Refs, 'tips' | 'epoch'>,
  wanted: Vocabulary,
  earlier?: LinkIndex,
  options: ReadLinksOptions = {},
): Promise<GitResult<LinkIndex>> {
  const vocabulary = earlier ? joined(earlier.vocabulary, wanted) : wanted;
  if (earlier && earlier.epoch === refs.epoch && covers(earlier.vocabulary, wanted)) {
    const { tips } = earlier;
    if (tips.length === refs.tips.length && tips.every((tip, index) => tip === refs.tips[index])) {
      return { ok: true, value: earlier };
    }
    const next = await readNew(git, root, refs.tips, earlier, options);
    if (next.ok || next.reason !== 'failed') return next;
  }
  const commits = await readCommits(git, root, refs.tips, [], vocabulary, options);
  if (!commits.ok) return commits;
  return { ok: true, value: { vocabulary, epoch: refs.epoch, tips: refs.tips, commits: commits.value } };
}

async function readNew(
  git: Git,
  root: string,
  tips: readonly string[],
  earlier: LinkIndex,
  options: ReadLinksOptions,
): Promise<GitResult<LinkIndex>> {
  const before = new Set(earlier.tips);
  const now = new Set(tips);
  const come = tips.filter((tip) => !before.has(tip));
  const gone = earlier.tips.filter((tip) => !now.has(tip));
  const [added, removed] = await Promise.all([
    readCommits(git, root, come, earlier.tips, earlier.vocabulary, options),
    listCommits(git, root, gone, tips, options.signal),
  ]);
  if (!added.ok) return added;
  if (!removed.ok) return removed;
  const commits = new Map(earlier.commits);
  for (const [sha, commit] of added.value) commits.set(sha, commit);
  for (const sha of removed.value) commits.delete(sha);
  return { ok: true, value: { ...earlier, tips, commits } };
}

/** Reads what leads to `tips` and not to `without`. */
async function readCommits(
  git: Git,
  root: string,
  tips: readonly string[],
  without: readonly string[],
  vocabulary: Vocabulary,
  { signal, onProgress }: ReadLinksOptions,
): Promise<GitResult<CommitReader['commits']>> {
  const reader = new CommitReader(vocabulary);
  if (tips.length > 0) {
    const onData = (chunk: Buffer): void => {
      reader.read(chunk);
      onProgress?.(reader.count);
    };
    const read = await git.stream(root, 'log', LOG, onData, { signal, input: revisions(tips, without) });
    if (!read.ok) return read;
    reader.end();
    onProgress?.(reader.count);
  }
  return { ok: true, value: reader.commits };
}

async function listCommits(
  git: Git,
  root: string,
  tips: readonly string[],
  without: readonly string[],
  signal: AbortSignal | undefined,
): Promise<GitResult<readonly string[]>> {
  if (tips.length === 0) return { ok: true, value: [] };
  const listed = await git.run(root, 'rev-list', ['--stdin'], { signal, input: revisions(tips, without) });
  return listed.ok ? { ok: true, value: listed.value.stdout.toString().split('\n') } : listed;
}

/** What `--stdin` takes, so that no number of refs is too large for a command line. */
function revisions(tips: readonly string[], without: readonly string[]): string {
  return [...tips, ...without.map((tip) => `^${tip}`), ''].join('\n');
}
