import * as vscode from 'vscode';
import type { Intent } from '../../../core/intents/intent.ts';
import { planEdit } from '../../../core/intents/planEdit.ts';
import type { EntrySectionName } from '../../../core/model/sections.ts';
import { plain } from '../../../core/present/plain.ts';
import { entryOf } from '../../../core/table/rowKeys.ts';
import type { Table, TableSource } from '../../../core/table/table.ts';
import { type Refusal, refusalMessage } from '../../../core/text/refusal.ts';
import type { FromPlanEditor } from '../../../messages/fromPlanEditor.ts';
import type { ToPlanEditor } from '../../../messages/toPlanEditor.ts';
import type { Context } from '../../context.ts';
import { editFor, scopeOf } from '../../edits/carryOut.ts';
import type { MakeEdit } from '../../edits/planEditor.ts';
import { translate } from '../../log.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import type { EditorPage } from './editorPage.ts';
import type { OpenEditor } from './openEditor.ts';

export type Message<Kind extends FromPlanEditor['kind']> = Extract<FromPlanEditor, { readonly kind: Kind }>;

/** What became of what the page asked for. */
export type Answer = Omit<Extract<ToPlanEditor, { readonly kind: 'answer' }>, 'kind' | 'request'>;

/** What an editor shows by now, where it can be changed. */
export interface Editable {
  readonly loaded: LoadedPlan;
  readonly source: TableSource;
  readonly section: EntrySectionName;
  readonly table: Table;
}

/**
 * What an editor shows by now, if the rows that its user saw are still the same and can be changed; else why not.
 * @param anchors rows beside which something is to go
 */
export async function editable(
  { store }: Context,
  { page }: OpenEditor,
  version: number,
  keys: readonly string[],
  anchors: readonly string[] = [],
): Promise<Editable | string> {
  await store.settle();
  page.update();
  const why = whyFrozen(page) ?? whyOther(page, version, keys, anchors);
  if (why !== undefined) return why;
  const made = page.shown?.of;
  if (!made?.table) return changedMeanwhile();
  return { ...made, table: made.table, section: made.table.options.section };
}

/** Why nothing can be changed in an editor as things stand. */
export function whyFrozen({ shown, fileNow }: EditorPage): string | undefined {
  const { broken, frozen } = shown?.frame ?? {};
  if (frozen ?? broken) return frozen ?? broken;
  return fileNow && !fileNow.isReadOnly ? undefined : changedMeanwhile();
}

/**
 * Why rows are not those any more that the user saw.
 * @param anchors rows beside which something is to go, which may be those of another file
 */
export function whyOther(
  page: EditorPage,
  version: number,
  keys: readonly string[],
  anchors: readonly string[] = [],
): string | undefined {
  const { shown, sourceNow: source, section } = page;
  const told = page.toldAs(version);
  if (!told || !source || !section || section !== told.section) return changedMeanwhile();
  const isEntry = (key: string): boolean => {
    const row = told.rows.get(key);
    return row?.kind === 'entry' && entryOf(source, section, key)?.id === row.id;
  };
  const isAnchor = (key: string): boolean => {
    const row = told.rows.get(key);
    return isEntry(key) || (row?.kind === 'above' && shown?.of?.table?.byKey.get(key)?.id === row.id);
  };
  return keys.every(isEntry) && anchors.every(isAnchor) ? undefined : changedMeanwhile();
}

/**
 * Carries intents out as an edit of the editor's document, unless that would bring a new error into a plan.
 * @param mayBreak whether the user has said that errors shall be brought in
 */
export async function carry(
  context: Context,
  editor: OpenEditor,
  intents: readonly Intent[],
  mayBreak = false,
): Promise<Answer> {
  const { store } = context;
  return carryEdit(context, editor, () => (mayBreak ? planEdit(scopeOf(store), intents) : editFor(store, intents)));
}

/** Makes an edit of the editor's document, and has the page show what came of it before it hears of that. */
export async function carryEdit(
  { store, editor: edits }: Context,
  { page }: OpenEditor,
  make: MakeEdit,
): Promise<Answer> {
  const outcome = await edits.editAs(page.file, make);
  await store.settle();
  page.update();
  return outcome.ok ? {} : { why: sentence(outcome.why) };
}

export function refused(refusal: Refusal): string {
  return sentence(refusalMessage(refusal, translate));
}

export function sentence(text: string): string {
  return plain(text, 600);
}

export function changedMeanwhile(): string {
  return vscode.l10n.t('The table has changed since, and a row is not what it was. Look at it and try again.');
}
