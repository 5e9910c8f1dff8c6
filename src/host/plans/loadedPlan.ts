import * as vscode from 'vscode';
import { checkProjectKeys } from '../../core/checks/checkProjectKeys.ts';
import type { Finding } from '../../core/model/finding.ts';
import { allFilesOf, type Plan, type PlanFile } from '../../core/model/plan.ts';

/** A plan of the workspace as it stands now. */
export interface LoadedPlan {
  readonly folder: vscode.Uri;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** Whether plans were read from the same texts; a file's reading is kept for as long as its text is. */
export function isSameFiles(a: readonly LoadedPlan[], b: readonly LoadedPlan[]): boolean {
  const files = ({ plan }: LoadedPlan): readonly PlanFile[] => allFilesOf(plan);
  const [left, right] = [a.flatMap(files), b.flatMap(files)];
  return a.length === b.length && left.length === right.length && left.every((file, index) => file === right[index]);
}

/** The plans, with the findings that only several of them yield. */
export function withKeyClashes(loaded: readonly LoadedPlan[]): readonly LoadedPlan[] {
  const clashes = checkProjectKeys(
    loaded.map(({ plan }) => plan),
    ({ folder }) => vscode.workspace.asRelativePath(vscode.Uri.parse(folder)),
  );
  if (clashes.size === 0) return loaded;
  return loaded.map((one) => ({ ...one, findings: [...one.findings, ...(clashes.get(one.plan) ?? [])] }));
}

/** Whether a plan now names other files, or another private folder, than those that it was read from. */
export function areOthersNamed({ project }: Plan, before: LoadedPlan | undefined, folder: vscode.Uri): boolean {
  if (before?.folder.toString() !== folder.toString()) return false;
  const { files, private: privateFolder } = before.plan.project;
  return project.files?.join('\n') !== files?.join('\n') || project.private !== privateFolder;
}
