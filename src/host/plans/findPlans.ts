import path from 'node:path';
import * as vscode from 'vscode';
import type { Finding } from '../../core/model/finding.ts';
import { isLeftOut, PLAN_FILE } from '../../core/model/planFiles.ts';
import { readPlanFile } from '../../core/text/readPlanFile.ts';
import type { Git } from '../../node/git/createGit.ts';
import { planFileNames } from '../../node/plan/planFileNames.ts';
import { privateFileNames } from '../../node/plan/privateFiles.ts';
import type { Log } from '../log.ts';
import { openFolders } from './openFolders.ts';
import type { PlanTexts } from './planTexts.ts';

/** A plan's folder and its files, plan.yaml first. */
export interface FoundPlan {
  readonly folder: vscode.Uri;
  readonly files: readonly vscode.Uri[];
  readonly privateFiles: readonly vscode.Uri[];
  /** Where its private folder is, if it has one. */
  readonly privateFolder?: vscode.Uri;
  /** Why the private folder that it names is not read. */
  readonly refusal?: Finding;
}

/** Where most repositories have their plan. */
const USUAL_PLACES = [PLAN_FILE, `plan/${PLAN_FILE}`];

/**
 * The plans at the usual places of the workspace's folders and in `known` ones, for a first look: it takes a few reads of
 * the disk, where a search of the whole workspace takes half a second and more. Git is not asked what it ignores.
 */
export async function findLikelyPlans(texts: PlanTexts, known: readonly vscode.Uri[]): Promise<FoundPlan[]> {
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const mains = new Map<string, vscode.Uri>();
  for (const root of roots) {
    for (const place of USUAL_PLACES) addTo(mains, vscode.Uri.joinPath(root, place));
  }
  for (const folder of known) {
    if (vscode.workspace.getWorkspaceFolder(folder)) addTo(mains, vscode.Uri.joinPath(folder, PLAN_FILE));
  }
  return findAll([...mains.values()].sort(inOrder), async (main) => {
    await texts.read(main);
    const isThere = 'text' in (texts.get(main) ?? {});
    return isThere ? findPlan(undefined, texts, main) : noPlan(main);
  });
}

function addTo(uris: Map<string, vscode.Uri>, uri: vscode.Uri): void {
  uris.set(uri.toString(), uri);
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
  if (!isCandidate) return noPlan(folder);
  await texts.read(main);
  const source = texts.get(main);
  const file = source && 'text' in source ? readPlanFile(main.toString(), source.text) : undefined;
  const { names, problems } = await planFileNames(git, folder.fsPath, file?.project?.values.files);
  if (names.length === 0) return { ...noPlan(folder), problems };
  const overlay = await privateFileNames(folder.fsPath, file, git, openFolders());
  return {
    folder,
    files: names.map((name) => vscode.Uri.joinPath(folder, name)),
    privateFiles: overlay.names.map((name) => vscode.Uri.file(name)),
    ...(overlay.folder !== undefined && { privateFolder: vscode.Uri.file(overlay.folder) }),
    ...(overlay.refusal && { refusal: overlay.refusal }),
    problems: [...problems, ...overlay.problems],
  };
}

function noPlan(folder: vscode.Uri): FoundPlan & { readonly problems: readonly string[] } {
  return { folder, files: [], privateFiles: [], problems: [] };
}

function inOrder(a: vscode.Uri, b: vscode.Uri): number {
  const place = (uri: vscode.Uri): number => vscode.workspace.getWorkspaceFolder(uri)?.index ?? 0;
  return place(a) - place(b) || path.posix.dirname(a.path).localeCompare(path.posix.dirname(b.path), 'en');
}
