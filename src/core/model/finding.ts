import { fillIn, type Translate } from './fillIn.ts';
import type { Range } from './range.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What is known of each kind of finding. */
interface FindingKind {
  readonly severity: Severity;
  readonly message: string;
  /** Whether a part of the plan is not read because of it, so that no plan can make light of it. */
  readonly isBinding?: true;
  /** For a finding that comes after some days: after how many, where the plan does not say. */
  readonly days?: number;
}

/**
 * Every finding that Plandeck can make: its severity and its English message, in which {0}, {1}… stand for
 * the finding's arguments. The one table from which the editor, the command line and the docs speak.
 */
export const FINDINGS = {
  'not-yaml': { severity: 'error', message: 'This is not valid YAML: {0}', isBinding: true },
  'not-utf8': { severity: 'error', message: '{0}', isBinding: true },
  'control-character': {
    severity: 'error',
    message: 'The control character {0} stands here, which YAML does not allow. Delete it.',
    isBinding: true,
  },
  'lone-return': {
    severity: 'error',
    message:
      'A line ends here with a carriage return alone, which not every reader takes for a line end. Save the file with LF or CRLF.',
    isBinding: true,
  },
  'too-large': {
    severity: 'error',
    message:
      'This file is too large: a plan file may have {0} million characters and {1} million words and signs. Split it.',
    isBinding: true,
  },
  'too-deep': {
    severity: 'error',
    message: 'This is nested more than {0} levels deep; a plan never is.',
    isBinding: true,
  },
  'conflict-markers': {
    severity: 'error',
    message:
      'This file has merge conflicts. Plandeck shows our side and changes nothing in it until they are resolved.',
    isBinding: true,
  },
  'several-documents': {
    severity: 'error',
    message: 'A plan file holds one YAML document; a second one starts here.',
    isBinding: true,
  },
  'root-not-map': {
    severity: 'error',
    message: 'A plan file is a map of sections such as "items:"; this one is a {0}.',
    isBinding: true,
  },
  'no-anchors': {
    severity: 'error',
    message: 'Anchors and aliases (& and *) are not part of the plan format. Write the value out.',
    isBinding: true,
  },
  'no-tags': {
    severity: 'error',
    message: 'Tags such as {0} are not part of the plan format. Leave it out.',
    isBinding: true,
  },
  'no-merge-keys': {
    severity: 'error',
    message: 'The merge key << is not part of the plan format. Write its fields out.',
    isBinding: true,
  },
  'complex-key': { severity: 'error', message: 'A key must be plain text.', isBinding: true },
  'forbidden-key': { severity: 'error', message: 'The key "{0}" is not allowed in a plan.', isBinding: true },
  'duplicate-key': {
    severity: 'error',
    message: 'The key "{0}" stands here a second time; the first is on line {1}, and it counts.',
    isBinding: true,
  },
  'wrong-section': { severity: 'error', message: '"{0}" must be {1}.', isBinding: true },
  'missing-id': { severity: 'error', message: 'This entry has no id, so nothing can refer to it.', isBinding: true },

  'empty-plan': {
    severity: 'error',
    message: 'This plan is empty. Start it with "project: {key: WEB, name: Customer portal}".',
  },
  'empty-file': { severity: 'info', message: 'This file of the plan holds nothing yet.' },
  'private-folder': { severity: 'warning', message: 'The private folder {0} is not laid over this plan: {1}' },
  'unknown-plan': { severity: 'error', message: 'There is no plan at {0}: {1}' },
  'missing-key': {
    severity: 'warning',
    message: 'The plan has no project key, so new items get ids that start with "PLAN". Add "project: {key: WEB}".',
  },
  'key-clash': { severity: 'error', message: 'The project key {0} is also that of {1}. Ids need a key of their own.' },

  'unknown-key': {
    severity: 'warning',
    message: 'Plandeck does not know "{0}" here. Did you mean {1}? A key of your own is fine.',
  },
  'unknown-check': { severity: 'warning', message: 'There is no finding "{0}" whose severity can be changed.{1}' },
  'wrong-value': { severity: 'error', message: '"{0}" must be {1}, not {2}.' },
  'days-reversed': { severity: 'error', message: '"{0}" starts after it ends, so it counts for nothing: {1}.' },
  'quote-id': { severity: 'error', message: 'YAML reads the id {0} as {1}. Quote it: "{0}".' },
  'comment-cuts-value': {
    severity: 'warning',
    message:
      '"{0}" ends before "{1}": YAML reads what follows a space and # as a comment. Put the value in quotes if it belongs to it.',
  },
  'comma-cuts-value': {
    severity: 'warning',
    message:
      '"{0}" ends before ", {1}": within braces a comma starts another key. Put the value in quotes if it belongs to it.',
  },
  'reserved-field': {
    severity: 'error',
    message: 'Every item can have "{0}" already, so this field is never read. Give it another id.',
  },
  'missing-field': { severity: 'warning', message: '{0} has no "{1}", which this plan wants it to have.' },

  'duplicate-id': { severity: 'error', message: 'The id {0} is taken: it also stands in {1}, line {2}.' },
  'ids-differ-in-case': {
    severity: 'error',
    message: 'The id {0} differs only in case from {3} in {1}, line {2}, which is not enough.',
  },
  'former-id': { severity: 'info', message: '{0} is called {1} now.' },
  'unknown-item': { severity: 'error', message: 'There is no item {0} in this plan.{1}' },
  'unknown-parent': { severity: 'error', message: 'There is no item {0} that could be the parent.{1}' },
  'unknown-milestone': { severity: 'error', message: 'There is no milestone {0}.{1}' },
  'unknown-iteration': { severity: 'error', message: 'There is no iteration "{0}".{1}' },
  'unknown-decision': { severity: 'error', message: 'There is no decision {0} in this plan.{1}' },
  'unknown-status': { severity: 'error', message: 'The workflow has no status "{0}".{1}' },
  'unknown-priority': { severity: 'error', message: 'There is no priority "{0}".{1}' },
  'unknown-type': { severity: 'warning', message: 'There is no type "{0}".{1}' },
  'unknown-field': { severity: 'error', message: 'This plan has no number field "{0}".{1}' },
  'unknown-person': { severity: 'error', message: 'There is no person "{0}" in this plan.{1}' },
  'unknown-skill': { severity: 'warning', message: 'Nobody in this plan has the skill "{0}".{1}' },
  'unknown-calendar': { severity: 'error', message: 'There is no calendar "{0}".{1}' },
  'parent-cycle': { severity: 'error', message: 'An item cannot stand below itself: {0}.' },
  'dependency-cycle': { severity: 'error', message: 'Each of these waits for the next, so none can be done: {0}.' },

  'missing-title': { severity: 'warning', message: '{0} has no title.' },
  'open-children': { severity: 'warning', message: '{0} is {1}, but {2} below it is still open.' },
  'waits-for-dropped': {
    severity: 'warning',
    message: 'This depends on {0}, which was dropped and will never be done.',
  },
  'dates-out-of-order': { severity: 'warning', message: '"{0}" ({1}) is before "{2}" ({3}).' },
  'estimate-out-of-order': {
    severity: 'warning',
    message: 'The estimate {0} should go up: what it takes if all goes well, what is likely, and if much goes wrong.',
  },
  'missing-estimate': { severity: 'warning', message: '{0} is part of {1}, which is running, but has no estimate.' },
  'wip-exceeded': { severity: 'warning', message: '{1} items are in "{0}", where there should be {2} at most.' },

  'missing-skill': { severity: 'warning', message: 'Of those who work on {0}, nobody has the skill {1}.' },
  'on-leave': { severity: 'warning', message: '{0} is planned for {2} to {3}, when {1} is on leave all the time.' },
  'no-contract': { severity: 'warning', message: '{0} is a contractor, but stands in no contract.' },
  'outside-contract': { severity: 'warning', message: '{0} is planned for {2}, when {1} has no contract.' },
  'over-cap': { severity: 'warning', message: '{1} of work is planned under {0}, which pays for {2} at most.' },
  'contract-ends': { severity: 'warning', message: '{0} ends on {1}: renew or release by {2}.' },

  'unclear-raid': {
    severity: 'error',
    message: 'Say what {0} is: one of risk, assumption, issue and dependency, with what it is about.',
  },
  'missing-owner': { severity: 'warning', message: 'Nobody looks after the {1} {0}. Give it an owner.' },
  'overdue-review': { severity: 'warning', message: '{0} was to be reviewed on {1}.' },
  'overdue-promise': { severity: 'warning', message: '{0} was promised for {1} and has not come.' },
  'chase-due': { severity: 'info', message: '{0} waits for {1}. You wanted to ask again on {2}.' },

  'late-finish': { severity: 'warning', message: '{0} is due on {1}, but ends on {2}: {3}' },
  'late-start': { severity: 'warning', message: '{0} has to start by {1}, but starts on {2}: {3}' },
  'late-milestone': { severity: 'warning', message: '{0} is committed for {1}, but is reached on {2}: {3}' },
  'past-iteration': { severity: 'info', message: '{0} is planned for {1}, which ends on {2}, but ends on {3}: {4}' },
  'over-allocated': {
    severity: 'warning',
    message: '{0} would have to work {1} % of the time that there is in week {2} for all to be done in time: {3}.',
  },
  'critical-unassigned': {
    severity: 'info',
    message: '{0} is critical and nobody is assigned to it: it is scheduled as if somebody were free.',
  },
  'nobody-can': {
    severity: 'warning',
    message: '{0} needs {1}, which nobody in the plan can do: it is scheduled as if somebody could and were free.',
  },
  'after-contract': { severity: 'warning', message: '{1} works on {0} until {2}, but has no contract after {3}.' },
  'cap-used-up': {
    severity: 'warning',
    message: 'What {0} pays for is used up on {1}, with {2}: what comes after that is scheduled all the same.',
  },
  'circular-wait': {
    severity: 'error',
    message: '{0} waits for {1}, and so for itself ({2}): it is scheduled as if it did not.',
  },
  'no-working-day': {
    severity: 'warning',
    message: 'The calendar {0} has no working day: the usual week stands for it.',
  },
  'no-working-time': {
    severity: 'warning',
    message: '{0} has no working time: their work is scheduled by the usual week.',
  },
  'too-much-work': {
    severity: 'warning',
    message: '{0} has more work than a hundred years: it is scheduled as if it had so much.',
  },
  'beyond-calendar': { severity: 'warning', message: '{0} would end after the year 9999: {1}' },

  'unstarted-work': {
    severity: 'warning',
    message: '{0} is "{1}", but there is work on its branch {2} (commits: {3}).',
  },
  'stale-work': { severity: 'warning', message: '{0} is "{1}", but has had no commit since {2}.', days: 10 },
  'merged-open': { severity: 'warning', message: '{0} is "{1}", but its branch {2} is merged.' },
  'done-unmerged': {
    severity: 'warning',
    message: '{0} is "{1}", but its branch {2} is not merged (commits: {3}).',
  },
  'unassigned-author': { severity: 'info', message: '{1} works on {0} in the branch {2}, but it is assigned to {3}.' },
  'unknown-in-commits': {
    severity: 'info',
    message: 'The commit {1} ("{2}") names {0}, which is an item of no plan.{3}',
    days: 30,
  },
} as const satisfies Record<string, FindingKind>;

export type FindingCode = keyof typeof FINDINGS;

/** The kinds of finding whose severity a plan can change. */
export type CheckCode = {
  [Code in FindingCode]: (typeof FINDINGS)[Code] extends { readonly isBinding: true } ? never : Code;
}[FindingCode];

export function isCheckCode(code: FindingCode): code is CheckCode {
  const kind: FindingKind = FINDINGS[code];
  return kind.isBinding !== true;
}

/** The kinds of finding that come after some days. */
export type DaysCode = {
  [Code in CheckCode]: (typeof FINDINGS)[Code] extends { readonly days: number } ? Code : never;
}[CheckCode];

export function isDaysCode(code: CheckCode): code is DaysCode {
  const kind: FindingKind = FINDINGS[code];
  return kind.days !== undefined;
}

export const FINDING_CODES = Object.keys(FINDINGS) as readonly FindingCode[];

/** A problem found in one file before it is known which file that is. */
export interface Problem {
  readonly code: FindingCode;
  readonly args: readonly string[];
  readonly range: Range;
  /** For a name that the plan does not have: the one that was probably meant. */
  readonly near?: string;
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
