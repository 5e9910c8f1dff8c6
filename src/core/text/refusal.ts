import { fillIn, type Translate } from '../model/fillIn.ts';

/** Why an edit was not made, as a message with {0} places; the caller's translator and arguments fill it in. */
export const REFUSALS = {
  unsound: 'Plandeck does not change this file: it has a problem on line {0} that makes every edit unsafe.',
  'no-item': 'There is no {0} in this file any more.',
  twice: 'The id {0} stands more than once, so it is not clear which is meant. Make it unique first.',
  layout: '{0} is written in a way that cannot be changed safely here. Change it in the text.',
  'no-file': 'There is no file {0} in this plan.',
  'file-exists': 'There is a file {0} already.',
  'no-plan': 'There is no plan {0}.',
  'no-id': 'An entry needs an id.',
  'id-stays': 'The id {0} stays what it is, since others refer to it. Rename it to change it everywhere.',
  taken: 'The id {0} is taken already.',
  unexpected: 'The {0} of {1} is {2} by now, and not {3}.',
  'not-in-list': '{0} is not in the {1} of {2} any more.',
  'other-plan': '{0} and {1} are in different plans.',
  'none-before': 'No row stands before {0} at its level that it could go below.',
  'at-top': '{0} stands at the top of the outline already.',
  'no-outline': 'Rows go below one another where items are shown as an outline.',
  'in-order':
    'Rows are moved where they are shown as they stand in the file, or in the order of the plan. Take the other order or the groups away first.',
  'own-part': '{0} cannot be put below {1}, which is a part of it or the same.',
  'other-priority': '{0} and {1} have different priorities, so neither can be ranked behind the other.',
  finding: '{0} Nothing was changed.',
  'no-status': 'The workflow of {0} has no status "{1}".',
  'not-in-plan': '{0} cannot get "{1}": its plan does not have that.',
  decided: 'The request {0} is {1} already.',
  referred: 'Others refer to {0}: {1}.',
  assigned: '{0} works on {1} already.',
  'outside-contract': '{0} is planned for {2}, when {1} has no contract. Nothing was changed.',
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
