import * as z from 'zod/mini';
import { field, list, map, shortOrLong, type Value } from './fields.ts';
import { day, daySchema, text } from './values.ts';

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

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;

/** Days in their order: a period that ends before it starts is a slip of the pen. */
function isPeriod(from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && (to === undefined || from <= to);
}

function shortPeriod(pattern: string): z.ZodMiniType<Term> {
  return z.pipe(
    z.string().check(
      z.regex(new RegExp(`^${pattern}$`)),
      z.refine((written) => {
        const days = written.split('..').filter((part) => part !== '');
        return days.every((part) => daySchema.safeParse(part).success) && isPeriod(days[0], days[1]);
      }),
    ),
    z.transform((written: string): Term => {
      const [from = '', to = from] = written.split('..');
      return to === '' ? { from } : { from, to };
    }),
  );
}

const EXPECTED = 'a day such as 2026-12-24, or days such as 2026-12-21..2027-01-01';

const PERIOD_FIELDS = {
  date: field(day, 'The one day, in place of from and to.'),
  from: field(day, 'The first day.'),
  to: field(day, 'The last day.'),
  name: field(text, 'What it is, such as the name of a holiday.'),
};

const longPeriod = map(PERIOD_FIELDS, EXPECTED);

/** `2026-12-24`, `2026-12-21..2027-01-01`, `{date: 2026-12-25, name: Christmas}` or `{from: …, to: …}`. */
export const period: Value<Period> = shortOrLong<Period, z.output<typeof longPeriod.schema>>(
  shortPeriod(`${DAY}(?:\\.\\.${DAY})?`) as z.ZodMiniType<Period>,
  {
    ...longPeriod,
    schema: longPeriod.schema.check(
      z.refine(({ date, from, to }) =>
        date === undefined ? to !== undefined && isPeriod(from, to) : from === undefined && to === undefined,
      ),
    ),
  },
  ({ date = '', from = date, to = date, name }) => ({ from, to, ...(name !== undefined && { name }) }),
  EXPECTED,
);
export const periods = list(period, 'days such as [2026-12-24, 2026-12-28..2027-01-01]');

const EXPECTED_TERM = 'days such as 2026-11-02..2027-01-29, or 2026-11-02.. without an end';
const { from, to } = PERIOD_FIELDS;
const longTerm = map({ from, to }, EXPECTED_TERM, ['from']);

/** `2026-11-02..2027-01-29`, `2026-11-02..` or `{from: …, to: …}`. */
export const term: Value<Term> = shortOrLong<Term, z.output<typeof longTerm.schema>>(
  shortPeriod(`${DAY}\\.\\.(?:${DAY})?`),
  { ...longTerm, schema: longTerm.schema.check(z.refine((value) => isPeriod(value.from, value.to))) },
  (value) => value,
  EXPECTED_TERM,
);
