import { fillIn, type Translate } from '../../core/model/fillIn.ts';
import { START } from './pageStart.ts';

/** The translator of a page: its texts come with the document. */
export const translate: Translate = (message, ...args) => {
  return fillIn(Object.hasOwn(START.texts, message) ? (START.texts[message] ?? message) : message, ...args);
};
