import type { WorkTime } from './workCalendar.ts';

/** How two activities are tied: finish to start, start to start, finish to finish, start to finish. */
export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;

/** What there is only so much of at a time: a person's day, or a machine. */
export interface Resource {
  /** The units that may be taken at the same time. */
  readonly capacity: number;
}

/** Where a part of an activity that takes nobody's time has its resource. */
export const NOBODY = -1;
/** Where the lag of a link is in calendar time. */
export const ELAPSED = -1;

/** The links from or to each activity: those of `i` stand from `first[i]` up to `first[i + 1]`. */
export interface Links {
  readonly first: Int32Array;
  /** The activity at the other end. */
  readonly other: Int32Array;
  readonly type: Uint8Array;
  readonly lag: Float64Array;
  /** The calendar of the lag among the network's, or ELAPSED. */
  readonly calendar: Int32Array;
}

/**
 * Activities, what ties them and what they need, on arrays. An activity can be carried out in one of its ways; a way has
 * parts that begin together, each so many working minutes of a calendar long, in which it takes units of a resource.
 */
export interface Network {
  readonly size: number;
  readonly calendars: readonly WorkTime[];
  readonly resources: readonly Resource[];
  readonly incoming: Links;
  readonly outgoing: Links;
  /** The moments before which each may not start, and may not finish. */
  readonly notBefore: Float64Array;
  readonly finishNotBefore: Float64Array;
  /** Whether it is the moment at which the first of those that it follows starts, in place of the last. */
  readonly isFirst: Uint8Array;
  /** The ways of `i` stand from `firstWay[i]` up to `firstWay[i + 1]`, the parts of a way likewise. */
  readonly firstWay: Int32Array;
  readonly firstPart: Int32Array;
  readonly partCalendar: Int32Array;
  readonly partLength: Float64Array;
  readonly partResource: Int32Array;
  readonly partUnits: Int32Array;
}

/** When each activity is carried out, and in which of its ways. */
export interface Schedule {
  readonly start: Float64Array;
  readonly finish: Float64Array;
  readonly way: Int32Array;
}

export function emptySchedule(size: number): Schedule {
  return { start: new Float64Array(size), finish: new Float64Array(size), way: new Int32Array(size) };
}
