import { fillIn } from '../../core/model/fillIn.ts';
import { START } from './pageStart.ts';

/** The translator of a page: its texts come with the document. */
export function translate(message: string, ...args: string[]): string {
  return fillIn(Object.hasOwn(START.texts, message) ? (START.texts[message] ?? message) : message, ...args);
}
