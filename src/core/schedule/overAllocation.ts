import type { Item } from '../model/item.ts';
import { loadByWeek, type WeekLoad } from './loadByWeek.ts';
import { momentOf } from './moments.ts';
import type { PlanSchedule } from './schedulePlans.ts';
import type { Member } from './staff.ts';
import { WEEK_MINUTES } from './workCalendar.ts';

/** The week in which somebody has the most to do of those in which there is not enough time for it. */
export interface OverAllocation {
  readonly member: Member;
  readonly week: string;
  /** What is wanted of the time that there is: above 100. */
  readonly percent: number;
  /** What they have to do in it, and in the weeks before it in which they had no time left either. */
  readonly items: readonly Item[];
}

/** Who has more to do by some day than there is time for, each in their worst week. */
export function overAllocations(
  schedule: PlanSchedule,
  loads: ReadonlyMap<Member, readonly WeekLoad[]> = loadByWeek(schedule),
): OverAllocation[] {
  const found: OverAllocation[] = [];
  for (const [member, weeks] of loads) {
    let worst: OverAllocation | undefined;
    for (const [place, load] of weeks.entries()) {
      const percent = percentWanted(member, load);
      if (percent <= 100 || percent <= (worst?.percent ?? 0)) continue;
      worst = { member, week: load.week, percent, items: itemsUntil(weeks, place) };
    }
    if (worst) found.push(worst);
  }
  return found;
}

/** How much is wanted of somebody's time in a week. Once their last contract ends, that is what is told in place of it. */
export function percentWanted({ contractEnd }: Member, { from, wanted, available }: WeekLoad): number {
  if (available === 0 || momentOf(from) + WEEK_MINUTES > contractEnd) return 0;
  return Math.round((wanted / available) * 100);
}

function itemsUntil(weeks: readonly WeekLoad[], place: number): Item[] {
  let first = place;
  while (first > 0 && isFull(weeks[first - 1] as WeekLoad)) first--;
  return [...new Set(weeks.slice(first, place + 1).flatMap(({ items }) => items))];
}

function isFull({ wanted, available }: WeekLoad): boolean {
  return wanted >= available;
}
