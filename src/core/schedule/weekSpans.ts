import { type Capacity, type DayHours, type TimeSpan, WEEKDAYS, type WeekHours } from '../model/workingHours.ts';
import { DAY_MINUTES, type Span } from './workCalendar.ts';

/** When a day begins whose hours have no times. */
const MORNING = 9 * 60;

/**
 * The working spans of a week, in minutes after Monday's midnight. Hours without times begin at nine. Who has a capacity
 * begins as the calendar does and works so long: 6h/d six hours on each of its days, 32h/w so much of each that it makes
 * 32 hours a week.
 */
export function weekSpans(week: WeekHours, capacity?: Capacity): Span[] {
  const minutes = minutesByDay(week, capacity);
  return WEEKDAYS.flatMap((weekday, index) => {
    const hours = week[weekday];
    if (hours === undefined || hours.minutes === 0) return [];
    const midnight = index * DAY_MINUTES;
    const spans = fitted(spansOf(hours), minutes[index] ?? 0);
    return spans.map(({ from, to }) => ({ from: midnight + from, to: midnight + to }));
  });
}

/** The minutes of each weekday. A week's are rounded as they add up, not day by day, so that none of them is lost. */
function minutesByDay(week: WeekHours, capacity: Capacity | undefined): number[] {
  const usual = WEEKDAYS.map((weekday) => week[weekday]?.minutes ?? 0);
  if (capacity === undefined) return usual;
  const wanted = capacity.hours * 60;
  if (capacity.per === 'day') return usual.map(() => Math.min(Math.round(wanted), DAY_MINUTES));
  const perWeek = usual.reduce((sum, minutes) => sum + minutes, 0);
  let soFar = 0;
  return usual.map((minutes) => {
    const before = Math.round((wanted * soFar) / perWeek);
    soFar += minutes;
    return Math.min(Math.round((wanted * soFar) / perWeek) - before, DAY_MINUTES);
  });
}

function spansOf({ minutes, spans }: DayHours): readonly TimeSpan[] {
  if (spans !== undefined) return spans;
  const from = Math.min(MORNING, DAY_MINUTES - minutes);
  return [{ from, to: from + minutes }];
}

/** Spans that begin as these do and have so many minutes; where that is more, they go on to midnight, then begin earlier. */
function fitted(spans: readonly TimeSpan[], minutes: number): TimeSpan[] {
  const fit: TimeSpan[] = [];
  let left = minutes;
  for (const [index, { from, to }] of spans.entries()) {
    const end = index === spans.length - 1 ? DAY_MINUTES : to;
    const taken = Math.min(left, end - from);
    if (taken > 0) fit.push({ from, to: from + taken });
    left -= taken;
  }
  const [first, ...others] = fit;
  if (left <= 0 || first === undefined) return fit;
  const early = Math.min(left, first.from);
  if (early === left) return [{ from: first.from - early, to: first.to }, ...others];
  return [{ from: DAY_MINUTES - minutes, to: DAY_MINUTES }];
}
