import path from 'node:path';
import { PLAN_FILE } from '../../core/model/planFiles.ts';
import { isWithin, realPathOf } from '../files/isInside.ts';
import type { BlobReader } from '../git/blobReader.ts';
import type { Git } from '../git/createGit.ts';
import { filesInState, type GitFile } from '../git/filesInState.ts';
import type { GitResult } from '../git/gitResult.ts';
import { type StateName, stateOf } from '../git/gitState.ts';
import { repositoryOf } from '../git/repositoryOf.ts';
import { nearestFolder } from './existingFolder.ts';
import { type LoadedPlan, loadPlan } from './loadPlan.ts';
import { pathsOf, planInState } from './planInState.ts';

/** A plan in a state that git keeps; undefined where the state has none. */
export type PlanAtResult = GitResult<LoadedPlan | undefined>;

export interface PlanAtOptions {
  /** Where the plan may stand, absolute: the first folder counts that has a plan, or has one in its folder "plan". */
  readonly folders: readonly string[];
  /** Where the plan stands on the disk, and so most likely in this state too; it also says which repository is meant. */
  readonly near?: string | undefined;
  readonly state: StateName;
  /** Another state of the plan, with which this one has much in common; git is asked while that is being read. */
  readonly before?: Promise<PlanAtResult> | undefined;
  readonly signal?: AbortSignal;
  /** By what name the plan knows the file with a path; by the path itself where this is missing. */
  readonly nameOf?: ((file: string) => string) | undefined;
}

/**
 * A plan as it is in a state that git keeps, without its private folder, which belongs to no state of this repository.
 * Its files go by the paths that they have, or would have, on the disk.
 */
export async function planAt(
  git: Git,
  blobs: BlobReader,
  { folders, near = folders[0] ?? '', state: name, before, signal, nameOf }: PlanAtOptions,
): Promise<PlanAtResult> {
  const place = await nearestFolder(near);
  const [repository, state] = await Promise.all([repositoryOf(git, place, signal), stateOf(git, place, name, signal)]);
  if (!repository.ok) return repository;
  if (!state.ok) return state;
  const { root } = repository.value;
  const candidates = await candidatesIn(root, folders);
  const likely = (await candidatesIn(root, [near]))[0]?.below;
  const mains = candidates.map(({ below }) => path.posix.join(below, PLAN_FILE));
  const wanted = likely === undefined ? mains : [...mains, ...pathsOf(likely)];
  // Without a path, git would list all that there is.
  const listed: GitResult<ReadonlyMap<string, GitFile>> =
    wanted.length === 0 ? { ok: true, value: new Map() } : await filesInState(git, root, state.value, wanted, signal);
  if (!listed.ok) return listed;
  const found = candidates.find((_, index) => listed.value.has(mains[index] ?? ''));
  if (found === undefined) return { ok: true, value: undefined };

  const files = found.below === likely ? listed.value : undefined;
  const source = planInState({ git, blobs, root, state: state.value, ...found, files, signal });
  await source.begin();
  const known = await before;
  const loaded = await loadPlan(
    found.folder,
    { ...source, ...(nameOf && { nameOf }) },
    known?.ok ? known.value : undefined,
  );
  const failure = source.failure();
  if (failure) return failure;
  return { ok: true, value: loaded.ok ? loaded.value : undefined };
}

interface Candidate {
  /** As the user names it, absolute. */
  readonly folder: string;
  /** From the root, with forward slashes. */
  readonly below: string;
}

/** Where in a repository a plan may stand: in the folders, and in their folders "plan". */
async function candidatesIn(root: string, folders: readonly string[]): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const folder of folders.flatMap((each) => [each, path.join(each, 'plan')])) {
    const real = await realPathOf(folder).catch(() => undefined);
    if (real === undefined || !isWithin(root, real)) continue;
    candidates.push({ folder, below: path.relative(root, real).split(path.sep).join('/') });
  }
  return candidates;
}
