import * as vscode from 'vscode';
import type { FormMessage, FromItemForm } from '../../../messages/fromPlanEditor.ts';
import type { Context } from '../../context.ts';
import { showBeside } from '../board/textBeside.ts';
import { placeOf, showFromForm } from './formActions.ts';
import {
  type Answer,
  checkField,
  mendFinding,
  revertInForm,
  saveFile,
  setFields,
  suggestFor,
} from './itemFormEdits.ts';
import type { ItemFormPage } from './itemFormPage.ts';

/** A message that is answered. */
type Request = Extract<FormMessage, { readonly request: number }>;

/** Does what a page says. @param goTo shows another item of the plan */
export async function followMessage(
  context: Context,
  form: ItemFormPage,
  message: FromItemForm,
  goTo: (id: string) => void,
): Promise<void> {
  switch (message.kind) {
    case 'ready':
      return form.start();
    case 'open':
      await context.store.settle();
      form.update();
      if (form.subject) {
        const place = placeOf(form.subject, message.column);
        await showBeside(form.page.panel.viewColumn, form.subject.entry.file, place, !message.keep);
      }
      return;
    case 'goTo':
      return goTo(message.id);
    case 'show':
      return form.subject && showFromForm(context, form.subject, message);
    case 'fault':
      // The log has it.
      return;
    default:
      return answer(form, message, () => carryOutRequest(context, form, message));
  }
}

/** Answers a request in any case: the page asks for nothing more until then. */
async function answer(
  { page }: ItemFormPage,
  { request }: Request,
  carryOut: () => Answer | Promise<Answer>,
): Promise<void> {
  let came: Answer = { why: vscode.l10n.t('That could not be finished. The log says more.') };
  try {
    came = await carryOut();
  } finally {
    page.send({ kind: 'answer', request, ...came });
  }
}

function carryOutRequest(context: Context, form: ItemFormPage, message: Request): Answer | Promise<Answer> {
  switch (message.kind) {
    case 'set':
      return setFields(context, form, message);
    case 'type':
      return setFields(context, form, { version: message.version, cells: [message] });
    case 'check':
      return checkField(context, form, message);
    case 'suggest':
      return suggestFor(form, message);
    case 'fix':
      return mendFinding(context, form, message);
    case 'save':
      return saveFile(form);
    case 'undo':
    case 'redo':
      return revertInForm(context, form, message.kind);
  }
}
