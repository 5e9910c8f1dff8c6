import { field, type Value } from './fields.ts';
import { map, mapOfNames, scalar, shortOrLong, textOf, written } from './forms.ts';
import { number, oneOf } from './values.ts';

/** In the order of Date's getUTCDay, with Monday first as calendars here have it. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** When work is done on a day: in minutes after midnight, the end excluded. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** The work of one weekday. */
export interface DayHours {
  /** Minutes of work. */
  readonly minutes: number;
  /** When, where that is said. */
  readonly spans?: readonly TimeSpan[];
}

/** The work of a week; a weekday that is not in it is free. */
export type WeekHours = Readonly<Partial<Record<Weekday, DayHours>>>;

const NAME = `(?:${WEEKDAYS.join('|')})`;
const DAYS = `${NAME}(?:-${NAME})?`;
const TIME = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d`;
const SPAN = `${TIME}-(?:${TIME}|24:00)`;
const HOURS = String.raw`\d{1,2}(?:\.\d{1,3})?h`;
const DAY_HOURS = `(?:${HOURS}|${SPAN}(?: +${SPAN})*)`;
const PART = `${DAYS} +${DAY_HOURS}`;

/** Spans in their order, without overlap; 24 hours at most. */
function dayHoursOf(written: string): DayHours | undefined {
  if (written.endsWith('h')) {
    const minutes = Number.parseFloat(written) * 60;
    return minutes <= 24 * 60 ? { minutes } : undefined;
  }
  const spans = written.split(/ +/).map((span) => {
    const [from = 0, to = 0] = span.split('-').map(minuteOf);
    return { from, to };
  });
  const isOrdered = spans.every(({ from, to }, index) => from < to && from >= (spans[index - 1]?.to ?? 0));
  return isOrdered ? { minutes: spans.reduce((sum, { from, to }) => sum + to - from, 0), spans } : undefined;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The weekdays that `mon-fri` or `sat` names; a range may go over Sunday. */
function weekdaysOf(written: string): Weekday[] {
  const [first, last = first] = written.split('-') as [Weekday, Weekday?];
  const start = WEEKDAYS.indexOf(first);
  const length = (WEEKDAYS.indexOf(last ?? first) - start + 7) % 7;
  return Array.from({ length: length + 1 }, (_, index) => WEEKDAYS[(start + index) % 7] ?? first);
}

/** The week that its parts make; undefined where a part is wrong or a day stands twice. */
function weekOf(parts: readonly (readonly [days: string, hours: string])[]): WeekHours | undefined {
  const week: Partial<Record<Weekday, DayHours>> = {};
  for (const [days, written] of parts) {
    const hours = dayHoursOf(written);
    if (hours === undefined) return undefined;
    for (const weekday of weekdaysOf(days)) {
      if (week[weekday] !== undefined) return undefined;
      week[weekday] = hours;
    }
  }
  return week;
}

function partsOf(written: string): [string, string][] {
  return written.split(/, */).map((part) => {
    const gap = part.search(/ /);
    return [part.slice(0, gap), part.slice(gap).trim()];
  });
}

const EXPECTED = 'hours by weekday such as "mon-thu 8h, fri 6h", or {mon-fri: 09:00-17:00}';

const shortWeek = written(new RegExp(`^${PART}(?:, *${PART})*$`), EXPECTED, (text) => weekOf(partsOf(text)));

const hoursOfDay: Value<string> = scalar(
  { type: ['string', 'number'], pattern: `^${DAY_HOURS}$` },
  'hours such as 8h, or times such as 09:00-12:30 13:00-17:00',
  (plain) => {
    const text = typeof plain === 'number' ? `${plain}h` : (textOf(plain) ?? '');
    return new RegExp(`^${DAY_HOURS}$`).test(text) && dayHoursOf(text) ? text : undefined;
  },
);

/** `mon-thu 8h, fri 6h`, `mon-fri 09:00-12:30 13:00-17:00`, `{mon-thu: 8h, fri: 6h}`. */
export const weekHours = shortOrLong(shortWeek, mapOfNames(hoursOfDay, EXPECTED), (parts) => {
  return parts.every(([days]) => new RegExp(`^${DAYS}$`).test(days)) ? weekOf(parts) : undefined;
});

/** How much somebody works. */
export interface Capacity {
  readonly hours: number;
  readonly per: 'day' | 'week';
}

const EXPECTED_CAPACITY = 'hours such as 32h/w or 6h/d, no more than a week or a day has';

const CAPACITY_FIELDS = {
  hours: field(number, 'The hours of work.'),
  per: field(oneOf('day', 'week'), 'Whether in a day or in a week.'),
};

const MOST_HOURS = { day: 24, week: 7 * 24 };

/** Undefined for more than a day or a week has. */
function possible(one: Capacity): Capacity | undefined {
  return one.hours >= 0 && one.hours <= MOST_HOURS[one.per] ? one : undefined;
}

/** `32h/w`, `6h/d`, or `{hours: 32, per: week}`. */
export const capacity = shortOrLong<Capacity, Capacity>(
  written(/^(\d{1,3}(?:\.\d{1,3})?)h\/([dw])$/, EXPECTED_CAPACITY, (_, [, hours, per]) => {
    return possible({ hours: Number(hours), per: per === 'd' ? 'day' : 'week' });
  }),
  map(CAPACITY_FIELDS, EXPECTED_CAPACITY, ['hours', 'per']),
  possible,
);
