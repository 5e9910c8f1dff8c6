import * as vscode from 'vscode';
import { plain, plainWithoutIcons } from '../../core/present/plain.ts';
import { filesOfCommit } from '../../node/git/changedFiles.ts';
import type { Context } from '../context.ts';
import { localName, switchBranch } from '../git/switchBranch.ts';
import { warn } from '../log.ts';
import { sidesOf } from '../views/gitFileRows.ts';
import { type GitEntry, type GitEntryOf, gitEntry } from '../views/rows/gitRow.ts';

/** What the row that a command was chosen on stands for; by a key, that is the one that is selected in the Git view. */
function entryFor<Kind extends GitEntry['kind']>(
  { sidebar }: Context,
  row: unknown,
  kind: Kind,
): GitEntryOf<Kind> | undefined {
  const entry = gitEntry(row ?? sidebar['plandeck.git'].view.selection[0], kind);
  if (entry === undefined) warn(whatToSelect(kind));
  return entry;
}

function whatToSelect(kind: GitEntry['kind']): string {
  return kind === 'commit'
    ? vscode.l10n.t('Select a commit in the Git view first.')
    : vscode.l10n.t('Select a branch in the Git view first.');
}

/** Copies the full id of a row's commit. */
export async function copyCommitId(context: Context, row?: unknown): Promise<void> {
  const commit = entryFor(context, row, 'commit');
  if (commit) await copy(commit.sha);
}

/** Copies the name of a row's branch. */
export async function copyBranchName(context: Context, row?: unknown): Promise<void> {
  const branch = entryFor(context, row, 'branch');
  if (branch) await copy(branch.name);
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', plainWithoutIcons(text)), 3000);
}

/** Opens all files that a row's commit changed, each as a diff, in one editor. */
export async function openCommitChanges(context: Context, row?: unknown): Promise<void> {
  const commit = entryFor(context, row, 'commit');
  if (commit) await openChanges(context, commit, () => true);
}

/** The same of the files of the plan alone. */
export async function openPlanChanges(context: Context, row?: unknown): Promise<void> {
  const commit = entryFor(context, row, 'commit');
  const folders = commit?.planFolders ?? [];
  const isOfPlan = (file: string): boolean =>
    /\.ya?ml$/i.test(file) && folders.some((folder) => folder === '' || file.startsWith(`${folder}/`));
  if (commit) await openChanges(context, commit, isOfPlan);
}

async function openChanges(
  { git }: Context,
  { repository, sha, subject }: GitEntryOf<'commit'>,
  isWanted: (file: string) => boolean,
): Promise<void> {
  const files = await filesOfCommit(git, repository, sha);
  if (!files.ok) return warn(files.message);
  const wanted = files.value.filter(({ before, after }) =>
    [before, after].some((version) => version !== undefined && isWanted(version.path)),
  );
  if (wanted.length === 0) return warn(vscode.l10n.t('This commit changed no file.'));
  const sides = wanted.map((file) => sidesOf(repository.root, file));
  const resources = sides.map(([before, after]) => [after, before, after]);
  await vscode.commands.executeCommand('vscode.changes', plain(`${sha.slice(0, 10)} ${subject}`, 80), resources);
}

/** Checks out a row's branch; of a branch of a remote, the local one of that name, which is made where there is none. */
export async function checkOutBranch(context: Context, row?: unknown): Promise<void> {
  const branch = entryFor(context, row, 'branch');
  if (!branch) return;
  const { name, isRemote, repository } = branch;
  const local = localName(name, isRemote);
  await switchBranch(repository.root, vscode.l10n.t('Before {0}', local), (tree) => tree.switchTo(local));
}
