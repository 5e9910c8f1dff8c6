import * as vscode from 'vscode';
import type { Control } from '../../../core/controls/control.ts';
import { fieldText, partTexts } from '../../../core/controls/fieldText.ts';
import type { Target } from '../../../core/model/fields.ts';
import { allFilesOf } from '../../../core/model/plan.ts';
import { plain } from '../../../core/present/plain.ts';
import { columnsOf } from '../../../core/table/columnsOf.ts';
import { setCells } from '../../../core/table/setCells.ts';
import type { TableSource } from '../../../core/table/table.ts';
import type { Form } from '../../../messages/form.ts';
import type { FormMessage } from '../../../messages/fromPlanEditor.ts';
import type { ToItemForm } from '../../../messages/toItemForm.ts';
import { revertEdit } from '../../commands/revertEdit.ts';
import type { Context } from '../../context.ts';
import { carryOut } from '../../edits/carryOut.ts';
import { translate } from '../../log.ts';
import { today } from '../../today.ts';
import { suggestNames } from '../editor/choices.ts';
import { fixEdit } from './formActions.ts';
import type { FormSubject } from './formParts.ts';
import type { ItemFormPage } from './itemFormPage.ts';

type Message<Kind extends FormMessage['kind']> = Extract<FormMessage, { readonly kind: Kind }>;

/** What became of what the page asked for. */
export type Answer = Omit<Extract<ToItemForm, { readonly kind: 'answer' }>, 'kind' | 'request'>;

const SENTENCE_LENGTH = 600;

/** Writes what was typed into fields: all of it or nothing. */
export async function setFields(
  context: Context,
  form: ItemFormPage,
  { version, cells }: Pick<Message<'set'>, 'version' | 'cells'>,
): Promise<Answer> {
  const now = await ready(context, form, version, cells);
  if (typeof now === 'string') return { why: now };
  const { intents, problems } = setCells(sourceOf(context, now), now.section, cells);
  if (problems.length > 0) return { why: sentence(problems[0]?.text ?? ''), problems: problems.map(plainProblem) };
  const [name] = cells.map(({ column }) => column);
  const label = plain(
    `${columnsOf(now.loaded.plan, now.section, translate).find(({ id }) => id === name)?.name ?? name}: ${now.entry.id}`,
  );
  const outcome = await carryOut(context, label, intents);
  await tellForm(context, form);
  if (!outcome.ok) return { why: sentence(outcome.why) };
  form.isKept = true;
  return {};
}

/** What a text means that is being typed; changes nothing. */
export function checkField(context: Context, form: ItemFormPage, { key, column, text }: Message<'check'>): Answer {
  const { subject } = form;
  if (!subject) return {};
  const { intents, problems } = setCells(sourceOf(context, subject), subject.section, [{ key, column, text }]);
  const [problem] = problems;
  if (problem) return { why: sentence(problem.text) };
  const meant = intents.find((intent) => intent.kind === 'set')?.fields[column];
  return typeof meant === 'string' || typeof meant === 'number' ? { text: sentence(String(meant)) } : {};
}

/** What a field could name that has a text in it. */
export function suggestFor({ subject }: ItemFormPage, { column, text }: Message<'suggest'>): Answer {
  if (!subject) return { choices: [] };
  const { loaded, section } = subject;
  const [name, part] = column.split('.');
  const control = columnsOf(loaded.plan, section, translate).find(({ id }) => id === name)?.control;
  return { choices: suggestNames(loaded.plan, targetsOf(control, part), text) };
}

/** Does what a finding of the form offers. */
export async function mendFinding(context: Context, form: ItemFormPage, message: Message<'fix'>): Promise<Answer> {
  const now = await ready(context, form, message.version, []);
  if (typeof now === 'string') return { why: now };
  const seen = form.toldAs(message.version)?.findings[message.finding];
  const isThere = form.toldAs(form.version)?.findings[message.finding]?.text === seen?.text;
  const edit = isThere ? fixEdit(context.formParts, now, message) : undefined;
  if (!edit) return { why: changedMeanwhile() };
  const outcome = await context.editor.edit(edit.label, edit.make, [now.entry.file]);
  await tellForm(context, form);
  if (!outcome.ok) return { why: sentence(outcome.why) };
  form.isKept = true;
  return {};
}

/** Saves the file of the item, where an edit has left it unsaved. */
export async function saveFile({ item }: ItemFormPage): Promise<Answer> {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === item.file);
  if (!document || (await document.save())) return {};
  return {
    why: vscode.l10n.t('{0} could not be saved and stays unsaved.', vscode.workspace.asRelativePath(document.uri)),
  };
}

/** What cannot be reverted is said by VS Code, as it is wherever that is asked for. */
export async function revertInForm(context: Context, form: ItemFormPage, kind: 'undo' | 'redo'): Promise<Answer> {
  await revertEdit(context, kind);
  await tellForm(context, form);
  return {};
}

/** Has the page show what was done before it hears of it, so that nothing jumps back meanwhile. */
async function tellForm({ store }: Context, form: ItemFormPage): Promise<void> {
  await store.settle();
  form.update();
}

/** The item as it stands, where the fields that are meant hold what the user saw in them; else why nothing is done. */
async function ready(
  context: Context,
  form: ItemFormPage,
  version: number,
  cells: Message<'set'>['cells'],
): Promise<FormSubject | string> {
  await tellForm(context, form);
  const { subject, frozen } = form;
  if (frozen !== undefined) return frozen;
  const seen = form.toldAs(version);
  const isSame = cells.every(({ key, column }) => {
    return seen?.key === key && subject && textIn(seen, column) === textNow(subject, column);
  });
  return subject && seen && seen.id === subject.entry.id && isSame ? subject : changedMeanwhile();
}

/** What a field of a form held, or a part of one. */
function textIn({ groups }: Form, column: string): string | undefined {
  const [name, part] = column.split('.');
  const field = groups.flatMap(({ fields }) => fields).find((one) => one.name === name);
  return part === undefined ? field?.text : field?.parts?.[part];
}

function textNow({ loaded: { plan }, section, entry }: FormSubject, column: string): string | undefined {
  const [name = '', part] = column.split('.');
  return part === undefined ? fieldText(plan, section, entry, name) : partTexts(plan, section, entry, name)?.[part];
}

/** The file of an item as a table of it would be made. */
function sourceOf({ store, formParts }: Context, { loaded: { plan }, entry }: FormSubject): TableSource {
  const file = allFilesOf(plan).find((one) => one.file === entry.file);
  if (!file) throw new Error('An item stands in no file of its plan.');
  const text = formParts.textOf(entry.file) ?? '';
  const context = { plan, today: today(), fileName: (name: string) => store.fileName(name) };
  return { file, text, plan, findings: [], context, translate };
}

function targetsOf(control: Control | undefined, part: string | undefined): readonly Target[] {
  if (control?.kind === 'map') return targetsOf(control.parts.find(({ name }) => name === part)?.control, undefined);
  return control && 'targets' in control ? control.targets : [];
}

function plainProblem({ key, column, text }: { readonly key: string; readonly column: string; readonly text: string }) {
  return { key, column, text: sentence(text) };
}

function sentence(text: string): string {
  return plain(text, SENTENCE_LENGTH);
}

function changedMeanwhile(): string {
  return vscode.l10n.t('The item has changed since. Look at it and try again.');
}
