import { fillIn, type Translate } from '../../model/fillIn.ts';
import type { Range } from '../../model/range.ts';

/** Why a filter cannot be used, as a message with {0} places; the caller's translator and arguments fill it in. */
export const FILTER_PROBLEMS = {
  'too-long': 'A filter has at most {0} characters.',
  'too-deep': 'A filter has at most {0} levels of parentheses and minus signs.',
  'missing-term': 'Something to look for is missing here.',
  'missing-field': 'Write the name of a field right before "{0}", without a space.',
  'missing-value': 'Write a value right after "{0}", without a space.',
  'missing-space': 'Put a space here, or all of the text in quotes.',
  'open-quote': 'This quote is never closed.',
  'open-parenthesis': 'This parenthesis is never closed.',
  'closing-parenthesis': 'This parenthesis was never opened.',
  mixed: 'Put parentheses around what belongs together: "a b or c" could mean "(a b) or c" as well as "a (b or c)".',
  'no-such-operator': 'There is no "{0}". Write field:value, and put a minus sign in front to leave out what matches.',
  'unknown-field': 'There is no field "{0}".{1} To search for the text, put it in quotes.',
  'unknown-flag': '"{0}" is nothing that an item can be.{1}',
  'flag-with-value': '"{0}" takes no value. Write {0}, or -{0}.',
  'unknown-status': 'The workflow has no status "{0}".{1}',
  'unknown-priority': 'There is no priority "{0}".{1}',
  'unknown-type': 'There is no type "{0}" in this plan.{1}',
  'unknown-iteration': 'There is no iteration "{0}" in this plan.{1}',
  'unknown-person': 'There is no person "{0}" in this plan.{1}',
  'unknown-milestone': 'There is no milestone "{0}" in this plan.{1}',
  'unknown-item': 'There is no item "{0}" in this plan.{1}',
  'unknown-choice': 'There is no "{0}" to choose here.{1}',
  'no-order': '"{0}" knows no smaller and no greater. Write {0}:value.',
  'not-date': '"{0}" is no date. Write one such as 2026-12-24, today or today+7d.',
  'not-number': '"{0}" is no number.',
  'not-effort': '"{0}" is no effort. Write one such as 4h, 3d or 1.5w, or points such as 5p.',
  'no-address': 'Plandeck cannot tell who "me" is, because git knows no email address of yours here.',
  'unknown-me': 'Nobody in this plan has your email address, {0}. Give it to the person who is you.',
} as const;

export type FilterProblemCode = keyof typeof FILTER_PROBLEMS;

/** What is wrong with a filter, and where in its text. */
export interface FilterProblem {
  readonly code: FilterProblemCode;
  readonly args: readonly string[];
  readonly range: Range;
}

export type FilterResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: FilterProblem };

export function filterProblem(
  code: FilterProblemCode,
  { start, end }: Range,
  ...args: string[]
): { ok: false; problem: FilterProblem } {
  return { ok: false, problem: { code, args, range: { start, end } } };
}

/** A problem's sentence in the reader's language. */
export function filterProblemMessage({ code, args }: FilterProblem, translate: Translate = fillIn): string {
  return translate(FILTER_PROBLEMS[code], ...args);
}
