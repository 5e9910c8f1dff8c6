import * as vscode from 'vscode';
import type { Intent } from '../../../core/intents/intent.ts';
import { mintIds, NUMBERED } from '../../../core/intents/mintIds.ts';
import { planEdit } from '../../../core/intents/planEdit.ts';
import { plain } from '../../../core/present/plain.ts';
import { indentRows, moveRows as moveIntents, outdentRows, refsOf } from '../../../core/table/moveRows.ts';
import { insertRow as insertIntents } from '../../../core/table/newEntry.ts';
import { setCells as cellIntents } from '../../../core/table/setCells.ts';
import { refuse } from '../../../core/text/refusal.ts';
import { askForMending } from '../../commands/askForMending.ts';
import type { Context } from '../../context.ts';
import { scopeOf } from '../../edits/carryOut.ts';
import type { Base } from './burst.ts';
import { type Answer, carry, editable, type Message, refused, sentence, whyFrozen, whyOther } from './editable.ts';
import type { EditorPage } from './editorPage.ts';
import type { Naming } from './newRows.ts';
import type { OpenEditor } from './openEditor.ts';

/** Writes what was typed into cells: all of it or nothing. */
export async function setCells(context: Context, editor: OpenEditor, message: Message<'set'>): Promise<Answer> {
  const { cells, version } = message;
  const keys = [...new Set(cells.map(({ key }) => key))];
  const now = await editable(context, editor, version, keys);
  if (typeof now === 'string') return { why: now };
  const { source, section } = now;
  const { intents, problems } = cellIntents(source, section, cells);
  const [first] = problems;
  if (first) return { why: sentence(first.text), problems: problems.map(plainProblem) };
  const all = [...intents, ...editor.newRows.named(source, section, cells)];
  return renaming(editor, all, () => carry(context, editor, all));
}

/** Makes an edit, after which the rows are known by the ids that its intents give them. */
async function renaming(
  { page, newRows }: OpenEditor,
  intents: readonly Intent[],
  make: () => Promise<Answer>,
): Promise<Answer> {
  const renames = intents.filter((intent) => intent.kind === 'rename');
  const renamed = renames.map(({ ref, newId }) => ({ from: ref.id, to: newId }));
  page.renamed.expect(renamed);
  const answer = await make();
  if (answer.why === undefined) newRows.forget(renames);
  else page.renamed.forget(renamed);
  return answer;
}

/** Takes what is typed so far in one field. Its value was read as the field wants it, so that no new error is looked for. */
export async function typeText(context: Context, editor: OpenEditor, message: Message<'type'>): Promise<Answer> {
  const { key, version, isLast } = message;
  const { page, newRows } = editor;
  const why = whyFrozen(page) ?? whyOther(page, version, [key]);
  if (why !== undefined) return { why };
  const { sourceNow: source, section } = page;
  const namings = isLast && source && section ? newRows.named(source, section, [message]) : [];
  return renaming(editor, namings, () => typeAs(context, editor, message, namings));
}

/** @param namings what is written with the last text of a burst, as one step to undo */
async function typeAs(
  context: Context,
  { page, typing }: OpenEditor,
  { key, column, text, ...when }: Message<'type'>,
  namings: readonly Naming[],
): Promise<Answer> {
  const outcome = await typing.type((burst) => {
    const now = baseNow(context, page);
    if (!now) return refuse('no-item', key);
    return burst.edit(now, ({ source, section, scope }) => {
      const { intents, problems } = cellIntents(source, section, [{ key, column, text }]);
      const [problem] = problems;
      return problem ? refuse('finding', problem.text) : planEdit(scope, [...intents, ...namings]);
    });
  }, when);
  if (when.isLast) await context.store.settle();
  page.update();
  return outcome.ok ? {} : { why: sentence(outcome.why) };
}

