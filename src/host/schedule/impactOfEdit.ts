import { setImmediate as pause } from 'node:timers/promises';
import { buildPlan } from '../../core/model/buildPlan.ts';
import type { Item } from '../../core/model/item.ts';
import type { Plan, PlanFile } from '../../core/model/plan.ts';
import { isSameList } from '../../core/model/sameList.ts';
import { impactText } from '../../core/present/impactText.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { ObservedWork, ScheduleInput } from '../../core/schedule/compilePlans.ts';
import { impactOf, withoutPrivate } from '../../core/schedule/impact.ts';
import { type PlanSchedule, schedulePlans } from '../../core/schedule/schedulePlans.ts';
import { translate } from '../log.ts';

/** The two schedules that were compared last, of which the next ones take over what still holds. */
export interface ComparedSchedules {
  readonly old: Plan;
  readonly before: PlanSchedule;
  readonly after: PlanSchedule;
}

/** What an edit does to dates and load, in words that are harmless where icons act; undefined where that is nothing. */
export interface EditImpact {
  readonly text: string | undefined;
  readonly compared: ComparedSchedules;
}

/**
 * Compares the schedule of a plan, and of those that share its people, with what it would be if the plan still said what it
 * said before: the others are the same in both. Between its parts, what VS Code asks meanwhile is answered.
 * @param now what was scheduled
 * @param files the plan as it was
 */
export async function impactOfEdit(
  now: ScheduleInput,
  plan: Plan,
  files: readonly PlanFile[],
  last?: ComparedSchedules,
): Promise<EditImpact> {
  const old = last && isSameList(last.old.files, files) ? last.old : buildPlan(plan.folder, files);
  const was = inputOf(now, plan, old);
  const before = last && isSame(last.before.compiled.input, was) ? last.before : schedulePlans(was, last?.before);
  await pause();
  const after = schedulePlans(inputOf(now, plan, withoutPrivate(plan)), last?.after);
  await pause();
  return { text: impactText(impactOf(before, after), translate, plainWithoutIcons), compared: { old, before, after } };
}

/** What is scheduled with another state of a plan in its place. What git knows of an item stays true while its status does. */
function inputOf(now: ScheduleInput, plan: Plan, state: Plan): ScheduleInput {
  const plans = now.plans.map((one) => (one === plan ? state : one));
  const observed = new Map<Item, ObservedWork>(now.observed);
  for (const item of state.items) {
    const known = plan.itemsById.get(item.id);
    const work = known && known.values.status === item.values.status ? now.observed?.get(known) : undefined;
    if (work) observed.set(item, work);
  }
  return { ...now, plans, observed };
}

/** Whether the same is scheduled, as of the same day, with the same known of it. */
function isSame(a: ScheduleInput, b: ScheduleInput): boolean {
  const [old, now] = [[...(a.observed ?? [])], [...(b.observed ?? [])]];
  return (
    a.asOf === b.asOf &&
    a.portfolio === b.portfolio &&
    isSameList(a.plans, b.plans) &&
    old.length === now.length &&
    old.every(([item, work], place) => {
      const [other, is] = now[place] as (typeof now)[number];
      return item === other && work.started === is.started && work.finished === is.finished;
    })
  );
}
