import { type BranchState, branchState } from '../../core/links/branchState.ts';
import type { Branch } from '../../core/links/linkIndex.ts';
import { aheadOf, behindOf } from './aheadOf.ts';
import type { Git } from './createGit.ts';
import type { GitResult } from './gitResult.ts';

/** What became of a branch. */
export interface BranchStanding {
  readonly branch: Branch;
  readonly state: BranchState;
  /** Commits that the default branch lacks; undefined where there is no default branch. */
  readonly ahead: number | undefined;
  /** Commits of the default branch that it lacks. */
  readonly behind: number | undefined;
}

/** How branches stand to the default branch, as the repository and the remote have it. */
export async function branchStandings(
  git: Git,
  root: string,
  branches: readonly Branch[],
  defaults: readonly Branch[],
  now: number,
  signal?: AbortSignal,
): Promise<GitResult<readonly BranchStanding[]>> {
  const hasDefault = defaults.length > 0;
  const aheads = hasDefault ? await aheadOf(git, root, branches, defaults, signal) : undefined;
  if (aheads?.ok === false) return aheads;
  const standings: BranchStanding[] = [];
  for (const branch of branches) {
    const behind = hasDefault ? await behindOf(git, root, branch, defaults, signal) : undefined;
    if (behind?.ok === false) return behind;
    const ahead = aheads?.value.get(branch);
    const state = branchState(
      { isDefault: defaults.includes(branch), ahead, behind: behind?.value, time: branch.time },
      now,
    );
    standings.push({ branch, state, ahead, behind: behind?.value });
  }
  return { ok: true, value: standings };
}
