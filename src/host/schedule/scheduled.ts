import type { Finding } from '../../core/model/finding.ts';
import type { Item } from '../../core/model/item.ts';
import type { Milestone, Person, Plan } from '../../core/model/plan.ts';
import type { ScheduleInput } from '../../core/schedule/compilePlans.ts';
import { loadByWeek, type WeekLoad } from '../../core/schedule/loadByWeek.ts';
import { scheduleFindings } from '../../core/schedule/scheduleFindings.ts';
import { type Dates, datesOf, type PlanSchedule, schedulePlans } from '../../core/schedule/schedulePlans.ts';
import type { Member } from '../../core/schedule/staff.ts';
import { translate } from '../log.ts';

/** Plans that were scheduled together, with what follows from that, which is made when somebody asks. */
export class Scheduled {
  readonly schedule: PlanSchedule;
  #dates: ReadonlyMap<Item | Milestone, Dates> | undefined;
  #findings: ReadonlyMap<Plan, readonly Finding[]> | undefined;
  #loads: ReadonlyMap<Member, readonly WeekLoad[]> | undefined;

  /** @param before an earlier state of the same plans, of which is taken over what still holds */
  constructor(input: ScheduleInput, before?: Scheduled) {
    this.schedule = schedulePlans(input, before?.schedule);
  }

  /** When an entry of the plans that were scheduled is done; undefined for what is in no schedule. */
  of(entry: Item | Milestone): Dates | undefined {
    this.#dates ??= new Map(datesOf(this.schedule).map((dates) => [dates.entry, dates]));
    return this.#dates.get(entry);
  }

  /** The same for an entry of a plan that may have been edited since. */
  ofEdited({ folder }: Plan, entry: Item | Milestone): Dates | undefined {
    const then = this.schedule.compiled.input.plans.find((plan) => plan.folder === folder);
    const known = then?.itemsById.get(entry.id) ?? then?.milestones.get(entry.id);
    return this.of(entry) ?? (known && this.of(known));
  }

  /** What is wrong with the dates and the load of each of the plans. */
  get findings(): ReadonlyMap<Plan, readonly Finding[]> {
    this.#findings ??= scheduleFindings(this.schedule, translate);
    return this.#findings;
  }

  /** What somebody has to do week by week, over all plans that were scheduled; undefined for whoever is not in them. */
  loadOf(person: Person): readonly WeekLoad[] | undefined {
    const member = this.schedule.compiled.staff.members.get(person);
    this.#loads ??= loadByWeek(this.schedule);
    return member && this.#loads.get(member);
  }
}
