import { fillIn, type Translate } from '../model/fillIn.ts';
import { hoursPerDayOf } from '../model/workingTime.ts';
import { daysOf } from '../schedule/scheduledDays.ts';
import type { Dates } from '../schedule/schedulePlans.ts';
import { plainMarkdown } from './plain.ts';
import { nameOf } from './workloadText.ts';

/** When something that is open will be done, such as `2026-12-02 – 2026-12-04`, with a mark where nobody does it yet. */
export function daysText(dates: Dates): string {
  const days = dates.isDone ? undefined : daysOf(dates);
  if (days === undefined) return '';
  const text = days.start === days.finish ? days.start : `${days.start} – ${days.finish}`;
  return dates.isUnassigned ? `${text} ?` : text;
}

/** By how much something that is open can slip, in a list. */
export function slackRemark(dates: Dates, translate: Translate = fillIn): string {
  if (dates.isDone) return '';
  return dates.isCritical ? translate('critical') : translate('slack {0}', slackText(dates, translate));
}

function slackText(dates: Dates, translate: Translate): string {
  const { totalSlack } = dates;
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
    [translate('Slack'), dates.isCritical ? translate('none, it is critical') : slackText(dates, translate)],
    [translate('Who'), who],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${plainMarkdown(value ?? '')}`)
    .join('  \n');
}
