import path from 'node:path';
import * as vscode from 'vscode';
import { isLeftOut } from '../../core/model/planFiles.ts';
import { readPlanFile } from '../../core/text/readPlanFile.ts';
import type { Git } from '../../node/git/createGit.ts';
import { planFileNames } from '../../node/plan/planFileNames.ts';
import type { Log } from '../log.ts';
import type { PlanTexts } from './planTexts.ts';

/** A plan's folder and its files, plan.yaml first. */
export interface FoundPlan {
  readonly folder: vscode.Uri;
  readonly files: readonly vscode.Uri[];
}

/** Where most repositories have their plan. */
const USUAL_PLACES = ['plan.yaml', 'plan/plan.yaml'];

/**
 * The plans at the usual places of the workspace's folders, for a first look: it takes a few reads of the disk, where a
 * search of the whole workspace takes half a second and more. Git is not asked what it ignores.
 */
export async function findUsualPlans(texts: PlanTexts): Promise<FoundPlan[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const places = folders.flatMap((folder) => USUAL_PLACES.map((place) => vscode.Uri.joinPath(folder, place)));
  return findAll(places, async (main) => {
    await texts.read(main);
    const isThere = 'text' in (texts.get(main) ?? {});
    return isThere ? findPlan(undefined, texts, main) : { folder: main, files: [] };
  });
}

/** The plans in all folders of the workspace, in the order of the folders. Reads the text of each plan.yaml. */
export async function findPlans(git: Git, texts: PlanTexts, log: Log): Promise<FoundPlan[]> {
  const mains = await vscode.workspace.findFiles('**/plan.yaml', '**/{node_modules,.*}/**');
  return findAll(mains.sort(inOrder), async (main) => {
    const found = await findPlan(git, texts, main);
    if (vscode.workspace.isTrusted) for (const problem of found.problems) log.warn(problem);
    return found;
  });
}

async function findAll(
  mains: readonly vscode.Uri[],
  find: (main: vscode.Uri) => Promise<FoundPlan>,
): Promise<FoundPlan[]> {
  const found = await Promise.all(mains.map(find));
  return found.filter(({ files }) => files.length > 0);
}

async function findPlan(
  git: Git | undefined,
  texts: PlanTexts,
  main: vscode.Uri,
): Promise<FoundPlan & { readonly problems: readonly string[] }> {
  const folder = vscode.Uri.joinPath(main, '..');
  const isCandidate = main.scheme === 'file' && !isLeftOut(vscode.workspace.asRelativePath(main, false));
  if (!isCandidate) return { folder, files: [], problems: [] };
  await texts.read(main);
  const source = texts.get(main);
  const patterns = source && 'text' in source ? readPlanFile('', source.text).project?.values.files : undefined;
  const { names, problems } = await planFileNames(git, folder.fsPath, patterns);
  return { folder, files: names.map((name) => vscode.Uri.joinPath(folder, name)), problems };
}

function inOrder(a: vscode.Uri, b: vscode.Uri): number {
  const place = (uri: vscode.Uri): number => vscode.workspace.getWorkspaceFolder(uri)?.index ?? 0;
  return place(a) - place(b) || path.posix.dirname(a.path).localeCompare(path.posix.dirname(b.path), 'en');
}
