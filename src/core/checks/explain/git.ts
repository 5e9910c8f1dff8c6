import type { FindingCode } from '../../model/finding.ts';
import type { Explanation } from './explanation.ts';

/** Findings on what the plan says and git knows otherwise: they need a repository, so that no text alone yields them. */
export const GIT = {
  'unstarted-work': {
    why: 'Who looks at the plan thinks that the work is free to be taken, but its branch has commits that the default branch lacks.',
    mend: 'Set the status to the one for work that has begun.',
  },
  'stale-work': {
    why: 'The plan says that somebody is at it, but neither a commit nor a branch has moved for 10 days, or as many as the plan says: `checks: {stale-work: 5}`, or `{severity: info, days: 5}`. It is asked of stories, tasks, bugs, spikes and what is like them, where nothing is below the item and it waits for nothing.',
    mend: 'Put it back, finish it, or say what it waits for.',
  },
  'merged-open': {
    why: 'The work is in the default branch and no other is left, but the plan says that it is not done. A branch that was deleted is known by the commit that merged it.',
    mend: 'Set the status to done, unless there is more to do.',
  },
  'done-unmerged': {
    why: 'The plan says that the work is done, but it is only on a branch. Where a newer commit of the default branch names the item, the branch counts as squashed and is not spoken of.',
    mend: 'Merge the branch, delete it, or open the item again.',
  },
  'unassigned-author': {
    why: 'The last commit of the branch is by a person of the plan who is neither an assignee nor in a team that is.',
    mend: 'Add the person to the assignees, or talk to each other.',
  },
  'unknown-in-commits': {
    why: 'Commits of the last 30 days, or as many as the plan says, name an id of this plan that no plan of any branch has: a slip of the pen, or an item that was deleted.',
    mend: 'Nothing can be changed in a commit that others have. Give the item that is meant that id as a former one: `formerly: [WEB-k7f2n]`.',
  },
} as const satisfies { readonly [Code in FindingCode]?: Explanation };
