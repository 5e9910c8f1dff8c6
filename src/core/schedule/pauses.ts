import { isWithinPeriod, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { calendarOf } from '../model/workingTime.ts';
import { reason } from '../query/reason.ts';
import type { Cause } from './explain.ts';
import { dateOf, FIRST_DAY, lastDateOf, momentText } from './moments.ts';
import { gapsBetween, idIn, type Member } from './staff.ts';
import { DAY_MINUTES } from './workCalendar.ts';

/** Work in time: the moment from which on it can be done, and when it is. */
export interface Placed {
  readonly from: number;
  readonly start: number;
  readonly finish: number;
}

/**
 * What stands between the moment from which on work can be done and its end: no work, leave, gaps between contracts, holidays.
 * @param members those in whose time it is done; where there are none, it goes by the plan's calendar
 */
export function pausesOf(plan: Plan, members: readonly Member[], { from, start, finish }: Placed): Cause[] {
  const [first, last] = [dateOf(Math.min(from, start)), lastDateOf(finish)];
  const isMet = (period: Period): boolean => period.from <= last && first <= period.to;
  const causes = [...members.flatMap((member) => absences(plan, member, isMet)), ...holidays(plan, members, isMet)];
  const isNamed = causes.some(({ args: [, begin = '', end = begin] }) => {
    return isWithinPeriod({ from: begin, to: end }, first) || begin === dateOf(start);
  });
  // That nobody works at night goes without saying.
  if (isNamed || start - from < DAY_MINUTES) return causes;
  const [member] = members;
  return [
    ...causes,
    member ? reason('away', idIn(member, plan), momentText(start)) : reason('no-work', momentText(start)),
  ];
}

/** When somebody has no contract, and their leave. */
function absences(plan: Plan, member: Member, isMet: (period: Period) => boolean): Cause[] {
  const id = idIn(member, plan);
  const gaps = gapsBetween(member.worker)
    .map((gap) => ({ from: dateOf(gap.from), to: lastDateOf(gap.to), until: dateOf(gap.to) }))
    .filter(isMet);
  return [
    ...gaps.map(({ from, to, until }) => {
      return from === FIRST_DAY ? reason('contract', id, until) : reason('no-contract', id, from, to);
    }),
    ...member.worker.leave.filter(isMet).map((leave) => reason('leave', id, leave.from, leave.to)),
  ];
}

/** The holidays of the calendars by which people work, each once. */
function holidays(plan: Plan, members: readonly Member[], isMet: (period: Period) => boolean): Cause[] {
  const calendars =
    members.length === 0
      ? [calendarOf(plan, undefined)]
      : members.map(({ worker }) => calendarOf(worker.plan, worker.person));
  const causes = calendars.flatMap((calendar) => {
    return (calendar?.values.holidays ?? [])
      .filter(isMet)
      .map((holiday) => reason('holiday', holiday.name ?? calendar?.id ?? '', holiday.from, holiday.to));
  });
  return [...new Map(causes.map((cause) => [cause.args.join('\n'), cause])).values()];
}
