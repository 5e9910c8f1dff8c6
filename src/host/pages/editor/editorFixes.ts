import type { Context } from '../../context.ts';
import { fixEdit } from '../form/formActions.ts';
import { type Answer, carryEdit, changedMeanwhile, editable, type Message } from './editable.ts';
import type { OpenEditor } from './openEditor.ts';

/** Does what a finding of the form offers, if it is still the one that the user saw. */
export async function mendFinding(context: Context, editor: OpenEditor, message: Message<'fix'>): Promise<Answer> {
  const { version, key, finding } = message;
  const { page } = editor;
  const seen = page.formAs(version)?.findings[finding];
  const now = await editable(context, editor, version, [key]);
  if (typeof now === 'string') return { why: now };
  const isThere = seen !== undefined && page.formNow?.findings[finding]?.text === seen.text;
  const subject = page.subjectOf(key);
  const edit = isThere && subject ? fixEdit(context.formParts, subject, message) : undefined;
  return edit ? carryEdit(context, editor, edit.make) : { why: changedMeanwhile() };
}
