import { momentText } from '../core/schedule/moments.ts';
import type { Dates } from '../core/schedule/schedulePlans.ts';
import { idIn } from '../core/schedule/staff.ts';

/** An item or a milestone as `schedule --json` prints it. */
export interface ScheduleRecord {
  readonly id: string;
  /** ISO local date-times; null where something was done and nobody knows when. */
  readonly start: string | null;
  readonly finish: string | null;
  readonly assignees: readonly string[];
  /** In minutes of work. */
  readonly totalSlack: number;
  readonly critical: boolean;
}

export function scheduleRecord({ plan, entry, start, finish, members, totalSlack, isCritical }: Dates): ScheduleRecord {
  return {
    id: entry.id,
    start: start === undefined ? null : momentText(start),
    finish: finish === undefined ? null : momentText(finish),
    assignees: members.map((member) => idIn(member, plan)),
    totalSlack,
    critical: isCritical,
  };
}
