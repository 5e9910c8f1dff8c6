import * as vscode from 'vscode';
import type { GitEntryOf } from '../views/rows/gitRow.ts';
import { repositoryInEditor, UNTRACKED } from './gitExtension.ts';

/**
 * Checks out a branch by VS Code's own git, as its Source Control view does; of a branch of a remote, the local one of
 * that name, which is made where there is none and follows it then. What is not committed stays where it is: then it is
 * refused.
 * @returns why it could not be done
 */
export async function checkOut({
  repository: { root },
  name,
  isRemote,
}: GitEntryOf<'branch'>): Promise<string | undefined> {
  if (!vscode.workspace.isTrusted) return vscode.l10n.t('Git is not run in a workspace that you do not trust.');
  const local = isRemote ? name.slice(name.indexOf('/') + 1) : name;
  // Git itself makes no such branch, and would take its name for an option.
  if (local.startsWith('-')) return vscode.l10n.t('The branch {0} has a name that git takes for an option.', local);
  const repository = await repositoryInEditor(root);
  if (!repository)
    return vscode.l10n.t("VS Code's own git does not know this repository, so no branch can be checked out.");
  await repository.status();
  const { workingTreeChanges, indexChanges, mergeChanges } = repository.state;
  const all = [...workingTreeChanges, ...indexChanges, ...mergeChanges];
  // Files that git does not know stay where they are; where the branch has one of that name, git itself refuses.
  const changes = all.filter(({ status }) => status !== UNTRACKED).length;
  if (changes > 0) {
    return changes === 1
      ? vscode.l10n.t('1 file has changes that are not committed. Commit or stash them, then check out {0}.', local)
      : vscode.l10n.t(
          '{0} files have changes that are not committed. Commit or stash them, then check out {1}.',
          changes,
          local,
        );
  }
  try {
    const hasLocal = await repository.getBranch(local).then(
      ({ type }) => type === 0,
      () => false,
    );
    if (hasLocal || !isRemote) await repository.checkout(local);
    else {
      await repository.createBranch(local, true, `refs/remotes/${name}`);
      await repository.setBranchUpstream(local, name);
    }
    return undefined;
  } catch (error) {
    return vscode.l10n.t('Git could not check out {0}: {1}', local, reasonOf(error));
  }
}

/** What git said, which VS Code's own git keeps beside its own message. */
function reasonOf(error: unknown): string {
  const { stderr, message } = Object(error) as { readonly stderr?: unknown; readonly message?: unknown };
  const said = [stderr, message].find((text) => typeof text === 'string' && text.trim() !== '');
  return String(said ?? error)
    .replace(/^(?:fatal|error): /, '')
    .trim();
}
