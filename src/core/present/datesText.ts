import { fillIn, type Translate } from '../model/fillIn.ts';
import { hoursPerDayOf } from '../model/workingTime.ts';
import { dateOf, lastDateOf } from '../schedule/moments.ts';
import type { Dates } from '../schedule/schedulePlans.ts';
import { plainMarkdown } from './plain.ts';
import { nameOf } from './workloadText.ts';

/** The days of a schedule: what ends in the evening ends on that day. */
export interface ScheduledDays {
  readonly start: string;
  readonly finish: string;
}

/** The first and the last day on which something is worked on; undefined where nobody knows. */
export function daysOf({ start, finish }: Pick<Dates, 'start' | 'finish'>): ScheduledDays | undefined {
  if (start === undefined || finish === undefined) return undefined;
  const first = dateOf(start);
  return { start: first, finish: finish > start ? lastDateOf(finish) : first };
}

/** When something that is open will be done, such as `2026-12-02 – 2026-12-04`, with a mark where nobody does it yet. */
export function daysText(dates: Dates): string {
  const days = dates.isDone ? undefined : daysOf(dates);
  if (days === undefined) return '';
  const text = days.start === days.finish ? days.start : `${days.start} – ${days.finish}`;
  return dates.isUnassigned ? `${text} ?` : text;
}

/** By how much something can slip. */
export function slackText(dates: Dates, translate: Translate = fillIn): string {
  const { isCritical, totalSlack } = dates;
  if (isCritical) return translate('none, it is critical');
  const hours = totalSlack / 60;
  const perDay = hoursPerDayOf(dates.plan);
  const rounded = (amount: number): string => String(Math.round(amount * 10) / 10);
  return hours < perDay ? translate('{0} h', rounded(hours)) : translate('{0} d', rounded(hours / perDay));
}

/** When something that is open will be done, by how much it can slip and who does it, as Markdown in which nothing acts. */
export function datesTooltip(dates: Dates, translate: Translate = fillIn): string {
  const days = dates.isDone ? undefined : daysOf(dates);
  if (days === undefined) return '';
  const who = dates.isUnassigned
    ? translate('nobody yet, so that it is as if somebody were free')
    : dates.members.map(({ being }) => nameOf({ being })).join(', ');
  const facts = [
    [translate('Will start'), days.start],
    [translate('Will end'), days.finish],
    [translate('Slack'), dates.isCritical || dates.totalSlack > 0 ? slackText(dates, translate) : ''],
    [translate('Who'), who],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${plainMarkdown(value ?? '')}`)
    .join('  \n');
}
