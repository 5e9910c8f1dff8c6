import type { Assignee } from './assignee.ts';
import { compare } from './compare.ts';
import { constraintText, type Dependency, dependencyText } from './dependency.ts';
import { type Estimate, effortText } from './efforts.ts';
import { flowText } from './flowText.ts';
import { ITEM_FIELDS } from './itemFields.ts';
import type { Cap, Rate } from './money.ts';
import { type CheckPoint, type Option, type SignOff, signOffText, type Verdict, type Waiting } from './notes.ts';
import type { Period, Term } from './period.ts';
import type { Weight } from './priorities.ts';
import { skillText } from './skills.ts';
import { type Capacity, type DayHours, WEEKDAYS, type WeekHours } from './workingHours.ts';

type Write<T> = (value: T) => string;

/** Writers of one value, or of one element where a field is a list. */
const WRITERS = {
  assignees: ({ person, percent }: Assignee) => (percent === undefined ? person : `${person} ${percent}%`),
  members: ({ person, percent }: Assignee) => (percent === undefined ? person : `${person} ${percent}%`),
  skills: skillText,
  estimate: estimateText,
  duration: effortText,
  remaining: effortText,
  notice: effortText,
  depends: (one: Dependency) => dependencyText(one),
  constraints: constraintText,
  waiting: waitingText,
  signOff: (one: SignOff) => signOffText(one),
  decision: verdictText,
  checklist: pointText,
  criteria: pointText,
  options: optionText,
  leave: periodText,
  holidays: periodText,
  dates: periodText,
  term: ({ from, to = '' }: Term) => `${from}..${to}`,
  rate: ({ amount, currency, per }: Rate) =>
    `${amount} ${currency}/${{ hour: 'h', day: 'd', week: 'w', month: 'mo' }[per]}`,
  cap: (cap: Cap) => ('currency' in cap ? `${cap.amount} ${cap.currency}` : effortText(cap)),
  capacity: ({ hours, per }: Capacity) => `${hours}h/${per[0]}`,
  hours: weekText,
  every: (weeks: number) => `${weeks}w`,
  score: ({ field, weight }: Weight) => `${field}: ${weight}`,
  item: templateText,
  children: templateText,
} as const satisfies Readonly<Record<string, Write<never>>>;

/** What a field holds, as a plan writes it in short; null where it holds nothing. */
export type ShortForm = string | number | boolean | readonly string[] | null;

/** A value that was read of one of Plandeck's fields, in the form in which people write it. */
export function shortForm(field: string, value: unknown): ShortForm {
  if (value === undefined || value === null) return null;
  const write = (Object.hasOwn(WRITERS, field) ? WRITERS[field as keyof typeof WRITERS] : flowText) as Write<unknown>;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(write);
  const isPlain = typeof value !== 'object' && write === flowText;
  return isPlain ? (value as string | number | boolean) : write(value);
}

/** The same of a key that is not Plandeck's: plain data, whose maps have no order. */
export function plainForm(value: unknown): ShortForm {
  if (value === undefined || value === null) return null;
  const text = (one: unknown): string => flowText(inOrder(one));
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(text);
  return typeof value === 'object' ? text(value) : (value as string | number | boolean);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [key, inOrder(held)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => compare(a, b)));
}

function estimateText(estimate: Estimate): string {
  if ('points' in estimate) return `${estimate.points}p`;
  const [low, likely, high] = [estimate.low, estimate.likely, estimate.high].map(effortText);
  return low === likely && likely === high ? `${likely}` : `${low} ${likely} ${high}`;
}

function waitingText({ for: what, since, chase }: Waiting): string {
  return since === undefined && chase === undefined ? what : flowText({ for: what, since, chase });
}

function optionText({ title, pros, cons, evidence }: Option): string {
  return pros || cons || evidence ? flowText({ title, pros, cons, evidence }) : title;
}

function pointText({ text, isDone }: CheckPoint): string {
  return isDone ? flowText({ done: text }) : text;
}

function verdictText(verdict: Verdict): string {
  const { state, date, by, because } = verdict;
  if (by !== undefined || because !== undefined) return flowText({ state, date, by, because });
  return date === undefined ? state : `${state} ${date}`;
}

function periodText({ from, to, name }: Period): string {
  if (name !== undefined) return flowText(from === to ? { date: from, name } : { from, to, name });
  return from === to ? from : `${from}..${to}`;
}

/** Weekdays in a row that have the same hours go together: mon-thu 8h, fri 6h. */
function weekText(week: WeekHours): string {
  const parts: { first: string; last: string; hours: string }[] = [];
  for (const [index, day] of WEEKDAYS.entries()) {
    const hours = week[day];
    if (hours === undefined) continue;
    const before = parts.at(-1);
    const text = dayText(hours);
    if (before && before.hours === text && before.last === WEEKDAYS[index - 1]) before.last = day;
    else parts.push({ first: day, last: day, hours: text });
  }
  return parts.map(({ first, last, hours }) => `${first === last ? first : `${first}-${last}`} ${hours}`).join(', ');
}

function dayText({ minutes, spans }: DayHours): string {
  if (spans === undefined) return `${minutes / 60}h`;
  const time = (at: number): string =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  return spans.map(({ from, to }) => `${time(from)}-${time(to)}`).join(' ');
}

/** What new items start with: a map of fields, each in its short form. */
function templateText(fields: Readonly<Record<string, unknown>>): string {
  return flowText(Object.fromEntries(Object.keys(ITEM_FIELDS).map((name) => [name, shortForm(name, fields[name])])));
}
