import { fillIn, type Translate } from '../model/fillIn.ts';

/** Why a template cannot be used, named or saved, as a message with {0} places. */
export const TEMPLATE_PROBLEMS = {
  'no-name': 'A template needs a name.',
  'long-name': 'A name of a template has {0} characters at most.',
  'wrong-name': 'A name of a template has letters, digits, spaces, - and _ only, and starts with a letter or a digit.',
  'reserved-name': 'Windows has no files of the name {0}. Choose another name.',
  'taken-name': 'There is a template {0} already. Choose another name.',
  'no-place': 'Its project must have "key: {0}" and "name: {1}", where a new plan has its own.',
  finding: 'Its plan would have an error: {0}',
  place: '{1} has the text {0}, which a template would fill in. Change it first.',
  layout: '{0} is written in a way that cannot be taken apart safely. Mend it or write it in a plainer way first.',
  'in-files': 'The section "{0}" stands in several files of the plan. Put it into one file first.',
} as const;

export interface TemplateProblem {
  readonly code: keyof typeof TEMPLATE_PROBLEMS;
  readonly args: readonly string[];
}

/** A text, or why there is none. */
export type TemplateResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: TemplateProblem };

export function templateProblem(code: TemplateProblem['code'], ...args: string[]): TemplateProblem {
  return { code, args };
}

/** A problem's sentence in the reader's language. */
export function templateProblemMessage({ code, args }: TemplateProblem, translate: Translate = fillIn): string {
  return translate(TEMPLATE_PROBLEMS[code], ...args);
}
