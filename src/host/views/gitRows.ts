import path from 'node:path';
import * as vscode from 'vscode';
import type { BranchState } from '../../core/links/branchState.ts';
import type { LinkedCommit } from '../../core/links/linkIndex.ts';
import { personWithEmail } from '../../core/model/personsWithEmail.ts';
import type { Plan } from '../../core/model/plan.ts';
import { ageText } from '../../core/present/ageText.ts';
import type { BranchStanding } from '../../node/git/branchStandings.ts';
import { filesOfBranch, filesOfCommit } from '../../node/git/changedFiles.ts';
import type { Git } from '../../node/git/createGit.ts';
import type { Changes } from '../git/changes.ts';
import type { ItemGit } from '../git/itemGit.ts';
import { fileRows } from './gitFileRows.ts';
import { warningIcon } from './rows/entryRow.ts';
import type { Row } from './rows/row.ts';
import { rowList } from './rows/rowList.ts';
import { summaryRow } from './rows/summaryRow.ts';

/** As many digits of a commit's id as git itself needs in large repositories. */
const SHORT = 10;

/** What the rows are made with. */
export interface GitRowsContext {
  readonly git: Git;
  readonly plan: Plan;
  readonly changes: Changes;
  /** The branch that is checked out in a worktree, by its top folder. */
  readonly branchIn: (root: string) => string | undefined;
}

/** What repositories say of an item: its branches and its commits; below a row of its own each where they are several. */
export function gitRows(context: GitRowsContext, found: readonly ItemGit[]): readonly Row[] {
  const filled = found.filter(({ branches, commits }) => branches.length + commits.length > 0);
  const [only] = filled;
  if (only && found.length === 1) return groups(context, only);
  return filled.map((one) => {
    const { root } = one.read.repository;
    return summaryRow({
      id: root,
      label: path.basename(root),
      kind: vscode.l10n.t('repository'),
      description: '',
      icon: new vscode.ThemeIcon('repo'),
      children: () => groups(context, one),
      isOpenAtFirst: true,
    });
  });
}

function groups(context: GitRowsContext, one: ItemGit): readonly Row[] {
  const { branches, commits } = one;
  const rows: Row[] = [];
  if (branches.length > 0) {
    rows.push(
      summaryRow({
        id: 'branches',
        label: vscode.l10n.t('Branches'),
        description: [String(branches.length), fetchedText(one)].filter(Boolean).join(' · '),
        icon: new vscode.ThemeIcon('git-branch'),
        children: () => rowList(branches, (standing) => branchRow(context, one, standing)),
        isOpenAtFirst: true,
        contextValue: 'group',
      }),
    );
  }
  if (commits.length > 0) {
    rows.push(
      summaryRow({
        id: 'commits',
        label: vscode.l10n.t('Commits'),
        description: String(commits.length),
        icon: new vscode.ThemeIcon('git-commit'),
        children: () => rowList(commits, (commit) => commitRow(context, one, commit)),
        isOpenAtFirst: true,
        contextValue: 'group',
      }),
    );
  }
  return rows;
}

/** How old is what is said of the branches of remotes. */
function fetchedText({ branches, read: { lastFetch } }: ItemGit): string {
  if (!branches.some(({ branch }) => branch.isRemote)) return '';
  return lastFetch === undefined
    ? vscode.l10n.t('not fetched since it was cloned')
    : vscode.l10n.t('fetched {0}', age(lastFetch));
}

function branchRow(context: GitRowsContext, { read }: ItemGit, standing: BranchStanding): Row {
  const { branch, state, ahead, behind } = standing;
  const { name, isRemote, tip, time, upstream } = branch;
  const { repository, refs } = read;
  const isCurrent = !isRemote && context.branchIn(repository.root) === name;
  const base = ahead ? refs.defaults[0]?.tip : undefined;
  const key = `${base}...${tip}`;
  const words = [
    isCurrent ? vscode.l10n.t('checked out') : '',
    stateText(state),
    state === 'default' ? '' : countsText(ahead, behind),
    age(time),
  ];
  return summaryRow({
    id: name,
    label: name,
    kind: isRemote ? vscode.l10n.t('branch of a remote') : vscode.l10n.t('branch'),
    description: words.filter(Boolean).join(' · '),
    icon: branchIcon(state, isRemote, isCurrent),
    details: [
      name,
      ...(upstream === undefined ? [] : [vscode.l10n.t('Follows {0}', upstream)]),
      vscode.l10n.t('Last commit {0}, {1}', tip.slice(0, SHORT), new Date(time * 1000).toLocaleString()),
    ],
    contextValue: isCurrent ? 'git-branch-current' : 'git-branch',
    git: { kind: 'branch', repository, name, isRemote },
    ...(base !== undefined && {
      load: () => context.changes.read(key, () => filesOfBranch(context.git, repository, tip, base)),
      children: () => fileRows(repository, name, context.changes.of(key)),
    }),
  });
}

function commitRow({ git, plan, changes }: GitRowsContext, { read }: ItemGit, commit: LinkedCommit): Row {
  const { sha, time, subject, author } = commit;
  const { repository } = read;
  const short = sha.slice(0, SHORT);
  const name = personWithEmail(plan, author.email)?.values.name ?? author.name;
  return summaryRow({
    id: sha,
    label: subject === '' ? short : subject,
    kind: vscode.l10n.t('commit'),
    description: [name, age(time)].filter(Boolean).join(' · '),
    icon: new vscode.ThemeIcon('git-commit'),
    details: [subject, `${author.name} <${author.email}>`, new Date(time * 1000).toLocaleString(), sha],
    contextValue: 'git-commit',
    git: { kind: 'commit', repository, sha, subject },
    load: () => changes.read(sha, () => filesOfCommit(git, repository, sha)),
    children: () => fileRows(repository, short, changes.of(sha)),
  });
}

function branchIcon(state: BranchState, isRemote: boolean, isCurrent: boolean): vscode.ThemeIcon {
  if (state === 'merged' && !isCurrent) return new vscode.ThemeIcon('git-merge', new vscode.ThemeColor('charts.green'));
  // Where a long name leaves no room for words, the icon says what is checked out, as in VS Code's own graph.
  const icon = isCurrent ? 'target' : isRemote ? 'cloud' : 'git-branch';
  return state === 'stale' ? warningIcon(icon) : new vscode.ThemeIcon(icon);
}

/** How a branch stands, in a word. */
export function stateText(state: BranchState): string {
  return {
    default: vscode.l10n.t('default branch'),
    even: vscode.l10n.t('no commit of its own'),
    merged: vscode.l10n.t('merged'),
    open: vscode.l10n.t('open'),
    stale: vscode.l10n.t('stale'),
  }[state];
}

/** How far a branch is from the default one. */
function countsText(ahead: number | undefined, behind: number | undefined): string {
  const parts = [ahead ? vscode.l10n.t('{0} ahead', ahead) : '', behind ? vscode.l10n.t('{0} behind', behind) : ''];
  return parts.filter(Boolean).join(', ');
}

function age(time: number): string {
  return ageText(time, Date.now() / 1000, vscode.env.language);
}
