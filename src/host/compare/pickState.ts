import * as vscode from 'vscode';
import { dayOf } from '../../core/model/localDate.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { commitOf } from '../../node/git/commitOf.ts';
import { commitsIn, type NamedRef, namedRefs } from '../../node/git/namedStates.ts';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';
import { NOW, type ShownState } from './shownState.ts';

const REFS = 300;
const COMMITS = 30;

/** 'another' stands for a revision that is typed. */
type Choice = vscode.QuickPickItem & { readonly state?: ShownState | 'another' };

export interface PickOptions {
  readonly title: string;
  /** Which states can be chosen beside those that have a name or a commit. */
  readonly others: readonly ('now' | 'index')[];
}

/** The state of a repository that the user chooses; undefined when asked in vain, which is told where git is the reason. */
export async function pickState(
  { git }: Pick<Context, 'git'>,
  folder: string,
  { title, others }: PickOptions,
): Promise<ShownState | undefined> {
  const [refs, commits] = await Promise.all([namedRefs(git, folder, REFS), commitsIn(git, folder, COMMITS)]);
  if (!refs.ok) {
    warn(refs.message);
    return undefined;
  }
  const choices: Choice[] = [
    ...others.map((kind) => (kind === 'now' ? now() : index())),
    { label: vscode.l10n.t('Another Revision…'), detail: vscode.l10n.t('Such as HEAD~10 or an id'), state: 'another' },
    ...refChoices(refs.value),
    ...(commits.ok && commits.value.length > 0 ? [separator(vscode.l10n.t('Last commits of the plan'))] : []),
    ...(commits.ok ? commits.value : []).map(({ id, time, author, subject }) => ({
      label: plainWithoutIcons(subject, 100) || id.slice(0, 8),
      description: plainWithoutIcons(`${id.slice(0, 8)} · ${author} · ${dayOf(time)}`),
      state: { kind: 'revision', revision: id } as const,
    })),
  ];
  const choice = await vscode.window.showQuickPick(choices, { title, matchOnDescription: true });
  return choice?.state === 'another' ? typeRevision(git, folder, title) : choice?.state;
}

async function typeRevision(git: Context['git'], folder: string, title: string): Promise<ShownState | undefined> {
  const revision = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('A branch, a tag, an id of a commit, or another revision that git understands'),
    validateInput: async (text) => {
      const commit = await commitOf(git, folder, text.trim());
      return commit.ok || text.trim() === '' ? undefined : plainWithoutIcons(commit.message);
    },
  });
  return revision?.trim() ? { kind: 'revision', revision: revision.trim() } : undefined;
}

function refChoices(refs: readonly NamedRef[]): Choice[] {
  const groups = [
    ['branch', vscode.l10n.t('Branches'), 'git-branch'],
    ['remote', vscode.l10n.t('Branches of remotes'), 'cloud'],
    ['tag', vscode.l10n.t('Tags'), 'tag'],
  ] as const;
  return groups.flatMap(([kind, name, icon]): Choice[] => {
    const own = refs.filter((ref) => ref.kind === kind);
    const choices = own.map(
      (ref): Choice => ({
        label: plainWithoutIcons(ref.name),
        description: dayOf(ref.time),
        iconPath: new vscode.ThemeIcon(icon),
        state: { kind: 'revision', revision: ref.revision },
      }),
    );
    return own.length === 0 ? [] : [separator(name), ...choices];
  });
}

function now(): Choice {
  return {
    label: vscode.l10n.t('Now'),
    detail: vscode.l10n.t('As it stands here, with what is not saved yet'),
    state: NOW,
  };
}

function index(): Choice {
  return {
    label: vscode.l10n.t('Index'),
    detail: vscode.l10n.t('What is staged for the next commit'),
    state: { kind: 'index' },
  };
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
