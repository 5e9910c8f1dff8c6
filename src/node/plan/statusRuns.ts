import path from 'node:path';
import { PLAN_FILE } from '../../core/model/planFiles.ts';
import { realPathOf } from '../files/isInside.ts';
import type { BlobReader } from '../git/blobReader.ts';
import { commitOf } from '../git/commitOf.ts';
import type { Git } from '../git/createGit.ts';
import { filesInState } from '../git/filesInState.ts';
import type { GitResult } from '../git/gitResult.ts';
import type { Repository } from '../git/repositoryOf.ts';
import { isYaml, type PastStatuses, PastStatusReader } from './pastStatuses.ts';
import { pathsOf } from './planInState.ts';
import { type StatusRuns, StatusWalk } from './statusWalk.ts';

export interface StatusRunsOptions {
  /** The folder of the plan as it is on the disk, in the repository. */
  readonly folder: string;
  /** The branch, tag or commit from which on it is looked back; the one that is checked out where this is missing. */
  readonly revision?: string | undefined;
  /** What was read before: only what has come since is read. */
  readonly earlier?: StatusRuns | undefined;
  /** So many states of the plan are read at most. */
  readonly limit?: number;
  readonly signal?: AbortSignal | undefined;
}

const MAX_STATES = 300;
const NONE: StatusRuns = { head: undefined, top: undefined, runs: new Map() };

/**
 * Since when each item of a plan has had the status that it has at a revision. From there, an item is followed back, by its
 * former ids too, as long as the commit before says the same. Of a merge that is the first parent with the same files,
 * else the first where the item has the same status: so a status counts from the commit that gave it, on whatever branch
 * that was, and not from the merge, which another clone may have made in another way. What cannot be read is passed over.
 */
export async function statusRuns(
  git: Git,
  blobs: BlobReader,
  repository: Repository,
  { folder, revision = 'HEAD', earlier, limit = MAX_STATES, signal }: StatusRunsOptions,
): Promise<GitResult<StatusRuns>> {
  const { root } = repository;
  const commit = await commitOf(git, root, revision, signal);
  if (!commit.ok) return commit.reason === 'no-commits' ? { ok: true, value: NONE } : commit;
  const head = commit.value;
  if (earlier?.head === head) return { ok: true, value: earlier };
  const below = path
    .relative(root, await realPathOf(folder))
    .split(path.sep)
    .join('/');
  const folders = foldersOf(below);
  const reader = new PastStatusReader(blobs, root, folders, signal);
  const stateAt = async (paths: readonly string[], after?: PastStatuses): Promise<GitResult<PastStatuses>> => {
    const listed = await filesInState(git, root, { kind: 'commit', commit: head }, paths, signal);
    if (!listed.ok) return listed;
    const yaml = [...listed.value].filter(([name]) => isYaml(name));
    return reader.read(new Map(yaml.map(([name, { id }]) => [name, id])), after);
  };
  let paths = pathsOf(folders.includes('') ? '' : below);
  let state = await stateAt(paths);
  if (!state.ok) return state;
  const patterns = state.value.files.get(PLAN_FILE)?.read.project?.values.files;
  if (patterns) {
    // Only a plan at the root of a repository has files elsewhere than in its folder, or in "plan".
    paths = [...paths, ...patterns.flatMap(foldersBefore)];
    state = await stateAt(paths, state.value);
    if (!state.ok) return state;
  }
  const walk = new StatusWalk(git, blobs, reader, { repository, paths, limit, signal });
  const found = await walk.from(head, state.value, earlier);
  return found.ok ? { ok: true, value: { head, ...found.value } } : found;
}

/** Where the plan may stand that stands in a folder now: one in the folder "plan" of a repository stood beside it perhaps. */
function foldersOf(below: string): readonly string[] {
  if (below === '') return ['', 'plan'];
  return below === 'plan' ? ['plan', ''] : [below];
}

/** The folders that all files are in that a pattern can mean; one that leads out of the repository means none. */
function foldersBefore(pattern: string): string[] {
  const parts = pattern.replace(/^\.\//, '').split('/');
  const end = parts.findIndex((part) => /^$|[*?]/.test(part));
  const folder = parts.slice(0, end < 0 ? parts.length : end);
  return folder.some((part) => part === '..' || /\p{Cc}/u.test(part)) ? [] : [folder.join('/')];
}
