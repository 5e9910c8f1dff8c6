import type { Context } from '../../context.ts';
import type { Answer, Message } from './editable.ts';
import type { OpenEditor } from './openEditor.ts';
export async function copyRows(_c: Context, _e: OpenEditor, _m: Message<'copy'>): Promise<Answer> {
  return {};
}
export async function pasteRows(_c: Context, _e: OpenEditor, _m: Message<'paste'>): Promise<Answer> {
  return {};
}
