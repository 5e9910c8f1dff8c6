import type { Constraint } from '../model/dependency.ts';
import type { Item } from '../model/item.ts';
import type { Iteration } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';
import { momentOf, workEndOn, workStartOn } from './moments.ts';
import { DAY_MINUTES, type WorkTime } from './workCalendar.ts';

/** A day that the plan sets for an item, and where it says so. */
export interface SetDay {
  /** `start`, `due`, `iteration`, `project`, or a constraint such as `SNET`. */
  readonly by: string;
  readonly date: string;
  readonly moment: number;
}

/** The days that the plan sets for an item, of each kind the one that counts. */
export interface ItemBounds {
  /** Before it, it does not start. */
  readonly start?: SetDay;
  /** Before it, it does not end. */
  readonly finish?: SetDay;
  /** By these, it has to have started, and has to be done. */
  readonly startBy?: SetDay;
  readonly finishBy?: SetDay;
}

const STARTS = ['SNET', 'MSO'];
const FINISHES = ['FNET', 'MFO'];
const STARTS_BY = ['SNLT', 'MSO'];
const FINISHES_BY = ['FNLT', 'MFO'];

/** What a plan says of an item's days; `due` is no bound, it is only told when it is missed. */
export function boundsOf(plan: Plan, item: Item, iteration: Iteration | undefined, calendar: WorkTime): ItemBounds {
  const { start, constraints = [] } = item.values;
  const dated = constraints.filter((one): one is Exclude<Constraint, { type: 'ALAP' }> => one.type !== 'ALAP');
  const set = (types: readonly string[], at: (date: string, type: string) => number): SetDay[] =>
    dated
      .filter(({ type }) => types.includes(type))
      .map(({ type, date }) => ({ by: type, date, moment: at(date, type) }));
  const dayEnd = (date: string): number => momentOf(date) + DAY_MINUTES;
  const starts = set(STARTS, momentOf);
  if (start !== undefined) starts.push({ by: 'start', date: start, moment: momentOf(start) });
  if (iteration?.from !== undefined) {
    starts.push({ by: 'iteration', date: iteration.from, moment: momentOf(iteration.from) });
  }
  const { start: first } = plan.project;
  if (first !== undefined) starts.push({ by: 'project', date: first, moment: momentOf(first) });
  return {
    ...one('start', latest(starts)),
    ...one('finish', latest(set(FINISHES, (date) => workEndOn(calendar, date)))),
    ...one(
      'startBy',
      earliest(set(STARTS_BY, (date, type) => (type === 'MSO' ? workStartOn(calendar, date) : dayEnd(date)))),
    ),
    ...one('finishBy', earliest(set(FINISHES_BY, dayEnd))),
  };
}

/** Whether an item, or one that it is below, is to be done as late as possible. */
export function isAsLateAsPossible({ hierarchy }: Plan, item: Item): boolean {
  for (let at: Item | undefined = item; at; at = hierarchy.parentOf(at)) if (isLateItself(at)) return true;
  return false;
}

/** Whether an item says so itself. */
export function isLateItself({ values }: Item): boolean {
  return values.constraints?.some(({ type }) => type === 'ALAP') === true;
}

function one<Name extends string>(name: Name, day: SetDay | undefined): { readonly [name in Name]?: SetDay } {
  return day === undefined ? {} : ({ [name]: day } as Record<Name, SetDay>);
}

function latest(days: readonly SetDay[]): SetDay | undefined {
  return days.reduce<SetDay | undefined>((last, day) => (last && last.moment >= day.moment ? last : day), undefined);
}

function earliest(days: readonly SetDay[]): SetDay | undefined {
  return days.reduce<SetDay | undefined>(
    (first, day) => (first && first.moment <= day.moment ? first : day),
    undefined,
  );
}
