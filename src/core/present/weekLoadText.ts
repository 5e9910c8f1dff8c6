import { fillIn, type Translate } from '../model/fillIn.ts';
import type { WeekLoad } from '../schedule/loadByWeek.ts';

/** So many weeks are told of in one line. */
const NEXT = 4;

/** Whether there is more to do by the end of a week than there is time for, in whatever order it is done. */
export function isTooMuch({ wanted, available }: WeekLoad): boolean {
  return wanted > available;
}

/** How much of somebody's time the next weeks take, such as `80 %, 140 %, 20 %`. */
export function nextWeeksText(weeks: readonly WeekLoad[], translate: Translate = fillIn): string {
  return weeks
    .slice(0, NEXT)
    .map((load) => (load.available === 0 ? '–' : translate('{0} %', percentOf(load))))
    .join(', ');
}

/** What a week takes of somebody's time. */
export function weekLoadText(load: WeekLoad, translate: Translate = fillIn): string {
  const { scheduled, available, wanted } = load;
  if (isTooMuch(load)) {
    const text = translate('{0} h to do by its end, in {1} h', hours(wanted), hours(available));
    return available === 0 ? text : [translate('{0} %', percentOf(load)), text].join(' · ');
  }
  if (available === 0) return translate('no working time');
  return [translate('{0} %', percentOf(load)), translate('{0} of {1} h', hours(scheduled), hours(available))].join(
    ' · ',
  );
}

function percentOf(load: WeekLoad): string {
  const minutes = isTooMuch(load) ? load.wanted : load.scheduled;
  return String(Math.round((minutes / load.available) * 100));
}

function hours(minutes: number): string {
  return String(Math.round(minutes / 6) / 10);
}
