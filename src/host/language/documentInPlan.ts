import * as vscode from 'vscode';
import { type Meaning, meaningOf } from '../../core/language/meaning.ts';
import type { Name } from '../../core/language/name.ts';
import { type FileInPlan, nameAt } from '../../core/language/nameAt.ts';
import type { OpenPlans } from '../../core/language/occurrences.ts';
import { TextShift } from '../../core/language/textShift.ts';
import { allFilesOf } from '../../core/model/plan.ts';
import type { Range } from '../../core/model/range.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { ReadablePlans } from './readablePlans.ts';

/** What the parts need that know the names in plans. */
export interface NameSource {
  readonly store: PlanStore;
  readonly readable: ReadablePlans;
}

/** A document that is a file of a plan, as it could last be read, and where that stands in the document. */
export interface DocumentInPlan extends FileInPlan {
  readonly loaded: LoadedPlan;
  readonly shift: TextShift;
}

/** What a document is in a plan, by membership; undefined for every other document. */
export async function documentInPlan(
  { store, readable }: NameSource,
  document: vscode.TextDocument,
): Promise<DocumentInPlan | undefined> {
  await store.catchUp();
  const name = document.uri.toString();
  const loaded = store.planOf(name);
  if (loaded === undefined) return undefined;
  const plan = readable.of(loaded.plan);
  const file = allFilesOf(plan).find((one) => one.file === name);
  const text = file && store.sourceOf(file);
  if (file === undefined || text === undefined) return undefined;
  return { loaded, plan, plans: readable.all, file, text, shift: new TextShift(text, document.getText()) };
}

/** The plans as they could last be read, each file with the text that it was read from. */
export function openPlansOf({ store, readable }: NameSource): OpenPlans {
  return { plans: readable.all, textOf: (file) => store.sourceOf(file) };
}

/** A name in a document, what it means, and where it stands there. */
export interface NameInDocument {
  readonly name: Name;
  readonly meaning: Meaning | undefined;
  readonly range: vscode.Range;
  readonly loaded: LoadedPlan;
}

/** The name at a position of a document; undefined where there is none, or its surroundings cannot be read yet. */
export async function nameInDocument(
  source: NameSource,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<NameInDocument | undefined> {
  const here = await documentInPlan(source, document);
  const offset = here?.shift.toBefore(document.offsetAt(position));
  const name = here && offset !== undefined ? nameAt(here, offset) : undefined;
  const range = here && name ? rangeIn(document, here, name.range) : undefined;
  if (here === undefined || name === undefined || range === undefined) return undefined;
  return { name, meaning: meaningOf(here.plan, here.plans, name), range, loaded: here.loaded };
}

/** Where a place of the text that was read is in the document now; undefined where it changed since. */
export function rangeIn(
  document: vscode.TextDocument,
  { shift }: Pick<DocumentInPlan, 'shift'>,
  range: Range,
): vscode.Range | undefined {
  const now = shift.toAfter(range);
  return now && new vscode.Range(document.positionAt(now.start), document.positionAt(now.end));
}
