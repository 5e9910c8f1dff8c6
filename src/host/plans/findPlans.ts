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

/** The plans in all folders of the workspace, in the order of the folders. Reads the text of each plan.yaml. */
export async function findPlans(git: Git, texts: PlanTexts, log: Log): Promise<FoundPlan[]> {
  const mains = await vscode.workspace.findFiles('**/plan.yaml', '**/{node_modules,.*}/**');
  const found = await Promise.all(mains.sort(inOrder).map((main) => findPlan(git, texts, log, main)));
  return found.filter(({ files }) => files.length > 0);
}

async function findPlan(git: Git, texts: PlanTexts, log: Log, main: vscode.Uri): Promise<FoundPlan> {
  const folder = vscode.Uri.joinPath(main, '..');
  if (main.scheme !== 'file' || isLeftOut(vscode.workspace.asRelativePath(main, false))) return { folder, files: [] };
  await texts.read(main);
  const source = texts.get(main);
  const patterns = source && 'text' in source ? readPlanFile('', source.text).project?.files : undefined;
  const { names, problems } = await planFileNames(git, folder.fsPath, patterns);
  if (vscode.workspace.isTrusted) for (const problem of problems) log.warn(problem);
  return { folder, files: names.map((name) => vscode.Uri.joinPath(folder, name)) };
}

function inOrder(a: vscode.Uri, b: vscode.Uri): number {
  const place = (uri: vscode.Uri): number => vscode.workspace.getWorkspaceFolder(uri)?.index ?? 0;
  return place(a) - place(b) || path.posix.dirname(a.path).localeCompare(path.posix.dirname(b.path), 'en');
}
