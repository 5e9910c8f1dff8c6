import { ELAPSED, FS, type Links, type Network, type Schedule, SF, SS } from './network.ts';
import type { Scheduled } from './reuse.ts';
import { SerialScheduler } from './serialSchedule.ts';
import type { WorkTime } from './workCalendar.ts';

/** When each activity can be done, as if everybody were always free, and how much it can slip. */
export interface CriticalPath {
  readonly early: Schedule;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** The working minutes by which it can slip before the end does, or before a constraint is broken; below 0 where it is. */
  readonly totalSlack: Float64Array;
  /** The working minutes by which it can slip before anything else does. */
  readonly freeSlack: Float64Array;
}

export interface PathOptions {
  /** The moments by which each has to have started, and has to be done; infinite where it has time. */
  readonly startBy: Float64Array;
  readonly finishBy: Float64Array;
  /** The calendar of each in which slack is counted. */
  readonly calendarOf: (activity: number) => WorkTime;
  /** Which end each works towards, as a number from 0: that of its plan. */
  readonly endOf: (activity: number) => number;
  /** The early dates of an earlier network, of which is taken over what still holds. */
  readonly before?: Scheduled;
  /** The activities that may need something else by now than in the earlier network, where that is known. */
  readonly changed?: ReadonlySet<number> | undefined;
}

/** The critical path method (Kelley and Walker 1959) on calendars: a pass forward for the early dates, one back for the late. */
export function criticalPath(network: Network, order: Int32Array, options: PathOptions): CriticalPath {
  const { size, outgoing } = network;
  const scheduler = new SerialScheduler(network, false);
  const { before, changed } = options;
  const early = before ? scheduler.scheduleAgain(order, before, changed) : scheduler.schedule(order);
  const ends: number[] = [];
  for (let activity = 0; activity < size; activity++) {
    const end = options.endOf(activity);
    ends[end] = Math.max(ends[end] ?? Number.NEGATIVE_INFINITY, early.finish[activity] as number);
  }
  const lateStart = new Float64Array(size);
  const lateFinish = new Float64Array(size);
  const totalSlack = new Float64Array(size);
  const freeSlack = new Float64Array(size);
  for (let place = order.length - 1; place >= 0; place--) {
    const activity = order[place] as number;
    let finish = Math.min(ends[options.endOf(activity)] as number, options.finishBy[activity] as number);
    let start = options.startBy[activity] as number;
    const slackTime = options.calendarOf(activity);
    const startWorked = slackTime.worked(early.start[activity] as number);
    const finishWorked = slackTime.worked(early.finish[activity] as number);
    let free = Number.POSITIVE_INFINITY;
    const last = outgoing.first[activity + 1] as number;
    for (let link = outgoing.first[activity] as number; link < last; link++) {
      const other = outgoing.other[link] as number;
      const type = outgoing.type[link] as number;
      if (network.isFirst[other] === 1 && (early.start[activity] as number) > (early.start[other] as number)) continue;
      const isToStart = type === FS || type === SS;
      const late = unlagged(network, outgoing, link, (isToStart ? lateStart[other] : lateFinish[other]) as number);
      const next = unlagged(network, outgoing, link, (isToStart ? early.start[other] : early.finish[other]) as number);
      if (type === SS || type === SF) {
        start = Math.min(start, late);
        free = Math.min(free, slackTime.worked(next) - startWorked);
      } else {
        finish = Math.min(finish, late);
        free = Math.min(free, slackTime.worked(next) - finishWorked);
      }
    }
    start = Math.min(start, latestStart(network, early.way[activity] as number, finish));
    lateStart[activity] = start;
    lateFinish[activity] = finish;
    // Where several do it, whose days differ, its start may slip though its end may not.
    totalSlack[activity] = Math.min(slackTime.worked(start) - startWorked, slackTime.worked(finish) - finishWorked);
    freeSlack[activity] = Math.min(Math.max(free, 0), Math.max(totalSlack[activity] as number, 0));
  }
  return { early, lateStart, lateFinish, totalSlack, freeSlack };
}

/** The latest start of a way with which all of it is done by a moment. */
function latestStart({ calendars, firstPart, partCalendar, partLength }: Network, way: number, finish: number): number {
  let start = finish;
  const end = firstPart[way + 1] as number;
  for (let part = firstPart[way] as number; part < end; part++) {
    const calendar = calendars[partCalendar[part] as number] as WorkTime;
    const length = partLength[part] as number;
    if (length > 0) start = Math.min(start, calendar.startAt(calendar.worked(finish) - length));
  }
  return start;
}

/** The latest moment from which a link's lag leads no further than to another one. */
function unlagged({ calendars }: Network, links: Links, link: number, moment: number): number {
  const lag = links.lag[link] as number;
  if (lag === 0) return moment;
  const place = links.calendar[link] as number;
  if (place === ELAPSED) return moment - lag;
  const calendar = calendars[place] as WorkTime;
  return calendar.startAt(calendar.worked(moment) - lag);
}
