import path from 'node:path';
import { PLAN_FILE } from '../../core/model/planFiles.ts';
import { isWithin, realPathOf } from '../files/isInside.ts';
import type { BlobReader } from '../git/blobReader.ts';
import type { Git } from '../git/createGit.ts';
import { filesInState } from '../git/filesInState.ts';
import type { GitResult } from '../git/gitResult.ts';
import { type GitState, type StateName, stateOf } from '../git/gitState.ts';
import { repositoryOf } from '../git/repositoryOf.ts';
import { nearestFolder } from './existingFolder.ts';
import { type LoadedPlan, loadPlan } from './loadPlan.ts';
import { planInState } from './planInState.ts';

export interface PlanAtOptions {
  /** Where the plan may stand, absolute: the first folder counts that has a plan, or has one in its folder "plan". */
  readonly folders: readonly string[];
  /** A file or folder of the repository that is meant; by default the first of `folders`. */
  readonly near?: string | undefined;
  readonly state: StateName;
  /** Another state of the plan, with which this one has much in common. */
  readonly before?: LoadedPlan | undefined;
  readonly signal?: AbortSignal;
}

/**
 * A plan as it is in a state that git keeps, without its private folder, which belongs to no state of this repository.
 * Its files go by the paths that they have, or would have, on the disk.
 * @returns undefined where there is no plan in that state
 */
export async function planAt(
  git: Git,
  blobs: BlobReader,
  { folders, near = folders[0] ?? '', state: name, before, signal }: PlanAtOptions,
): Promise<GitResult<LoadedPlan | undefined>> {
  const place = await nearestFolder(near);
  const [repository, state] = await Promise.all([repositoryOf(git, place, signal), stateOf(git, place, name, signal)]);
  if (!repository.ok) return repository;
  if (!state.ok) return state;
  const { root } = repository.value;
  const found = await planFolderAt(git, root, state.value, folders, signal);
  if (!found.ok) return found;
  if (found.value === undefined) return { ok: true, value: undefined };
  const { folder, below } = found.value;
  const source = planInState({ git, blobs, root, state: state.value, folder, below, signal });
  const loaded = await loadPlan(folder, source, before);
  const failure = source.failure();
  if (failure) return failure;
  return { ok: true, value: loaded.ok ? loaded.value : undefined };
}

/** The folder of the plan, as the user names it and as a path from the root. */
async function planFolderAt(
  git: Git,
  root: string,
  state: GitState,
  folders: readonly string[],
  signal: AbortSignal | undefined,
): Promise<GitResult<{ readonly folder: string; readonly below: string } | undefined>> {
  const candidates: { folder: string; below: string }[] = [];
  for (const folder of folders.flatMap((each) => [each, path.join(each, 'plan')])) {
    const real = await realPathOf(folder).catch(() => undefined);
    if (real === undefined || !isWithin(root, real)) continue;
    candidates.push({ folder, below: path.relative(root, real).split(path.sep).join('/') });
  }
  if (candidates.length === 0) return { ok: true, value: undefined };
  const mains = candidates.map(({ below }) => path.posix.join(below, PLAN_FILE));
  const files = await filesInState(git, root, state, mains, signal);
  if (!files.ok) return files;
  return { ok: true, value: candidates.find((_, index) => files.value.has(mains[index] ?? '')) };
}
