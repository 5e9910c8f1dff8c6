import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import { deadlineOf } from '../query/deadline.ts';
import { weekName, weekStart } from './isoWeek.ts';
import { dateOf, momentOf } from './moments.ts';
import { NOBODY } from './network.ts';
import type { WorkNode } from './nodes.ts';
import type { PlanSchedule } from './schedulePlans.ts';
import { type Member, WHOLE } from './staff.ts';
import { DAY_MINUTES, WEEK_MINUTES, type WorkTime } from './workCalendar.ts';

/** What somebody has to do in a week, in minutes of work. */
export interface WeekLoad {
  /** The ISO week, such as `2026-W49`. */
  readonly week: string;
  /** Its Monday, as an ISO date. */
  readonly from: string;
  /** The work that is scheduled in it. */
  readonly scheduled: number;
  /** The time that there is for it: own calendar and leave, hours, contracts, the plans' parts; of this week what is left. */
  readonly available: number;
  /**
   * What would be worked in it, of what has to be done by a day, with the nearest day first: more than there is time for
   * where it does not all fit in by that day.
   */
  readonly wanted: number;
  /** What that is, as it is in the plans. */
  readonly items: readonly Item[];
}

/** No week after so many is told of: five years. */
const MOST_WEEKS = 5 * 52;

/** Work that has to be done by a moment, and cannot be begun before a week; weeks count from this one. */
interface Want {
  readonly item: Item;
  readonly from: number;
  readonly by: number;
  readonly byMoment: number;
  left: number;
}

/** What a resource has to do: its scheduled minutes by week, and what it has to do by some day. */
interface Work {
  readonly scheduled: number[];
  readonly wants: Want[];
}

/** What everybody has to do week by week, from this week to the last in which they have something to do. */
export function loadByWeek(schedule: PlanSchedule): Map<Member, WeekLoad[]> {
  const { staff, input } = schedule.compiled;
  const today = momentOf(input.asOf);
  const first = weekStart(today);
  const works = worksByResource(schedule, first);
  const loads = new Map<Member, WeekLoad[]>();
  const names: { readonly week: string; readonly from: string }[] = [];
  const nameOf = (week: number): (typeof names)[number] => {
    const moment = first + week * WEEK_MINUTES;
    names[week] ??= { week: weekName(moment), from: dateOf(moment) };
    return names[week];
  };
  for (const member of new Set(staff.members.values())) {
    const { scheduled, wants } = works.get(member.resource) ?? { scheduled: [], wants: [] };
    const calendar = staff.calendars[member.calendar] as WorkTime;
    const part = partOf(member);
    const timeIn = (week: number, until = Number.POSITIVE_INFINITY): number => {
      const from = Math.max(first + week * WEEK_MINUTES, today);
      const to = Math.min(first + (week + 1) * WEEK_MINUTES, until);
      const end = Math.max(Math.min(to, member.contractEnd), from);
      return (calendar.worked(end) - calendar.worked(from)) * part;
    };
    const wanted = wantedByWeek(wants, timeIn);
    loads.set(
      member,
      Array.from({ length: Math.max(scheduled.length, wanted.length) }, (_, week) => ({
        ...nameOf(week),
        scheduled: Math.round(scheduled[week] ?? 0),
        available: Math.round(timeIn(week)),
        wanted: Math.round(wanted[week]?.minutes ?? 0),
        items: wanted[week]?.items ?? [],
      })),
    );
  }
  return loads;
}

