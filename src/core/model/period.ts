import { type FieldsOf, field } from './fields.ts';
import { list, map, shortOrLong, written } from './forms.ts';
import { DAY, day, isCalendarDay, text } from './values.ts';

/** Days from one to another, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** What it is called, such as a holiday's name. */
  readonly name?: string;
}

/** How long something holds; without an end, until somebody ends it. */
export interface Term {
  readonly from: string;
  readonly to?: string;
}

/** Whether a day, as an ISO date, lies in a period. */
export function isWithinPeriod({ from, to }: Period | Term, date: string): boolean {
  return from <= date && (to === undefined || date <= to);
}

/** Whether two spans of days have a day in common; without an end, they never end. */
export function overlaps(a: Term, b: Term): boolean {
  return (b.to === undefined || a.from <= b.to) && (a.to === undefined || b.from <= a.to);
}

/** Days in their order: a period that ends before it starts is a slip of the pen. */
function inOrder({ from, to }: Term): boolean {
  return isCalendarDay(from) && (to === undefined || (isCalendarDay(to) && from <= to));
}

const EXPECTED = 'a day such as 2026-12-24, or days such as 2026-12-21..2027-01-01';

const shortPeriod = written<Period>(
  new RegExp(`^(${DAY})(?:\\.\\.(${DAY}))?$`),
  EXPECTED,
  (_, [, from = '', to = from]) => (inOrder({ from, to }) ? { from, to } : undefined),
);

const PERIOD_FIELDS = {
  date: field(day, 'The one day, in place of from and to.'),
  from: field(day, 'The first day.'),
  to: field(day, 'The last day.'),
  name: field(text, 'What it is, such as the name of a holiday.'),
};

/** `2026-12-24`, `2026-12-21..2027-01-01`, `{date: 2026-12-25, name: Christmas}` or `{from: …, to: …}`. */
export const period = shortOrLong<Period, FieldsOf<typeof PERIOD_FIELDS>>(
  shortPeriod,
  map(PERIOD_FIELDS, EXPECTED),
  ({ date, from = date, to = date, name }) => {
    if (from === undefined || to === undefined || !inOrder({ from, to })) return undefined;
    if (date !== undefined && (from !== date || to !== date)) return undefined;
    return { from, to, ...(name !== undefined && { name }) };
  },
);
export const periods = list(period, 'days such as [2026-12-24, 2026-12-28..2027-01-01]');

const EXPECTED_TERM = 'days such as 2026-11-02..2027-01-29, or 2026-11-02.. without an end';
const { from, to } = PERIOD_FIELDS;

/** `2026-11-02..2027-01-29`, `2026-11-02..` or `{from: …, to: …}`. */
export const term = shortOrLong<Term, Term>(
  written(new RegExp(`^(${DAY})\\.\\.(${DAY})?$`), EXPECTED_TERM, (_, [, first = '', last]) => {
    const days = last === undefined ? { from: first } : { from: first, to: last };
    return inOrder(days) ? days : undefined;
  }),
  map({ from, to }, EXPECTED_TERM, ['from']),
  (days) => (inOrder(days) ? days : undefined),
);
