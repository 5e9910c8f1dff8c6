import type { StatusRun } from '../../core/links/statusSince.ts';
import type { Plan } from '../../core/model/plan.ts';
import { asksGit } from '../../core/schedule/observedWork.ts';
import { createBlobReader } from '../git/blobReader.ts';
import type { Git } from '../git/createGit.ts';
import { INDEX, type StateName } from '../git/gitState.ts';
import { repositoryOf } from '../git/repositoryOf.ts';
import { nearestFolder } from './existingFolder.ts';
import { statusRuns } from './statusRuns.ts';

/**
 * Since when the items of a plan that was read in some state have their statuses. Git is asked only if the plan leaves it a
 * day to tell; undefined where it is not, and outside of a repository.
 * @param state what is staged and what is on the disk come after the commit that is checked out
 */
export async function statusRunsIn(
  git: Git,
  plan: Plan,
  state: StateName = INDEX,
): Promise<ReadonlyMap<string, StatusRun> | undefined> {
  if (!asksGit(plan)) return undefined;
  const { folder } = plan;
  // A plan of an older state may stand in a folder that is not there any more.
  const repository = await repositoryOf(git, await nearestFolder(folder));
  if (!repository.ok) return undefined;
  const revision = state === INDEX ? undefined : state;
  const found = await statusRuns(git, createBlobReader(git), repository.value, { folder, revision });
  return found.ok ? found.value.runs : undefined;
}
