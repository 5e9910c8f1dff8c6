import { fillIn, type Translate } from '../model/fillIn.ts';

/** Why an edit was not made, as a message with {0} places; the caller's translator and arguments fill it in. */
export const REFUSALS = {
  unsound: 'Plandeck does not change this file: it has a problem on line {0} that makes every edit unsafe.',
  'no-item': 'There is no {0} in this file any more.',
  twice: 'The id {0} stands more than once in this file, so it is not clear which is meant. Make it unique first.',
  layout: '{0} is written in a way that cannot be changed safely here. Change it in the text.',
  changed: 'The text has changed at this place since, so the edit cannot be undone safely.',
} as const;

export interface Refusal {
  readonly code: keyof typeof REFUSALS;
  readonly args: readonly string[];
}

export type EditResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export function refuse(code: Refusal['code'], ...args: string[]): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, args } };
}

/** A refusal's sentence in the reader's language. */
export function refusalMessage({ code, args }: Refusal, translate: Translate = fillIn): string {
  return translate(REFUSALS[code], ...args);
}
