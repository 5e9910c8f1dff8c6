/** Moments are civil minutes since 1970-01-01T00:00, where every day has 1,440: no time zone, so that no day ever shifts. */
export const DAY_MINUTES = 24 * 60;
export const WEEK_MINUTES = 7 * DAY_MINUTES;
/** 1970-01-05 was a Monday. */
export const FIRST_MONDAY = 4 * DAY_MINUTES;

/** Time from one moment to another, the end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How time and working time are turned into each other. */
export interface WorkTime {
  /** Whether work is done day and night, so that working time is time. */
  readonly isAlways: boolean;
  /** The working minutes of a day that has some, on the average of the week; 0 where there is none. */
  readonly minutesPerDay: number;
  /** The working minutes up to a moment; below 0 long ago. */
  worked(moment: number): number;
  /** The moment at which the working minute after so many begins: work that starts there starts at once. */
  startAt(worked: number): number;
  /** The first moment by which so many minutes are worked: the end of the last of them. */
  finishAt(worked: number): number;
}

/**
 * When work is done: a week that repeats for ever, less the time that is off. It counts the working minutes up to any
 * moment, and finds the moment again, in O(log n) by sums of what comes before; no day is ever walked, so that a
 * thousand years cost as much as a week.
 */
export class WorkCalendar implements WorkTime {
  readonly isAlways: boolean;
  readonly minutesPerDay: number;
  readonly #minutesPerWeek: number;
  /** The spans of the week, from Monday's midnight, and the working minutes before each. */
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #before: Float64Array;
  /** The time off, in its order and without overlap; of each the working minutes that it and those before it take. */
  readonly #offFrom: Float64Array;
  readonly #offTo: Float64Array;
  readonly #taken: Float64Array;
  /** The working minutes up to the start of each, as counted without it. */
  readonly #workedAtOff: Float64Array;

  /**
   * @param week the working spans of a week in minutes after Monday's midnight, in their order, without overlap
   * @param off time without work, in any order; none of it may be without end
   */
  constructor(week: readonly Span[], off: readonly Span[] = []) {
    const spans = joined(week);
    this.#from = Float64Array.from(spans, ({ from }) => from);
    this.#to = Float64Array.from(spans, ({ to }) => to);
    this.#before = new Float64Array(spans.length);
    let sum = 0;
    for (const [index, { from, to }] of spans.entries()) {
      this.#before[index] = sum;
      sum += to - from;
    }
    this.#minutesPerWeek = sum;
    this.minutesPerDay = sum / Math.max(daysIn(spans), 1);
    const free = joined(off);
    this.#offFrom = Float64Array.from(free, ({ from }) => from);
    this.#offTo = Float64Array.from(free, ({ to }) => to);
    this.#taken = new Float64Array(free.length);
    this.#workedAtOff = new Float64Array(free.length);
    let taken = 0;
    for (const [index, { from, to }] of free.entries()) {
      this.#workedAtOff[index] = this.#usual(from) - taken;
      taken += this.#usual(to) - this.#usual(from);
      this.#taken[index] = taken;
    }
    this.isAlways = sum === WEEK_MINUTES && free.length === 0;
  }

  /** Whether there is any work in its week. */
  get hasWork(): boolean {
    return this.#minutesPerWeek > 0;
  }

  worked(moment: number): number {
    if (this.isAlways) return moment;
    const off = lastAtMost(this.#offFrom, moment);
    if (off < 0) return this.#usual(moment);
    if (moment < (this.#offTo[off] as number)) return this.#workedAtOff[off] as number;
    return this.#usual(moment) - (this.#taken[off] as number);
  }

  startAt(worked: number): number {
    if (this.isAlways) return worked;
    const off = lastAtMost(this.#workedAtOff, worked);
    if (off < 0) return this.#usualStart(worked);
    return Math.max(this.#usualStart(worked + (this.#taken[off] as number)), this.#offTo[off] as number);
  }

  finishAt(worked: number): number {
    if (this.isAlways) return worked;
    const off = lastBelow(this.#workedAtOff, worked);
    return this.#usualFinish(off < 0 ? worked : worked + (this.#taken[off] as number));
  }

  #usual(moment: number): number {
    const week = Math.floor((moment - FIRST_MONDAY) / WEEK_MINUTES);
    const at = moment - FIRST_MONDAY - week * WEEK_MINUTES;
    const span = lastAtMost(this.#from, at);
    const within =
      span < 0
        ? 0
        : (this.#before[span] as number) + Math.min(at, this.#to[span] as number) - (this.#from[span] as number);
    return week * this.#minutesPerWeek + within;
  }

  #usualStart(worked: number): number {
    const week = Math.floor(worked / this.#minutesPerWeek);
    const rest = worked - week * this.#minutesPerWeek;
    const span = lastAtMost(this.#before, rest);
    return FIRST_MONDAY + week * WEEK_MINUTES + (this.#from[span] as number) + rest - (this.#before[span] as number);
  }

  #usualFinish(worked: number): number {
    const week = Math.ceil(worked / this.#minutesPerWeek) - 1;
    const rest = worked - week * this.#minutesPerWeek;
    const span = lastBelow(this.#before, rest);
    return FIRST_MONDAY + week * WEEK_MINUTES + (this.#from[span] as number) + rest - (this.#before[span] as number);
  }
}

/** Day and night. */
export const ALWAYS = new WorkCalendar([{ from: 0, to: WEEK_MINUTES }]);

/** Spans in their order, those that touch or overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = all.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}

/** How many days some spans are in. */
function daysIn(spans: readonly Span[]): number {
  const days = new Set<number>();
  for (const { from, to } of spans) {
    for (let day = Math.floor(from / DAY_MINUTES); day * DAY_MINUTES < to; day++) days.add(day);
  }
  return days.size;
}

/** The last place in an ascending array whose value is at most `limit`; -1 where there is none. */
function lastAtMost(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The last place in an ascending array whose value is below `limit`; -1 where there is none. */
function lastBelow(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
