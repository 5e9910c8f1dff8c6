import path from 'node:path';
import * as vscode from 'vscode';
import { branchNameFor, DEFAULT_BRANCH } from '../../core/links/branchTemplate.ts';
import type { Branch } from '../../core/links/linkIndex.ts';
import { plain } from '../../core/present/plain.ts';
import { isBranchName } from '../../node/git/isBranchName.ts';
import type { Repository } from '../../node/git/repositoryOf.ts';
import type { PickedItem } from '../commands/pickItems.ts';
import type { Context } from '../context.ts';

/** What a new branch is for. */
export interface Work {
  /** Of the questions. */
  readonly title: string;
  readonly picked: PickedItem;
  readonly repository: Repository;
  readonly branches: readonly Branch[];
}

/** Asks for the name of a new branch, and proposes what the plan's template makes of the item. */
export async function askForBranchName(
  { git, user }: Pick<Context, 'git' | 'user'>,
  { title, picked, repository, branches }: Work,
): Promise<string | undefined> {
  const { plan } = picked.loaded;
  const me = user.persons.find((one) => one.plan.folder === plan.folder)?.person.id;
  const taken = new Set(branches.filter(({ isRemote }) => !isRemote).map(({ name }) => name));
  const written = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The name of the branch'),
    value: branchNameFor(plan.project.branch ?? DEFAULT_BRANCH, picked.item, me),
    validateInput: async (value) => {
      const name = value.trim();
      if (taken.has(name)) return vscode.l10n.t('There is a branch of this name already.');
      const checked = await isBranchName(git, repository.root, name);
      if (!checked.ok) return plain(checked.message);
      return checked.value ? undefined : vscode.l10n.t('Git does not take this for the name of a branch.');
    },
  });
  return written?.trim() || undefined;
}

/** Asks for the folder of a new worktree, and proposes one beside the repository. */
export async function askForWorktree(root: string, branch: string): Promise<string | undefined> {
  const name = `${path.basename(root)}-${branch.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}`;
  const written = await vscode.window.showInputBox({
    title: vscode.l10n.t('New worktree'),
    prompt: vscode.l10n.t('Its folder, which is made'),
    value: path.join(path.dirname(root), name),
    validateInput: (value) =>
      path.isAbsolute(value.trim()) ? undefined : vscode.l10n.t('Write the whole path of the folder.'),
  });
  return written?.trim() || undefined;
}

/** Says where a new worktree is, and opens it if the user wants. */
export async function offerToOpen(folder: string): Promise<void> {
  const open = vscode.l10n.t('Open in New Window');
  const message = vscode.l10n.t('The worktree is in {0}.', plain(folder));
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.file(folder), { forceNewWindow: true });
  }
}
