import { type FieldsOf, field, type Value } from './fields.ts';
import { map, shortOrLong, written } from './forms.ts';
import { number } from './values.ts';

const UNIT = { h: 'hours', d: 'days', w: 'weeks' } as const;

/** An amount of work; a day has the project's hours, a week five days. */
export interface Effort {
  readonly amount: number;
  readonly unit: (typeof UNIT)[keyof typeof UNIT];
}

/** What a project's day has where it does not say. */
export const DEFAULT_HOURS_PER_DAY = 8;
const DAYS_PER_WEEK = 5;

/** An effort in minutes of work. */
export function minutesOf({ amount, unit }: Effort, hoursPerDay: number = DEFAULT_HOURS_PER_DAY): number {
  const hours = { hours: 1, days: hoursPerDay, weeks: hoursPerDay * DAYS_PER_WEEK }[unit];
  return amount * hours * 60;
}

/** An effort as a plan writes it: 2d, -1.5h. */
export function effortText({ amount, unit }: Effort): string {
  return `${amount}${unit[0]}`;
}

const AMOUNT = String.raw`\d{1,6}(?:\.\d{1,3})?`;
export const EFFORT = `${AMOUNT}[hdw]`;

/** The effort that a text of the form {@link EFFORT} means, with or without a sign. */
export function effortOf(written: string): Effort {
  return { amount: Number.parseFloat(written), unit: UNIT[written.at(-1) as keyof typeof UNIT] };
}

export const effort: Value<Effort> = written(new RegExp(`^${EFFORT}$`), 'an effort such as 4h, 3d or 1.5w', effortOf);

/** Three efforts (low, likely, high; all the same where one was given), or story points. */
export type Estimate =
  | { readonly low: Effort; readonly likely: Effort; readonly high: Effort; readonly text: string }
  | { readonly points: number; readonly text: string };

const EXPECTED = 'an effort such as 3d, three such as "2d 3d 6d", or points such as 5p';

const shortEstimate = written<Estimate>(
  new RegExp(`^(?:${EFFORT}(?: +${EFFORT} +${EFFORT})?|${AMOUNT}p)$`),
  EXPECTED,
  (text) => {
    if (text.endsWith('p')) return { points: Number.parseFloat(text), text };
    const [low, likely = low, high = low] = text.split(/ +/).map(effortOf) as [Effort, Effort?, Effort?];
    return { low, likely, high, text };
  },
);

const ESTIMATE_FIELDS = {
  low: field(effort, 'The effort if all goes well.'),
  likely: field(effort, 'The most likely effort; the other two may be left out.'),
  high: field(effort, 'The effort if much goes wrong.'),
  points: field(number, 'Story points, in place of efforts.'),
};

/** `3d`, `2d 3d 6d`, `5p`, `{likely: 3d, high: 6d}` or `{points: 5}`. */
export const estimate = shortOrLong<Estimate, FieldsOf<typeof ESTIMATE_FIELDS>>(
  shortEstimate,
  map(ESTIMATE_FIELDS, EXPECTED),
  ({ low, likely, high, points }) => {
    const isEffort = likely !== undefined || low !== undefined || high !== undefined;
    if (points !== undefined) return isEffort || points < 0 ? undefined : { points, text: `${points}p` };
    if (likely === undefined) return undefined;
    const all = { low: low ?? likely, likely, high: high ?? likely };
    const isOne = low === undefined && high === undefined;
    return { ...all, text: (isOne ? [likely] : Object.values(all)).map(effortText).join(' ') };
  },
);
