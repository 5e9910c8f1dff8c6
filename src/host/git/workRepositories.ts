import path from 'node:path';
import * as vscode from 'vscode';
import { plain, plainWithoutIcons } from '../../core/present/plain.ts';
import { isWithin } from '../../node/files/isInside.ts';
import type { GitResult } from '../../node/git/gitResult.ts';
import { type Repository, repositoryOf } from '../../node/git/repositoryOf.ts';
import { codeRepositories } from '../../node/plan/codeRepositories.ts';
import type { Context } from '../context.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import { openFolders } from '../plans/openFolders.ts';

type Parts = Pick<Context, 'git' | 'store'>;

/**
 * The repositories in which work on a plan may start: its own and those that it names; where it names none, that of the
 * workspace folder that the plan lies in, and of the folders that hold no plan of their own. Only where there is none of
 * those, the plan's own one. Fails as that does.
 */
export async function workRepositories(
  { git, store }: Parts,
  { folder, plan }: LoadedPlan,
): Promise<GitResult<readonly Repository[]>> {
  if ((plan.project.repositories ?? []).length > 0) {
    const named = await codeRepositories(git, folder.fsPath, plan, openFolders());
    const open = named.flatMap(({ repository }) => (repository.ok ? [repository.value] : []));
    if (open.length > 0) return { ok: true, value: open };
  }
  const home = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const plans = store.plans.map((one) => one.folder.fsPath);
  const others = (vscode.workspace.workspaceFolders ?? []).filter(
    ({ uri }) => uri.scheme === 'file' && !plans.some((plan) => isWithin(uri.fsPath, plan)),
  );
  const found = await Promise.all([home, ...others.map(({ uri }) => uri)].map((uri) => repositoryOf(git, uri.fsPath)));
  const repositories = found.flatMap((one) => (one.ok ? [one.value] : []));
  if (repositories.length === 0) {
    const own = await repositoryOf(git, folder.fsPath);
    return own.ok ? { ok: true, value: [own.value] } : own;
  }
  return { ok: true, value: [...new Map(repositories.map((one) => [one.root, one])).values()] };
}

/** The one of several repositories that the user names; undefined when asked in vain. */
export async function askForRepository(
  title: string,
  repositories: readonly Repository[],
): Promise<Repository | undefined> {
  const [only] = repositories;
  if (repositories.length < 2) return only;
  const choices = repositories.map((repository) => ({
    label: plainWithoutIcons(path.basename(repository.root)),
    description: plain(repository.root),
    repository,
  }));
  const choice = await vscode.window.showQuickPick(choices, {
    title,
    placeHolder: vscode.l10n.t('In which repository?'),
    matchOnDescription: true,
  });
  return choice?.repository;
}
