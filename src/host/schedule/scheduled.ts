import type { Item } from '../../core/model/item.ts';
import type { Milestone } from '../../core/model/plan.ts';
import type { ScheduleInput } from '../../core/schedule/compilePlans.ts';
import { type Dates, datesOf, type PlanSchedule, schedulePlans } from '../../core/schedule/schedulePlans.ts';

/** Plans that were scheduled together, with the dates of each entry, which are made when somebody asks. */
export class Scheduled {
  readonly schedule: PlanSchedule;
  #dates: ReadonlyMap<Item | Milestone, Dates> | undefined;

  /** @param before an earlier state of the same plans, of which is taken over what still holds */
  constructor(input: ScheduleInput, before?: Scheduled) {
    this.schedule = schedulePlans(input, before?.schedule);
  }

  /** When an entry of the plans that were scheduled is done; undefined for what is in no schedule. */
  of(entry: Item | Milestone): Dates | undefined {
    this.#dates ??= new Map(datesOf(this.schedule).map((dates) => [dates.entry, dates]));
    return this.#dates.get(entry);
  }
}
