import * as vscode from 'vscode';
import type { Branch } from '../../core/links/linkIndex.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { behindOf } from '../../node/git/aheadOf.ts';
import type { Git } from '../../node/git/createGit.ts';
import type { Head } from '../../node/git/headOf.ts';
import { localName } from './switchBranch.ts';

/** Where the work on an item is to be done. */
export type Way =
  /** On the branch that is checked out already. */
  | { readonly kind: 'here' }
  | { readonly kind: 'existing'; readonly branch: Branch }
  | { readonly kind: 'new'; readonly base: Base }
  /** In a worktree of its own, on a new branch or on one that is there. */
  | { readonly kind: 'worktree'; readonly on: { readonly base: Base } | { readonly branch: string } };

/** What a new branch starts from. */
export interface Base {
  /** A branch, or the beginning of a commit's id. */
  readonly name: string;
  readonly commit: string;
}

type BornHead = Exclude<Head, { kind: 'unborn' }>;

/**
 * Asks where the work is to be done.
 * @param own the branches that the item has
 */
export async function askWhere(
  title: string,
  head: BornHead,
  own: readonly Branch[],
  bases: readonly Base[],
): Promise<Way | undefined> {
  const { t } = vscode.l10n;
  const current = head.kind === 'branch' ? head.branch : undefined;
  const choices: (vscode.QuickPickItem & { readonly way: Way })[] = [];
  const locals = new Set(own.filter(({ isRemote }) => !isRemote).map(({ name }) => name));
  for (const branch of own) {
    if (branch.isRemote && locals.has(localName(branch.name, true))) continue;
    const name = plainWithoutIcons(branch.name);
    const isCurrent = !branch.isRemote && branch.name === current;
    choices.push({
      label: isCurrent ? t('Stay on {0}', name) : t('Check out {0}', name),
      description: t('a branch of this item'),
      way: isCurrent ? { kind: 'here' } : { kind: 'existing', branch },
    });
    if (isCurrent || branch.isRemote) continue;
    choices.push({
      label: t('Check out {0} in a worktree', name),
      description: t('a folder of its own; this one stays as it is'),
      way: { kind: 'worktree', on: { branch: branch.name } },
    });
  }
  for (const base of bases) {
    choices.push({ label: t('New branch from {0}', plainWithoutIcons(base.name)), way: { kind: 'new', base } });
  }
  const [first] = bases;
  if (first) {
    choices.push({
      label: t('New branch from {0}, in a worktree', plainWithoutIcons(first.name)),
      description: t('a folder of its own; this one stays as it is'),
      way: { kind: 'worktree', on: { base: first } },
    });
  }
  if (current !== undefined && !choices.some(({ way }) => way.kind === 'here')) {
    choices.push({
      label: t('Stay on {0}', plainWithoutIcons(current)),
      description: t('without a branch of its own'),
      way: { kind: 'here' },
    });
  }
  const choice = await vscode.window.showQuickPick(choices, {
    title,
    placeHolder: t('Where?'),
    matchOnDescription: true,
  });
  return choice?.way;
}

/**
 * What a new branch can start from: the default branch, then what is checked out. Of the default branch as it is here
 * and as the remote has it, the one that is behind comes second, and is left out where both are the same.
 */
export async function basesOf(git: Git, root: string, head: BornHead, defaults: readonly Branch[]): Promise<Base[]> {
  const [local, remote] = defaults;
  const behind = local && remote ? await behindOf(git, root, local, [remote]) : undefined;
  const isBehind = behind?.ok === true && behind.value > 0;
  const ordered = isBehind
    ? [...defaults].reverse()
    : defaults.filter((one) => one === local || one.tip !== local?.tip);
  const { commit } = head;
  const current = head.kind === 'branch' ? head.branch : commit.slice(0, 8);
  const all = [...ordered.map(({ name, tip }) => ({ name, commit: tip })), { name: current, commit }];
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}