/** What an editor's file says now, and goes on to say in here when it changes. */
function baseNow({ store }: Context, { sourceNow: source, section, file }: EditorPage): Base | undefined {
  if (!source || !section) return undefined;
  const scope = scopeOf(store);
  return { source, section, scope: { ...scope, textOf: (name) => (name === file ? source.text : scope.textOf(name)) } };
}

/** What a text means that is being typed; changes nothing. */
export function checkText(editor: OpenEditor, { key, column, text }: Message<'check'>): Answer {
  const { sourceNow: source, section } = editor.page;
  if (!source || !section) return {};
  const { intents, problems } = cellIntents(source, section, [{ key, column, text }]);
  const [problem] = problems;
  if (problem) return { why: sentence(problem.text) };
  const meant = intents.find((intent) => intent.kind === 'set')?.fields[column];
  return typeof meant === 'string' || typeof meant === 'number' ? { text: sentence(String(meant)) } : {};
}

/** Makes a row behind another one, or at the end. */
export async function insertRow(context: Context, editor: OpenEditor, message: Message<'insert'>): Promise<Answer> {
  const { version, after, isChild, cells = {} } = message;
  const now = await editable(context, editor, version, [], after === undefined ? [] : [after]);
  if (typeof now === 'string') return { why: now };
  const { source, table, loaded } = now;
  const mint = mintIds(loaded.plan, scopeOf(context.store).plans, Math.random);
  const row = { isChild, cells, ...(after !== undefined && { after }) };
  const made = insertIntents(source, table.options, row, mint);
  if (!made.ok) return { why: refused(made.refusal) };
  const { intents, ref, problems } = made.value;
  const [first] = problems;
  if (first) return { why: sentence(first.text) };
  const outcome = await carry(context, editor, intents);
  if (outcome.why !== undefined) return outcome;
  if (!NUMBERED.has(now.section)) editor.newRows.add(now.section, ref.id);
  return { keys: [ref.id] };
}

/** Deletes rows; where others refer to them, asks what is to become of that. */
export async function deleteRows(context: Context, editor: OpenEditor, message: Message<'delete'>): Promise<Answer> {
  const { version, keys } = message;
  const now = await editable(context, editor, version, keys);
  if (typeof now === 'string') return { why: now };
  const refs = refsOf(now.source, now.section, keys);
  const [first] = refs;
  const name = first && refs.length === 1 ? plain(first.id, 80) : vscode.l10n.t('{0} rows', refs.length);
  const references = await askForMending(context, refs, name);
  // A question takes the focus along when it goes.
  editor.page.page.panel.reveal();
  if (references === undefined) return { keys: [] };
  return carry(context, editor, [{ kind: 'delete', refs, references }], references === 'keep');
}

/** Puts rows below the one before them, or below what that stands below. */
export async function nestRows(
  context: Context,
  editor: OpenEditor,
  message: Message<'indent' | 'outdent'>,
): Promise<Answer> {
  const { kind, version, keys } = message;
  const now = await editable(context, editor, version, keys);
  if (typeof now === 'string') return { why: now };
  const made = kind === 'indent' ? indentRows(now.source, now.table, keys) : outdentRows(now.source, now.table, keys);
  if (!made.ok) return { why: refused(made.refusal) };
  return { ...(await carry(context, editor, made.value)), keys };
}

/** Moves rows to another place. */
export async function moveRows(context: Context, editor: OpenEditor, message: Message<'move'>): Promise<Answer> {
  const { version, keys, after, isChild } = message;
  const now = await editable(context, editor, version, keys, after === null ? [] : [after]);
  if (typeof now === 'string') return { why: now };
  const made = moveIntents(now.source, now.table.options, keys, after, isChild);
  if (!made.ok) return { why: refused(made.refusal) };
  return { ...(await carry(context, editor, made.value)), keys };
}

function plainProblem({ key, column, text }: { readonly key: string; readonly column: string; readonly text: string }) {
  return { key, column, text: sentence(text) };
}
