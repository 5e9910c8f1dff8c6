import * as vscode from 'vscode';
import type { FileInPlan } from '../../core/language/nameAt.ts';
import { allFilesOf } from '../../core/model/plan.ts';
import type { PlanStore } from '../plans/planStore.ts';

/** What the parts need that change plans by what is pasted or dropped. */
export interface DropSource {
  readonly store: PlanStore;
}

/** What a pasted task list and a dropped file become. */
export const PASTE_KIND = vscode.DocumentDropOrPasteEditKind.Text.append('plandeck', 'items');
export const LINK_KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('plandeck', 'link');

/** A document that is a file of a plan and says just what the plan was read from; undefined for every other one. */
export async function planInHand(
  { store }: DropSource,
  document: vscode.TextDocument,
): Promise<FileInPlan | undefined> {
  await store.catchUp();
  const name = document.uri.toString();
  const plan = store.planOf(name)?.plan;
  const file = plan && allFilesOf(plan).find((one) => one.file === name);
  const text = document.getText();
  if (plan === undefined || file === undefined || store.sourceOf(file) !== text) return undefined;
  return { plan, plans: store.plans.map((one) => one.plan), file, text };
}
