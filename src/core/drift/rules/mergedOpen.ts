import { findingAt } from '../../checks/findingAt.ts';
import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import { statusOf } from '../../model/itemState.ts';
import { type Drift, mostAhead } from '../drift.ts';

/** Items whose work is in the default branch, and none is left elsewhere, though the plan says that they are not done. */
export function* mergedOpen(drift: Drift): Generator<Finding> {
  const { plan } = drift;
  for (const item of drift.linkedItems) {
    const status = statusOf(plan, item);
    if (status?.category !== 'doing' && status?.category !== 'todo') continue;
    const label = mergedBranch(drift, item);
    if (label !== undefined) yield findingAt(item, 'status', 'merged-open', [item.id, status.id, label]);
  }
}

/**
 * The branch that was merged. One that was only just made has nothing that the default branch lacks, either: so a commit
 * that names the item must be in the default branch, and be no older than what the branch points to. Where the branch was
 * deleted, the commit that merged it tells its name.
 */
function mergedBranch(drift: Drift, item: Item): string | undefined {
  const branches = drift.branchesOf(item);
  if (mostAhead(branches) !== undefined) return undefined;
  const merged = drift.commitsOf(item).filter(({ isMerged }) => isMerged);
  const [branch, ...others] = branches;
  if (branch === undefined) return merged.map(({ commit }) => branchMergedBy(commit.subject, item)).find(Boolean);
  const tip = Math.max(branch.branch.time, ...others.map((other) => other.branch.time));
  return merged.some(({ commit }) => commit.time >= tip) ? branch.label : undefined;
}

const MERGES = [/^Merge (?:remote-tracking )?branch '([^']+)'/, /^Merge pull request #\d+ from (\S+)/];

/** The branch of an item that a commit merged, as git and code hosts write it. */
function branchMergedBy(subject: string, { id, values: { formerly = [] } }: Item): string | undefined {
  const name = MERGES.map((pattern) => pattern.exec(subject)?.[1]).find((found) => found !== undefined);
  const folded = name?.toLowerCase();
  return [id, ...formerly].some((one) => folded?.includes(one.toLowerCase())) ? name : undefined;
}
