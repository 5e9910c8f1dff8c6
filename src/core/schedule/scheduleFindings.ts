import { asSevereAsWanted } from '../checks/checkPlan.ts';
import { findingAt } from '../checks/findingAt.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import { isOpen } from '../model/itemState.ts';
import { iterationNamed } from '../model/iterations.ts';
import type { Entry } from '../model/located.ts';
import type { Plan } from '../model/plan.ts';
import { isReached } from '../model/reached.ts';
import { can, skillText } from '../model/skills.ts';
import { capFindings } from './capFindings.ts';
import { circleFindings } from './circleFindings.ts';
import { durationOf, effortOf, MOST_MINUTES } from './effortOf.ts';
import { causeMessage, Explainer } from './explain.ts';
import { LAST_MOMENT, lastDateOf, momentOf, momentText } from './moments.ts';
import type { MilestoneNode, SummaryNode, WorkNode } from './nodes.ts';
import { daysOf } from './scheduledDays.ts';
import { type Dates, datesOf, type PlanSchedule } from './schedulePlans.ts';
import { contractFindings, staffFindings } from './staffFindings.ts';

/**
 * Everything that is wrong with plans once they are scheduled, by plan: what cannot be kept, and who or what is in the way.
 * What {@link checkPlan} says of a plan without its dates is not said again.
 * @param translate puts the reasons, which stand among the arguments, into the reader's language
 */
export function scheduleFindings(
  schedule: PlanSchedule,
  translate: Translate = fillIn,
): ReadonlyMap<Plan, readonly Finding[]> {
  const { compiled } = schedule;
  const found = new Map<Plan, Finding[]>(compiled.input.plans.map((plan) => [plan, []]));
  for (const [plan, finding] of allFindings(schedule, translate)) found.get(plan)?.push(finding);
  return new Map([...found].map(([plan, findings]) => [plan, asSevereAsWanted(plan, findings)]));
}

function* allFindings(schedule: PlanSchedule, translate: Translate): Generator<readonly [Plan, Finding]> {
  yield* circleFindings(schedule);
  yield* staffFindings(schedule);
  yield* capFindings(schedule);
  const explainer = new Explainer(schedule);
  const because = (place: number): string => {
    const { causes } = explainer.explain(place);
    return causes.map((cause) => causeMessage(cause, translate)).join('; ');
  };
  const datesByEntry = new Map(datesOf(schedule).map((dates) => [dates.entry, dates]));
  for (const [place, node] of schedule.compiled.nodes.entries()) {
    const add = (entry: Entry<unknown>, field: string, code: FindingCode, ...args: string[]) =>
      [node.plan, findingAt(entry, field, code, args)] as const;
    if (node.kind === 'milestone') yield* milestoneFindings(schedule, place, node, because, add);
    else if ((node.kind === 'work' || node.kind === 'end') && isOpen(node.plan, node.item)) {
      const dates = datesByEntry.get(node.item);
      if (dates) yield* lateFindings(schedule, place, node, dates, because, add);
      if (node.kind === 'work') yield* workFindings(schedule, place, node, add);
    }
  }
}

type Add = (entry: Entry<unknown>, field: string, code: FindingCode, ...args: string[]) => readonly [Plan, Finding];
type Because = (place: number) => string;

function* milestoneFindings(
  { levelled, compiled: { input } }: PlanSchedule,
  place: number,
  { milestone }: MilestoneNode,
  because: Because,
  add: Add,
): Generator<readonly [Plan, Finding]> {
  const { committed } = milestone.values;
  const finish = levelled.finish[place] as number;
  if (committed === undefined || isReached(milestone) || !Number.isFinite(finish)) return;
  // What needs no time may be done at the very beginning of today.
  const date = finish === momentOf(input.asOf) ? input.asOf : lastDateOf(finish);
  if (date > committed)
    yield add(milestone, 'committed', 'late-milestone', milestone.id, committed, date, because(place));
}

/** What is done after the day by which it has to be: of several days that it misses, the first is told. */
function* lateFindings(
  { compiled: { ends } }: PlanSchedule,
  place: number,
  { plan, item, bounds }: WorkNode | SummaryNode,
  dates: Dates,
  because: Because,
  add: Add,
): Generator<readonly [Plan, Finding]> {
  const { id, values } = item;
  const days = daysOf(dates);
  if (days === undefined) return;
  const { start, finish: date } = days;
  if ((dates.finish ?? 0) > LAST_MOMENT) yield add(item, 'depends', 'beyond-calendar', id, because(place));
  if (bounds.startBy !== undefined && start > bounds.startBy.date) {
    const opens = ends.get(plan, id)?.opens ?? place;
    yield add(item, 'constraints', 'late-start', id, bounds.startBy.date, start, because(opens));
  }
  const iteration = values.iteration === undefined ? undefined : iterationNamed(plan, values.iteration);
  const missed = [
    { field: 'due', day: values.due },
    { field: 'constraints', day: bounds.finishBy?.date },
    { field: 'iteration', day: iteration?.to },
  ].filter((one): one is { field: string; day: string } => one.day !== undefined && date > one.day);
  const [first] = missed.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  if (first === undefined) return;
  if (first.field !== 'iteration') yield add(item, first.field, 'late-finish', id, first.day, date, because(place));
  else yield add(item, 'iteration', 'past-iteration', id, iteration?.id ?? '', first.day, date, because(place));
}

/** Work for which there is nobody, or that is more than anybody can mean. */
function* workFindings(
  schedule: PlanSchedule,
  place: number,
  node: WorkNode,
  add: Add,
): Generator<readonly [Plan, Finding]> {
  const { plan, item, missing } = node;
  const { id, values } = item;
  const perPoint = schedule.compiled.perPoint[schedule.compiled.input.plans.indexOf(plan)] as number;
  if (missing !== undefined && !missing.some((skill) => isUnknownTo(plan, skill.skill))) {
    yield add(item, 'skills', 'nobody-can', id, missing.map(skillText).join(', '));
  } else if (missing === undefined && node.isUnassigned && plan.people.size > 0) {
    const isCritical = (schedule.path.totalSlack[place] as number) <= 0;
    if (isCritical) yield add(item, 'assignees', 'critical-unassigned', id);
  }
  if ((durationOf(plan, item) ?? 0) >= MOST_MINUTES) yield add(item, 'duration', 'too-much-work', id);
  else if ((effortOf(plan, item, perPoint) ?? 0) >= MOST_MINUTES) {
    yield add(item, values.remaining === undefined ? 'estimate' : 'remaining', 'too-much-work', id);
  }
  for (const [member, end] of contractFindings(schedule, place, node)) {
    const until = momentText(schedule.levelled.finish[place] as number);
    yield add(item, 'assignees', 'after-contract', id, member, until, end);
  }
}

/** Whether nobody in the plan has a skill at all, however well: then its name is what is wrong. */
function isUnknownTo({ people }: Plan, skill: string): boolean {
  return ![...people.values()].some(({ values }) => can(values.skills ?? [], { skill }));
}
