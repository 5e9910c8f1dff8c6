import type { FieldChange } from '../compare/planChange.ts';
import { spokenChange } from '../compare/spokenChange.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import { plain } from './plain.ts';

const MAX_VALUE = 200;

/** How parts of a change look, where a place has more than text. */
export interface ChangeLook {
  added(text: string): string;
  removed(text: string): string;
  nothing(text: string): string;
}

const AS_TEXT: ChangeLook = { added: (text) => text, removed: (text) => text, nothing: (text) => text };

/** What became of a field, on one line and harmless: `doing → review`, or `+security -ui` of a list. */
export function changeWords(field: FieldChange, translate: Translate = fillIn, look: ChangeLook = AS_TEXT): string {
  const change = spokenChange(field);
  const text = (value: string): string => plain(value, MAX_VALUE);
  if (change.kind === 'elements') {
    const added = change.added.map((element) => look.added(`+${text(element)}`));
    const removed = change.removed.map((element) => look.removed(`-${text(element)}`));
    return [...added, ...removed].join(' ');
  }
  const { from, to } = change;
  if (from === undefined) return text(to ?? '');
  return `${text(from)} → ${to === undefined ? look.nothing(translate('(nothing)')) : text(to)}`;
}
