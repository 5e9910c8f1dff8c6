import * as vscode from 'vscode';
import type { FromPlanEditor } from '../../../messages/fromPlanEditor.ts';
import type { Context } from '../../context.ts';
import { showFromForm } from '../form/formActions.ts';
import { copyRows, pasteRows } from './clipboardRows.ts';
import type { Answer, Message } from './editable.ts';
import { checkText, deleteRows, insertRow, moveRows, nestRows, setCells, typeText } from './editorEdits.ts';
import { mendFinding } from './editorFixes.ts';
import { goTo, openPlace, showLine, showProblem, showSection } from './editorPlaces.ts';
import { suggestFor } from './editorSuggestions.ts';
import type { OpenEditor } from './openEditor.ts';
import { saveDocument, undoInDocument } from './ownDocument.ts';

/** A message that is answered. */
type Request = Extract<FromPlanEditor, { readonly request: number }>;

/** Does what a page says. */
export async function followMessage(context: Context, editor: OpenEditor, message: FromPlanEditor): Promise<void> {
  const { page } = editor;
  switch (message.kind) {
    case 'ready':
      return page.start(message.options);
    case 'options':
      return page.takeOptions(message.options);
    case 'select':
      return page.takeSelection(message.keys, message.form);
    case 'open':
      return openPlace(context, editor, message);
    case 'showProblem':
      return showProblem(editor);
    case 'showLine':
      return showLine(editor, message.line);
    case 'showSection':
      return showSection(editor, message.section);
    case 'goTo':
      return goTo(context, editor, message.id);
    case 'show': {
      const subject = page.subjectOf(message.key);
      return subject && showFromForm(context, subject, message);
    }
    case 'fault':
      // The log has it.
      return;
    default:
      return answer(editor, message, () => carryOutRequest(context, editor, message));
  }
}

/** Answers a request in any case: the page asks for nothing more until then. */
async function answer({ page }: OpenEditor, { request }: Request, carryOut: () => Promise<Answer>): Promise<void> {
  let came: Answer = { why: vscode.l10n.t('That could not be finished. The log says more.') };
  try {
    came = await carryOut();
  } finally {
    page.page.send({ kind: 'answer', request, ...came });
  }
}

async function carryOutRequest(context: Context, editor: OpenEditor, message: Request): Promise<Answer> {
  // What changes nothing waits for nothing: it is asked for while somebody types.
  if (message.kind === 'check') return checkText(editor, message);
  if (message.kind === 'suggest') return suggestFor(editor, message);
  return editor.page.inTurn(async () => {
    if (message.kind === 'type') return typeText(context, editor, keyed(editor, message));
    await editor.typing.flush();
    return changeDocument(context, editor, keyed(editor, message));
  });
}

/** A message with the keys that its rows have by now: some may have got other ids since it was asked for. */
function keyed<M extends Request>({ page }: OpenEditor, message: M): M {
  const now = (key: string): string => page.keyNow(key);
  return {
    ...message,
    ...('key' in message && { key: now(message.key) }),
    ...('keys' in message && { keys: message.keys.map(now) }),
    ...('after' in message && typeof message.after === 'string' && { after: now(message.after) }),
    ...(message.kind === 'set' && { cells: message.cells.map((cell) => ({ ...cell, key: now(cell.key) })) }),
  };
}

async function changeDocument(
  context: Context,
  editor: OpenEditor,
  message: Exclude<Request, Message<'check' | 'suggest' | 'type'>>,
): Promise<Answer> {
  switch (message.kind) {
    case 'set':
      return setCells(context, editor, message);
    case 'insert':
      return insertRow(context, editor, message);
    case 'delete':
      return deleteRows(context, editor, message);
    case 'indent':
    case 'outdent':
      return nestRows(context, editor, message);
    case 'move':
      return moveRows(context, editor, message);
    case 'copy':
      return copyRows(context, editor, message);
    case 'paste':
      return pasteRows(context, editor, message);
    case 'fix':
      return mendFinding(context, editor, message);
    case 'save':
      return saveDocument(editor);
    case 'undo':
    case 'redo':
      return undoInDocument(context, editor, message.kind);
  }
}
