import type { Plan } from '../../core/model/plan.ts';
import type { Git } from '../git/createGit.ts';
import { type GitFailure, type GitResult, gitFailure } from '../git/gitResult.ts';
import { type Repository, repositoryOf } from '../git/repositoryOf.ts';
import { reachFolder } from './reachable.ts';

/** A repository that the code of a plan is in. */
export interface CodeRepository {
  /** How the plan names it; undefined for the one that the plan itself is in. */
  readonly name: string | undefined;
  readonly repository: GitResult<Repository>;
}

/**
 * The repositories that the code of a plan is in: its own first, then those that it names, each once. A path in a plan may
 * come from anybody, so no process is started where {@link reachFolder} does not lead.
 * @param folder that of the plan, absolute
 * @param openFolders folders that the user has opened, in which the code may be
 */
export async function codeRepositories(
  git: Git,
  folder: string,
  { project }: Pick<Plan, 'project'>,
  openFolders: readonly string[] = [],
  signal?: AbortSignal,
): Promise<readonly CodeRepository[]> {
  const named = [...new Set(project.repositories)].map(async (name): Promise<CodeRepository> => {
    const reached = await reachFolder(folder, name, openFolders);
    const found = reached.ok
      ? await repositoryOf(git, reached.folder, signal)
      : gitFailure('not-found', `${reached.why[0]?.toUpperCase()}${reached.why.slice(1)}`);
    return { name, repository: found.ok ? found : of(name, found) };
  });
  const own = { name: undefined, repository: await repositoryOf(git, folder, signal) };
  const seen = new Set<string>();
  return [own, ...(await Promise.all(named))].filter(({ repository }) => {
    if (!repository.ok) return true;
    const isNew = !seen.has(repository.value.commonDir);
    seen.add(repository.value.commonDir);
    return isNew;
  });
}

function of(name: string, { reason, message }: GitFailure): GitFailure {
  return gitFailure(reason, `The plan names the repository ${name}, which says nothing. ${message}`);
}
