import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Severity } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';

/** What can be wrong with a plan that only shows when it is scheduled: how severe it is, and its English message. */
export const SCHEDULE_PROBLEMS = {
  'circle-cut': {
    severity: 'error',
    message: '{0} waits for {1}, which waits for {0}: it is scheduled as if it did not.',
  },
  late: { severity: 'warning', message: '{0} is due on {1}, but ends on {2}: {3}' },
  'late-start': { severity: 'warning', message: '{0} has to start by {1}, but starts on {2}: {3}' },
  'past-iteration': { severity: 'warning', message: '{0} is planned for {1}, which ends on {2}, but ends on {3}: {4}' },
  'late-milestone': { severity: 'warning', message: '{0} is committed for {1}, but is reached on {2}: {3}' },
  'nobody-can': {
    severity: 'warning',
    message: '{0} needs {1}, which nobody in the plan can do: it is scheduled as if somebody could and were free.',
  },
  unassigned: {
    severity: 'warning',
    message: '{0} is critical and nobody is assigned to it: it is scheduled as if somebody were free.',
  },
  'no-working-time': {
    severity: 'warning',
    message: '{0} has no working time: their work is scheduled by the usual week.',
  },
  'no-working-day': {
    severity: 'warning',
    message: 'The calendar {0} has no working day: the usual week stands for it.',
  },
  'after-contract': { severity: 'warning', message: '{1} works on {0} until {2}, but has no contract after {3}.' },
  'too-much': {
    severity: 'warning',
    message: '{0} has more work than a hundred years: it is scheduled as if it had so much.',
  },
  'beyond-calendar': { severity: 'warning', message: '{0} would end after the year 9999: {1}' },
} as const satisfies Record<string, { readonly severity: Severity; readonly message: string }>;

export type ScheduleProblemCode = keyof typeof SCHEDULE_PROBLEMS;

export interface ScheduleProblem {
  readonly code: ScheduleProblemCode;
  readonly args: readonly string[];
  readonly plan: Plan;
  /** The entry that it is about, where it is about one. */
  readonly id?: string;
}

export function scheduleProblem(
  plan: Plan,
  code: ScheduleProblemCode,
  [id = '', ...more]: readonly string[],
): ScheduleProblem {
  return { code, args: [id, ...more], plan, id };
}

/** A problem's sentence in the reader's language. Its arguments are the plan's text: make them harmless where it is shown. */
export function scheduleProblemMessage({ code, args }: ScheduleProblem, translate: Translate = fillIn): string {
  return translate(SCHEDULE_PROBLEMS[code].message, ...args);
}