function worksByResource(schedule: PlanSchedule, first: number): Map<number, Work> {
  const { compiled, levelled, network, path } = schedule;
  const weekAt = (moment: number): number => Math.floor((moment - first) / WEEK_MINUTES);
  const works = new Map<number, Work>();
  for (const [place, node] of compiled.nodes.entries()) {
    if (node.kind !== 'work' || node.isDone) continue;
    const { plan, item } = node;
    const way = levelled.way[place] as number;
    const start = levelled.start[place] as number;
    const deadline = nearestDeadline(plan, item);
    for (let part = network.firstPart[way] as number; part < (network.firstPart[way + 1] as number); part++) {
      const resource = network.partResource[part] as number;
      const length = network.partLength[part] as number;
      if (resource === NOBODY || length === 0) continue;
      const work = works.get(resource) ?? { scheduled: [], wants: [] };
      works.set(resource, work);
      const calendar = network.calendars[network.partCalendar[part] as number] as WorkTime;
      const share = (network.partUnits[part] as number) / WHOLE;
      const begun = calendar.worked(start);
      const last = Math.min(weekAt(calendar.finishAt(begun + length) - 1), MOST_WEEKS - 1);
      for (let week = weekAt(start); week <= last; week++) {
        const from = Math.max(calendar.worked(first + week * WEEK_MINUTES), begun);
        const to = Math.min(calendar.worked(first + (week + 1) * WEEK_MINUTES), begun + length);
        work.scheduled[week] = (work.scheduled[week] ?? 0) + Math.max(to - from, 0) * share;
      }
      const finishFrom = (moment: number): number => calendar.finishAt(calendar.worked(moment) + length);
      const by = lastMoment(schedule, place, node, deadline, finishFrom);
      const from = weekAt(path.early.start[place] as number);
      if (by !== undefined && from < MOST_WEEKS) {
        work.wants.push({ item, from, by: weekAt(by - 1), byMoment: by, left: length * share });
      }
    }
  }
  return works;
}

/** The nearest of the days by which an item has to be done, or one that it is below. */
function nearestDeadline(plan: Plan, item: Item): string | undefined {
  let nearest: string | undefined;
  for (let at: Item | undefined = item; at; at = plan.hierarchy.parentOf(at)) {
    const day = deadlineOf(plan, at);
    if (day !== undefined && (nearest === undefined || day < nearest)) nearest = day;
  }
  return nearest;
}

/**
 * The moment by which a part of an item has to be done; undefined where nobody says. What cannot be done by then even if
 * everybody were free, has to be done as soon as it can: it is late, but not because somebody has too much to do.
 */
function lastMoment(
  { path }: PlanSchedule,
  place: number,
  { bounds: { startBy, finishBy } }: WorkNode,
  deadline: string | undefined,
  finishFrom: (start: number) => number,
): number | undefined {
  const moments = [
    deadline === undefined ? undefined : momentOf(deadline) + DAY_MINUTES,
    finishBy?.moment,
    startBy && finishFrom(startBy.moment),
  ].filter((moment) => moment !== undefined);
  if (moments.length === 0) return undefined;
  return Math.max(Math.min(...moments), path.early.finish[place] as number);
}

/**
 * What is worked in each week with the nearest day first (Jackson 1955), and what is left by then too; also what does not fit in
 * before a day within the week.
 */
function wantedByWeek(
  wants: readonly Want[],
  timeIn: (week: number, until?: number) => number,
): { readonly minutes: number; readonly items: readonly Item[] }[] {
  const dated = wants.map((want) => ({ ...want, by: lastWeekOfWork(want, timeIn) }));
  dated.sort((a, b) => a.by - b.by || a.byMoment - b.byMoment || a.from - b.from);
  const weeks: { minutes: number; items: Item[] }[] = [];
  const last = Math.min(dated.at(-1)?.by ?? -1, MOST_WEEKS - 1);
  for (let week = 0; week <= last; week++) {
    const available = timeIn(week);
    let free = available;
    let tooMuch = 0;
    const found: { minutes: number; items: Item[] } = { minutes: 0, items: [] };
    for (const want of dated) {
      if (want.left === 0 || want.from > week) continue;
      const taken = want.by <= week ? want.left : Math.min(want.left, Math.max(free, 0));
      if (taken === 0) continue;
      want.left -= taken;
      free -= taken;
      found.minutes += taken;
      found.items.push(want.item);
      if (want.by === week) tooMuch = Math.max(tooMuch, found.minutes - timeIn(week, want.byMoment));
    }
    if (tooMuch > 0) found.minutes = Math.max(found.minutes, available + tooMuch);
    weeks.push(found);
  }
  return weeks;
}

/** The last week by which something has to be done in which there is time for it at all. */
function lastWeekOfWork({ from, by }: Want, timeIn: (week: number) => number): number {
  let week = Math.min(by, MOST_WEEKS - 1);
  while (week > from && timeIn(week) <= 0) week--;
  return week;
}

/** The part of somebody's day that the plans have that are here; all of it where one of them has no part of its own. */
function partOf({ parts, being }: Member): number {
  const units = being.persons.reduce((sum, { plan }) => sum + (parts.get(plan.project.key)?.units ?? WHOLE), 0);
  return Math.min(units, WHOLE) / WHOLE;
}
