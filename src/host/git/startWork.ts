import * as vscode from 'vscode';
import type { Branch } from '../../core/links/linkIndex.ts';
import { headOf } from '../../node/git/headOf.ts';
import { type WorkingTree, workingTree } from '../../node/git/operations/workingTree.ts';
import { refsOf } from '../../node/git/refsOf.ts';
import { type Repository, repositoryOf } from '../../node/git/repositoryOf.ts';
import { nameItems, type PickedItem, pickItems } from '../commands/pickItems.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { askForBranchName, askForWorktree, offerToOpen, type Work } from './askForBranch.ts';
import { askWhere, basesOf, type Way } from './askWhere.ts';
import { branchesOf } from './branchesOf.ts';
import { editInWorktree } from './editInWorktree.ts';
import { type Start, startOf } from './startOf.ts';
import { localName, switchBranch } from './switchBranch.ts';
import { askForRepository, workRepositories } from './workRepositories.ts';

/** Where the work is done now. */
interface Begun {
  /** The branch; undefined where it was checked out before. */
  readonly branch?: string;
  /** The top folder of a new worktree. */
  readonly worktree?: string;
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
  const title = vscode.l10n.t('Start work: {0}', nameItems([picked]));
  const { git } = context;
  const repositories = await workRepositories(context, picked.loaded);
  if (!repositories.ok) return warn(repositories.message);
  const repository = await askForRepository(title, repositories.value);
  if (!repository) return;
  const { root } = repository;
  const [head, refs] = await Promise.all([headOf(git, root), refsOf(git, repository)]);
  if (!head.ok) return warn(head.message);
  if (!refs.ok) return warn(refs.message);
  if (head.value.kind === 'unborn') {
    return warn(
      vscode.l10n.t('This repository has no commit yet, so there is nothing that a branch could start from.'),
    );
  }
  const start = await startOf(context, title, picked);
  if (!start) return;
  const { branches, defaults } = refs.value;
  const own = branchesOf(picked.loaded.plan, picked.item, branches);
  const way = await askWhere(title, head.value, own, await basesOf(git, root, head.value, defaults));
  if (!way) return;
  const begun = await begin(context, { title, picked, repository, branches }, way);
  if (!begun) return;
  const why = await editWhereItBegan(context, repository, picked, start, begun);
  if (why !== undefined) warn(notInThePlan(begun, why));
  else if (!start.isKnown) void sayWhoYouAre();
  await context.commitBox.lookAgain(root);
  if (begun.worktree !== undefined) await offerToOpen(begun.worktree);
}

/** @returns undefined where it was not begun; the user knows why */
async function begin(context: Context, work: Work, way: Way): Promise<Begun | undefined> {
  const { picked, repository } = work;
  if (way.kind === 'here') return {};
  if (way.kind === 'worktree') return beginInWorktree(context, work, way.on);
  const isNew = way.kind === 'new';
  const branch = isNew ? await askForBranchName(context, work) : localName(way.branch.name, way.branch.isRemote);
  if (branch === undefined) return undefined;
  const isThere = await switchBranch(repository.root, picked.item.id, (tree) =>
    isNew ? tree.createBranch(branch, way.base.commit) : tree.switchTo(branch),
  );
  if (!isThere) return undefined;
  if (isNew) await link(work, branch);
  return { branch };
}

async function beginInWorktree(
  context: Context,
  work: Work,
  on: Extract<Way, { kind: 'worktree' }>['on'],
): Promise<Begun | undefined> {
  const { root } = work.repository;
  const branch = 'base' in on ? await askForBranchName(context, work) : on.branch;
  if (branch === undefined) return undefined;
  const worktree = await askForWorktree(root, branch);
  if (worktree === undefined) return undefined;
  const commit = 'base' in on ? on.base.commit : undefined;
  const made = await openTree(root).addWorktree(worktree, branch, commit);
  if (!made.ok) return void warn(made.message);
  if (commit !== undefined) await link(work, branch);
  return { branch, worktree };
}

/** Has git know the item of a branch whose name does not say it. */
async function link({ picked: { loaded, item }, repository }: Work, name: string): Promise<void> {
  const branch: Branch = { name, isRemote: false, tip: '', time: 0, items: [] };
  if (branchesOf(loaded.plan, item, [branch]).length > 0) return;
  const linked = await openTree(repository.root).linkBranch(name, item.id);
  if (!linked.ok) warn(linked.message);
}

function openTree(root: string): WorkingTree {
  return workingTree(root, { trusted: () => vscode.workspace.isTrusted });
}

/** @returns why the plan was not changed, if it was not */
async function editWhereItBegan(
  context: Context,
  { root }: Repository,
  picked: PickedItem,
  start: Start,
  { worktree }: Begun,
): Promise<string | undefined> {
  if (worktree === undefined) return edit(context, picked, start);
  // A plan in another repository than the code has no other state there.
  const home = await repositoryOf(context.git, picked.loaded.folder.fsPath);
  if (!home.ok || home.value.root !== root) return edit(context, picked, start);
  return editInWorktree(context, root, worktree, picked, start);
}

async function edit(context: Context, { loaded, item }: PickedItem, start: Start): Promise<string | undefined> {
  context.store.search();
  await context.store.settle();
  const now = context.store.plans.find(({ folder }) => folder.toString() === loaded.folder.toString());
  const there = now?.plan.itemsById.get(item.id);
  if (!now || !there) return vscode.l10n.t('The plan has no {0} there.', item.id);
  const outcome = await carryOut(context, start.label, start.intentsFor(now.plan, there));
  return outcome.ok ? undefined : outcome.why;
}

async function sayWhoYouAre(): Promise<void> {
  const say = vscode.l10n.t('Say Who You Are');
  const message = vscode.l10n.t('Nobody was assigned, since the plan does not know who you are.');
  if ((await vscode.window.showInformationMessage(message, say)) === say) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'plandeck.me');
  }
}

/** Half of the work is done, and the user must know which. */
function notInThePlan({ branch, worktree }: Begun, why: string): string {
  if (branch === undefined) return why;
  return worktree === undefined
    ? vscode.l10n.t('{0} is checked out, but the plan stays as it is. {1}', branch, why)
    : vscode.l10n.t('{0} has its worktree, but the plan stays as it is. {1}', branch, why);
}
