import path from 'node:path';
import * as vscode from 'vscode';
import { branchNameFor, DEFAULT_BRANCH } from '../../core/links/branchTemplate.ts';
import type { Branch } from '../../core/links/linkIndex.ts';
import { plain, plainWithoutIcons } from '../../core/present/plain.ts';
import { type Head, headOf } from '../../node/git/headOf.ts';
import { isBranchName } from '../../node/git/isBranchName.ts';
import { refsOf } from '../../node/git/refsOf.ts';
import { type Repository, repositoryOf } from '../../node/git/repositoryOf.ts';
import { workingTree } from '../../node/git/workingTree.ts';
import { nameItems, type PickedItem, pickItems } from '../commands/pickItems.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { branchesOf } from './branchesOf.ts';
import { editInWorktree } from './editInWorktree.ts';
import { type Start, startOf } from './startOf.ts';
import { localName, switchBranch } from './switchBranch.ts';

/** Where the work on an item is to be done. */
type Way =
  /** On the branch that is checked out already. */
  | { readonly kind: 'here' }
  | { readonly kind: 'existing'; readonly branch: Branch }
  | { readonly kind: 'new'; readonly base: Base }
  | { readonly kind: 'worktree'; readonly base: Base };

/** What a new branch starts from. */
interface Base {
  /** A branch, or the beginning of a commit's id. */
  readonly name: string;
  readonly commit: string;
}

/**
 * Begins work on an item: on a branch of its own, in status doing, with the user among those who work on it. All
 * questions come first, then git, then the plan, so that the plan is edited as it stands on the branch.
 */
export async function startWork(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  const [picked] = items ?? [];
  if (!items || !picked) return;
  if (items.length > 1) return warn(vscode.l10n.t('Work starts on one item at a time.'));
  const { git } = context;
  const repository = await repositoryOf(git, picked.loaded.folder.fsPath);
  if (!repository.ok) return warn(repository.message);
  const { root } = repository.value;
  const [head, refs] = await Promise.all([headOf(git, root), refsOf(git, repository.value)]);
  if (!head.ok) return warn(head.message);
  if (!refs.ok) return warn(refs.message);
  if (head.value.kind === 'unborn') {
    return warn(
      vscode.l10n.t('This repository has no commit yet, so there is nothing that a branch could start from.'),
    );
  }
  const start = await startOf(context, picked);
  if (!start) return;
  const own = branchesOf(picked.loaded.plan, picked.item, refs.value.branches);
  const way = await askForWay(picked, head.value, own, refs.value.defaults);
  if (!way) return;
  const begun = await begin(context, picked, repository.value, way);
  if (begun === undefined) return;
  const outcome =
    way.kind === 'worktree'
      ? await editInWorktree(context, root, begun, picked, start)
      : await edit(context, picked, start);
  if (outcome !== undefined) warn(outcome);
  if (way.kind === 'worktree') await offerToOpen(begun);
}

/** @returns why the plan was not changed, if it was not */
async function edit(
  context: Context,
  { loaded, item }: PickedItem,
  { label, intents }: Start,
): Promise<string | undefined> {
  context.store.search();
  await context.store.settle();
  const now = context.store.plans.find(({ folder }) => folder.toString() === loaded.folder.toString());
  if (!now?.plan.itemsById.has(item.id)) {
    return vscode.l10n.t('The plan on this branch has no {0}, so nothing was changed in it.', item.id);
  }
  const outcome = await carryOut(context, label, intents);
  return outcome.ok ? undefined : outcome.why;
}

