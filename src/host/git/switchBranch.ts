import * as vscode from 'vscode';
import { isWithin } from '../../node/files/isInside.ts';
import type { GitResult } from '../../node/git/gitResult.ts';
import { type WorkingTree, workingTree } from '../../node/git/operations/workingTree.ts';
import { warn } from '../log.ts';

/**
 * Has git check out another branch. What is not committed goes along or is put aside, as the user wants; where git
 * refuses, all is as it was.
 * @param why what is written on changes that are put aside
 * @returns whether it was done; if not, the user was told
 */
export async function switchBranch(
  root: string,
  why: string,
  change: (tree: WorkingTree) => Promise<GitResult<void>>,
): Promise<boolean> {
  const unsaved = vscode.workspace.textDocuments.find(({ isDirty, uri }) => isDirty && isWithin(root, uri.fsPath));
  if (unsaved) {
    const name = vscode.workspace.asRelativePath(unsaved.uri);
    warn(vscode.l10n.t('{0} has unsaved changes. Save or revert it before another branch is checked out.', name));
    return false;
  }
  const tree = workingTree(root, { trusted: () => vscode.workspace.isTrusted });
  const changes = await tree.hasChanges();
  if (!changes.ok) return told(changes);
  const wish = changes.value ? await askAboutChanges() : 'keep';
  if (wish === undefined) return false;
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Checking out…') },
    async () => {
      const stashed = wish === 'stash' ? await tree.stash(why) : undefined;
      if (stashed?.ok === false) return told(stashed);
      const changed = await change(tree);
      if (changed.ok) return true;
      const back = stashed?.value === undefined ? undefined : await tree.unstash(stashed.value);
      told(changed);
      if (back?.ok === false) told(back);
      return false;
    },
  );
}

/** What a branch of a remote is called where it is checked out. */
export function localName(name: string, isRemote: boolean): string {
  return isRemote ? name.slice(name.indexOf('/') + 1) : name;
}

function told(result: GitResult<unknown>): boolean {
  if (!result.ok) warn(result.message);
  return result.ok;
}

async function askAboutChanges(): Promise<'keep' | 'stash' | undefined> {
  const choices = [
    {
      label: vscode.l10n.t('Take them along'),
      description: vscode.l10n.t('onto the other branch; git refuses where they would be lost'),
      value: 'keep',
    },
    {
      label: vscode.l10n.t('Stash them'),
      description: vscode.l10n.t('"git stash pop" brings them back'),
      value: 'stash',
    },
  ] as const;
  const choice = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('There are uncommitted changes'),
    placeHolder: vscode.l10n.t('What becomes of them? Escape leaves all as it is.'),
  });
  return choice?.value;
}
