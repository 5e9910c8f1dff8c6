import * as vscode from 'vscode';
import type { EntryRef, Intent } from '../../../core/intents/intent.ts';
import { mintIds } from '../../../core/intents/mintIds.ts';
import { copyRows as rowsAsText } from '../../../core/table/copyRows.ts';
import { duplicateRows } from '../../../core/table/duplicateRows.ts';
import { moveRows, refsOf } from '../../../core/table/moveRows.ts';
import { pasteRows as newRows, type PasteNote } from '../../../core/table/pasteRows.ts';
import { rowPlace } from '../../../core/table/rowPlace.ts';
import type { EditResult } from '../../../core/text/refusal.ts';
import type { Context } from '../../context.ts';
import { scopeOf } from '../../edits/carryOut.ts';
import {
  type Answer,
  carry,
  changedMeanwhile,
  type Editable,
  editable,
  type Message,
  refused,
  sentence,
  whyOther,
} from './editable.ts';
import type { OpenEditor } from './openEditor.ts';
import type { HeldRows } from './rowClipboard.ts';

/** So many of the things that were left out are said. */
const SAID = 3;

/** Rows as text for a spreadsheet; what they are rows of is kept, for pasting. */
export async function copyRows(
  { editorPages: { clipboard } }: Context,
  { page }: OpenEditor,
  { version, keys, isCut }: Message<'copy'>,
): Promise<Answer> {
  const why = whyOther(page, version, keys);
  if (why !== undefined) return { why };
  const made = page.shown?.of;
  if (!made?.table) return { why: changedMeanwhile() };
  const { source, table, loaded } = made;
  const { section } = table.options;
  const text = rowsAsText(source, table, keys);
  const { folder } = loaded.plan;
  clipboard.hold(text, { section, folder, file: page.file, refs: refsOf(source, section, keys), keys, isCut });
  return { text };
}

/** What pasting comes to. */
interface Pasted {
  readonly intents: readonly Intent[];
  readonly refs: readonly EntryRef[];
  readonly notes?: readonly PasteNote[];
}

/** Puts rows of the clipboard behind a row: those that were cut or copied in a plan editor, or new ones of a spreadsheet. */
export async function pasteRows(context: Context, editor: OpenEditor, message: Message<'paste'>): Promise<Answer> {
  const { version, after, text } = message;
  const now = await editable(context, editor, version, [], after === undefined ? [] : [after]);
  if (typeof now === 'string') return { why: now };
  const { clipboard } = context.editorPages;
  const held = clipboard.rowsOf(text);
  const own = held?.section === now.section ? held : undefined;
  const isSamePlan = own?.folder === now.loaded.plan.folder;
  if (own?.isCut && !isSamePlan) {
    return { why: vscode.l10n.t('Rows move within their plan only. Copy them, and paste makes new ones here.') };
  }
  const made = own?.isCut ? moved(now, own, after) : pasted(context, now, isSamePlan ? own : undefined, message);
  if (!made.ok) return { why: refused(made.refusal) };
  const { intents, refs, notes = [] } = made.value;
  if (refs.length === 0) return { why: notesText(notes) ?? vscode.l10n.t('There are no rows in the clipboard.') };
  const outcome = await carry(context, editor, intents);
  if (outcome.why !== undefined) return outcome;
  if (own?.isCut) clipboard.moved(editor.page.file);
  const said = notesText(notes);
  return { keys: refs.map(({ id }) => id), ...(said !== undefined && { text: said }) };
}

/** Those that were cut go to another place of their file, or with their text into this one. */
function moved({ source, table }: Editable, held: HeldRows, after: string | undefined): EditResult<Pasted> {
  const { refs, keys, file } = held;
  const own = source.file.file;
  const place = rowPlace(source, table.options, after, false);
  if (!place.ok) return place;
  if (file !== own) {
    const behind = place.value.after;
    const move: Intent = { kind: 'move', refs, file: own, ...(behind !== undefined && { after: behind }) };
    return { ok: true, value: { intents: [move], refs } };
  }
  const last = after ?? table.rows.findLast(({ key, kind }) => kind === 'entry' && !keys.includes(key))?.key;
  const made = moveRows(source, table.options, keys, last ?? null, false);
  return made.ok ? { ok: true, value: { intents: made.value, refs } } : made;
}

function pasted(
  { store }: Context,
  { source, table: { options }, loaded }: Editable,
  held: HeldRows | undefined,
  { text, after, column }: Message<'paste'>,
): EditResult<Pasted> {
  const mint = mintIds(loaded.plan, scopeOf(store).plans, Math.random);
  if (held) return duplicateRows(source, options, held.refs, after, mint);
  return newRows(source, options, text, after, column, mint);
}

/** What of the rows was left out. */
function notesText(notes: readonly PasteNote[]): string | undefined {
  if (notes.length === 0) return undefined;
  const said = notes.slice(0, SAID).map(({ row, column, text }) => {
    return column === undefined
      ? vscode.l10n.t('Row {0}: {1}', row, text)
      : vscode.l10n.t('Row {0}, {1}: {2}', row, column, text);
  });
  const more = notes.length > SAID ? [vscode.l10n.t('and {0} more', notes.length - SAID)] : [];
  return sentence(vscode.l10n.t('Left out: {0}', [...said, ...more].join(' · ')));
}
