import { weekdayOf } from './days.ts';
import { DEFAULT_HOURS_PER_DAY } from './efforts.ts';
import { isWithinPeriod, type Period } from './period.ts';
import { ownCalendarOf, teamCalendarOf } from './personalCalendar.ts';
import type { Calendar, Person, Plan } from './plan.ts';
import { WEEKDAYS, type WeekHours } from './workingHours.ts';

/** How many hours of work `1d` is in a plan. */
export function hoursPerDayOf({ project }: Plan): number {
  return project.hoursPerDay ?? DEFAULT_HOURS_PER_DAY;
}

/** The calendar that a person works by: their own, else a team's, else the project's; undefined for the usual week. */
export function calendarOf(plan: Plan, person: Person | undefined): Calendar | undefined {
  const personal = person && (ownCalendarOf(plan, person) ?? teamCalendarOf(plan, person));
  return personal ?? plan.calendars.get(plan.project.calendar ?? '');
}

/** The hours of a calendar's week; Monday to Friday with the project's hours where it names none. */
export function weekHoursOf(plan: Plan, calendar: Calendar | undefined): WeekHours {
  if (calendar?.values.hours) return calendar.values.hours;
  const day = { minutes: hoursPerDayOf(plan) * 60 };
  return { mon: day, tue: day, wed: day, thu: day, fri: day };
}

/** The holiday of a calendar that a day is. */
export function holidayOn(calendar: Calendar | undefined, date: string): Period | undefined {
  return calendar?.values.holidays?.find((holiday) => isWithinPeriod(holiday, date));
}

/** The leave that a person has on a day. */
export function leaveOn(person: Person, date: string): Period | undefined {
  return person.values.leave?.find((leave) => isWithinPeriod(leave, date));
}

/** How many minutes of work a calendar's day has; 0 on a holiday. */
export function workingMinutesOn(plan: Plan, calendar: Calendar | undefined, date: string): number {
  return holidayOn(calendar, date) ? 0 : (weekHoursOf(plan, calendar)[weekdayOf(date)]?.minutes ?? 0);
}

/**
 * How many minutes a person can work on a day, for all plans together; 0 on leave. A capacity by the week is spread over
 * the calendar's days by their hours, so 32h/w in a week of 40 hours is four fifths of each day.
 */
export function capacityOn(plan: Plan, person: Person, date: string): number {
  const calendar = calendarOf(plan, person);
  const minutes = workingMinutesOn(plan, calendar, date);
  if (minutes === 0 || leaveOn(person, date)) return 0;
  const { capacity } = person.values;
  if (capacity === undefined) return minutes;
  if (capacity.per === 'day') return capacity.hours * 60;
  const perWeek = sumOf(weekHoursOf(plan, calendar));
  return (minutes * capacity.hours * 60) / perWeek;
}

/** How many minutes a person can work in a week without holidays and leave, for all plans together. */
export function weeklyCapacity(plan: Plan, person: Person): number {
  const week = weekHoursOf(plan, calendarOf(plan, person));
  const { capacity } = person.values;
  if (capacity === undefined) return sumOf(week);
  const days = WEEKDAYS.filter((weekday) => (week[weekday]?.minutes ?? 0) > 0).length;
  if (days === 0) return 0;
  return capacity.hours * 60 * (capacity.per === 'day' ? days : 1);
}

function sumOf(week: WeekHours): number {
  return WEEKDAYS.reduce((sum, weekday) => sum + (week[weekday]?.minutes ?? 0), 0);
}
