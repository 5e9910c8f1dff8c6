import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Range } from '../model/range.ts';

/** Why a line makes no item, as a message with {0} places; the caller's translator and arguments fill it in. */
export const QUICK_ADD_PROBLEMS = {
  'too-long': 'A line has at most {0} characters.',
  'no-title': 'Write what is to be done.',
  'open-quote': 'This quote is never closed.',
  'after-quote': 'Put a space behind the quote.',
  twice: 'There can be only one "{0}". Put \\ in front of this one to have it in the title.',
  'unknown-priority': 'There is no priority "{0}".{1}',
  'unknown-person': 'There is no person "{0}" in this plan.{1}',
  'several-persons': 'Several people are called "{0}": {1}. Write the id.',
  'unknown-parent': 'There is no item "{0}" that could be the parent.{1}',
  'not-effort': '"{0}" is no effort. Write one such as 4h, 3d or 1.5w, or points such as 5p.',
  'no-address': 'Plandeck cannot tell who "me" is, because git knows no email address of yours here.',
  'unknown-me': 'Nobody in this plan has your email address, {0}. Give it to the person who is you.',
} as const;

/** What is wrong with a line, and where in it. */
export interface QuickAddProblem {
  readonly code: keyof typeof QUICK_ADD_PROBLEMS;
  readonly args: readonly string[];
  readonly range: Range;
}

export type QuickAddResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: QuickAddProblem };

export function quickAddProblem(
  code: QuickAddProblem['code'],
  { start, end }: Range,
  ...args: string[]
): { ok: false; problem: QuickAddProblem } {
  return { ok: false, problem: { code, args, range: { start, end } } };
}

/** A problem's sentence in the reader's language. */
export function quickAddMessage({ code, args }: QuickAddProblem, translate: Translate = fillIn): string {
  return translate(QUICK_ADD_PROBLEMS[code], ...args);
}
