import { isCalendarDay } from '../model/values.ts';
import type { Category } from '../model/workflow.ts';

/** Values as other tools and people write them. What has two meanings is not understood. */

const STATUSES: Readonly<Record<Category, readonly string[]>> = {
  todo: ['todo', 'to do', 'open', 'new', 'backlog', 'ready', 'not started', 'planned', 'selected for development'],
  doing: ['doing', 'in progress', 'started', 'active', 'wip', 'ongoing', 'in review', 'review', 'testing'],
  done: ['done', 'closed', 'complete', 'completed', 'finished', 'resolved', 'x', '100%'],
  dropped: ['dropped', 'cancelled', 'canceled', 'rejected', 'abandoned', "won't do", 'wont do', "won't fix"],
};

const CATEGORIES: ReadonlyMap<string, Category> = new Map(
  Object.entries(STATUSES).flatMap(([category, names]) => names.map((name) => [name, category as Category] as const)),
);

export function looseStatus(text: string): Category | undefined {
  return CATEGORIES.get(text.toLowerCase().replaceAll(/[\s_-]+/g, ' '));
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['epic', 'epic'],
  ['story', 'story'],
  ['user story', 'story'],
  ['task', 'task'],
  ['sub-task', 'task'],
  ['subtask', 'task'],
  ['bug', 'bug'],
  ['defect', 'bug'],
  ['spike', 'spike'],
  ['requirement', 'requirement'],
]);

export function looseType(text: string): string | undefined {
  return TYPES.get(text.toLowerCase());
}

const UNITS: Readonly<Record<string, string>> = { h: 'h', d: 'd', w: 'w', p: 'p', s: 'p' };
const EFFORT = /^(\d{1,6}(?:[.,]\d{1,3})?) ?(h|hrs?|hours?|d|days?|w|wks?|weeks?|p|pts?|points?|sp|story points?)?$/i;

/** `3d`, `3 days`, `1,5 hours`, `5 points` as a plan writes it. A bare number needs the unit of its column. */
export function looseEffort(text: string, unit: string | undefined): string | undefined {
  const [, amount = '', written = unit] = EFFORT.exec(text) ?? [];
  const short = written === undefined ? undefined : UNITS[written.charAt(0).toLowerCase()];
  return amount === '' || short === undefined ? undefined : `${Number(amount.replace(',', '.'))}${short}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day in ISO; 24.12.2026, 24/12/2026 (not 5/12/2026, which is two days), 24 Dec 2026 and Dec 24, 2026 are understood. */
export function looseDay(text: string): string | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return dayOf(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) {
    const [, a = '', b = '', year] = slashed;
    if (a === b || Number(a) > 12) return dayOf(year, b, a);
    return Number(b) > 12 ? dayOf(year, a, b) : undefined;
  }
  const worded = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/i.exec(text);
  if (worded) return dayOf(worded[3], monthOf(worded[2]), worded[1]);
  const american = /^([a-z]{3})[a-z]* (\d{1,2}), (\d{4})$/i.exec(text);
  return american ? dayOf(american[3], monthOf(american[1]), american[2]) : undefined;
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isCalendarDay(date) ? date : undefined;
}
