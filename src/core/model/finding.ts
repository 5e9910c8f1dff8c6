import { fillIn, type Translate } from './fillIn.ts';
import type { Range } from './range.ts';

export type Severity = 'error' | 'warning' | 'info';

/**
 * Every finding that Plandeck can make: its severity and its English message, in which {0}, {1}… stand for
 * the finding's arguments. The one table from which the editor, the command line and the docs speak.
 */
export const FINDINGS = {
  'not-yaml': { severity: 'error', message: 'This is not valid YAML: {0}' },
  'not-utf8': { severity: 'error', message: '{0}' },
  'too-large': {
    severity: 'error',
    message:
      'This file is too large: a plan file may have {0} million characters and {1} million words and signs. Split it.',
  },
  'too-deep': { severity: 'error', message: 'This is nested more than {0} levels deep; a plan never is.' },
  'conflict-markers': {
    severity: 'error',
    message:
      'This file has merge conflicts. Plandeck shows our side and changes nothing in it until they are resolved.',
  },
  'several-documents': { severity: 'error', message: 'A plan file holds one YAML document; a second one starts here.' },
  'root-not-map': {
    severity: 'error',
    message: 'A plan file is a map of sections such as "items:"; this one is a {0}.',
  },
  'empty-plan': {
    severity: 'error',
    message: 'This plan is empty. Start it with "project: {key: WEB, name: Customer portal}".',
  },
  'empty-file': { severity: 'info', message: 'This file of the plan holds nothing yet.' },
  'missing-key': {
    severity: 'warning',
    message: 'The plan has no project key, so new items get ids that start with "PLAN". Add "project: {key: WEB}".',
  },
  'no-anchors': {
    severity: 'error',
    message: 'Anchors and aliases (& and *) are not part of the plan format. Write the value out.',
  },
  'no-tags': { severity: 'error', message: 'Tags such as {0} are not part of the plan format. Leave it out.' },
  'complex-key': { severity: 'error', message: 'A key must be plain text.' },
  'forbidden-key': { severity: 'error', message: 'The key "{0}" is not allowed in a plan.' },
  'duplicate-key': {
    severity: 'error',
    message: 'The key "{0}" stands here a second time; the first is on line {1}, and it counts.',
  },
  'wrong-section': { severity: 'error', message: '"{0}" must be {1}.' },
  'wrong-value': { severity: 'error', message: '"{0}" must be {1}, not {2}.' },
  'quote-id': { severity: 'error', message: 'YAML reads the id {0} as {1}. Quote it: "{0}".' },
  'missing-id': { severity: 'error', message: 'This entry has no id, so nothing can refer to it.' },
  'missing-title': { severity: 'warning', message: '{0} has no title.' },
  'comment-cuts-value': {
    severity: 'warning',
    message:
      '"{0}" ends before "{1}": YAML reads what follows a space and # as a comment. Put the value in quotes if it belongs to it.',
  },
  'duplicate-id': { severity: 'error', message: 'The id {0} is taken: it also stands in {1}, line {2}.' },
  'unknown-parent': { severity: 'error', message: 'There is no item {0} that could be the parent.{1}' },
  'parent-cycle': { severity: 'error', message: 'An item cannot stand below itself: {0}.' },
  'unknown-status': { severity: 'error', message: 'The workflow has no status "{0}".{1}' },
  'unknown-priority': { severity: 'error', message: 'There is no priority "{0}".{1}' },
  'unknown-person': { severity: 'error', message: 'There is no person "{0}" in this plan.{1}' },
  'unknown-milestone': { severity: 'error', message: 'There is no milestone {0}.{1}' },
  'unknown-item': { severity: 'error', message: 'There is no item {0} in this plan.{1}' },
  'open-children': { severity: 'warning', message: '{0} is {1}, but {2} below it is still open.' },
  'private-folder': { severity: 'warning', message: 'The private folder {0} is not laid over this plan: {1}' },
  'unknown-plan': { severity: 'error', message: 'There is no plan at {0}: {1}' },
  'waits-for-dropped': {
    severity: 'warning',
    message: 'This depends on {0}, which was dropped and will never be done.',
  },
} as const satisfies Record<string, { severity: Severity; message: string }>;

export type FindingCode = keyof typeof FINDINGS;

/** A problem found in one file before it is known which file that is. */
export interface Problem {
  readonly code: FindingCode;
  readonly args: readonly string[];
  readonly range: Range;
}

/** Something about the plan that its reader should know or mend, and where it stands. */
export interface Finding extends Problem {
  readonly severity: Severity;
  readonly file: string;
}

/** Puts a problem in its file, with the severity of its code. */
export function findingIn(file: string, problem: Problem): Finding {
  return { ...problem, file, severity: FINDINGS[problem.code].severity };
}

/** A finding's sentence in the reader's language. */
export function findingMessage({ code, args }: Problem, translate: Translate = fillIn): string {
  return translate(FINDINGS[code].message, ...args);
}