/** @returns where the plan is to be edited: the top folder of a working tree; undefined where it was not begun */
async function begin(
  context: Context,
  picked: PickedItem,
  { root }: Repository,
  way: Way,
): Promise<string | undefined> {
  if (way.kind === 'here') return root;
  if (way.kind === 'existing') {
    const local = localName(way.branch.name, way.branch.isRemote);
    return (await switchBranch(root, picked.item.id, (tree) => tree.switchTo(local))) ? root : undefined;
  }
  const branch = await askForBranchName(context, picked, root);
  if (branch === undefined) return undefined;
  const { commit } = way.base;
  if (way.kind === 'new') {
    return (await switchBranch(root, picked.item.id, (tree) => tree.createBranch(branch, commit))) ? root : undefined;
  }
  const folder = await askForFolder(root, branch);
  if (folder === undefined) return undefined;
  const made = await workingTree(root, { trusted: () => vscode.workspace.isTrusted }).addWorktree(
    folder,
    branch,
    commit,
  );
  if (made.ok) return folder;
  warn(made.message);
  return undefined;
}

async function askForWay(
  picked: PickedItem,
  head: Exclude<Head, { kind: 'unborn' }>,
  own: readonly Branch[],
  defaults: readonly Branch[],
): Promise<Way | undefined> {
  const current = head.kind === 'branch' ? head.branch : undefined;
  const { t } = vscode.l10n;
  const choices: (vscode.QuickPickItem & { readonly way: Way })[] = [];
  const locals = new Set(own.filter(({ isRemote }) => !isRemote).map(({ name }) => name));
  for (const branch of own) {
    if (branch.isRemote && locals.has(localName(branch.name, true))) continue;
    const isCurrent = !branch.isRemote && branch.name === current;
    choices.push({
      label: isCurrent
        ? t('Stay on {0}', plainWithoutIcons(branch.name))
        : t('Check out {0}', plainWithoutIcons(branch.name)),
      description: t('a branch of this item'),
      way: isCurrent ? { kind: 'here' } : { kind: 'existing', branch },
    });
  }
  const bases = basesOf(head, defaults);
  for (const base of bases) {
    choices.push({ label: t('New branch from {0}', plainWithoutIcons(base.name)), way: { kind: 'new', base } });
  }
  const [first] = bases;
  if (first) {
    choices.push({
      label: t('New branch from {0}, in a worktree', plainWithoutIcons(first.name)),
      description: t('a folder of its own; this one stays as it is'),
      way: { kind: 'worktree', base: first },
    });
  }
  if (head.kind === 'branch' && !choices.some(({ way }) => way.kind === 'here')) {
    choices.push({
      label: t('Stay on {0}', plainWithoutIcons(head.branch)),
      description: t('without a branch of its own'),
      way: { kind: 'here' },
    });
  }
  const choice = await vscode.window.showQuickPick(choices, {
    title: t('Start work: {0}', nameItems([picked])),
    placeHolder: t('Where?'),
    matchOnDescription: true,
  });
  return choice?.way;
}

/** The default branch as the remote has it, since the local one may lag behind, then what is checked out. */
function basesOf(head: Exclude<Head, { kind: 'unborn' }>, defaults: readonly Branch[]): Base[] {
  const { commit } = head;
  const current = head.kind === 'branch' ? head.branch : commit.slice(0, 8);
  const all = [...defaults.map(({ name, tip }) => ({ name, commit: tip })), { name: current, commit }];
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

async function askForBranchName(context: Context, picked: PickedItem, root: string): Promise<string | undefined> {
  const { plan } = picked.loaded;
  const me = context.user.persons.find((one) => one.plan.folder === plan.folder)?.person.id;
  const written = await vscode.window.showInputBox({
    title: vscode.l10n.t('Start work: {0}', nameItems([picked])),
    prompt: vscode.l10n.t('The name of the branch'),
    value: branchNameFor(plan.project.branch ?? DEFAULT_BRANCH, picked.item, me),
    validateInput: async (value) => {
      const checked = await isBranchName(context.git, root, value.trim());
      if (!checked.ok) return plain(checked.message);
      return checked.value ? undefined : vscode.l10n.t('Git does not take this for the name of a branch.');
    },
  });
  return written?.trim() || undefined;
}

async function askForFolder(root: string, branch: string): Promise<string | undefined> {
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

async function offerToOpen(folder: string): Promise<void> {
  const open = vscode.l10n.t('Open in New Window');
  const message = vscode.l10n.t('The worktree is in {0}.', plain(folder));
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.file(folder), { forceNewWindow: true });
  }
}
