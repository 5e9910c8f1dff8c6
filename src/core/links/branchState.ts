/**
 * What became of a branch: the default one, the same commit as that, all of it is in that, work goes on, or nobody has
 * worked on it for long. Of one at the same commit nobody knows whether it was only just made or merged by moving ahead.
 */
export type BranchState = 'default' | 'even' | 'merged' | 'open' | 'stale';

/** After so many days without a commit, an open branch is stale. */
const STALE_DAYS = 30;
const DAY = 86_400;

/**
 * @param ahead how many commits the branch has that the default branch lacks, where there is a default branch
 * @param behind how many of those of the default branch it lacks
 * @param time of its last commit, as `now` in seconds since 1970
 */
export function branchState(
  {
    isDefault,
    ahead,
    behind,
    time,
  }: {
    readonly isDefault: boolean;
    readonly ahead: number | undefined;
    readonly behind: number | undefined;
    readonly time: number;
  },
  now: number,
): BranchState {
  if (isDefault) return 'default';
  if (ahead === 0) return behind === 0 ? 'even' : 'merged';
  return now - time > STALE_DAYS * DAY ? 'stale' : 'open';
}
