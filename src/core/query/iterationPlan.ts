import { addDays, daysBetween } from '../model/days.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Item } from '../model/item.ts';
import { isOpen } from '../model/itemState.ts';
import { type Iteration, iterationsByName, iterationsOf, LAST_DAY } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { humanBeings } from '../model/samePerson.ts';
import { isWork, minutesLeft } from '../model/work.ts';
import { type Worker, workerOf } from '../model/worker.ts';
import { sortItems } from './sortItems.ts';

/** Where an iteration lies, seen from today; undefined for one without days, which is open as long as the plan has it. */
export type IterationPhase = 'over' | 'now' | 'next' | 'later';

export interface PlannedIteration {
  readonly iteration: Iteration;
  readonly phase: IterationPhase | undefined;
  /** The open items that are planned for it, by priority and rank. */
  readonly items: readonly Item[];
}

/** What is left to do in an iteration. */
export interface IterationLoad {
  /** Of the items that say it in time. */
  readonly minutes: number;
  /** Of those that say it in story points. */
  readonly points: number;
}

/** A cadence makes iterations without end: so many are worth to be chosen from. */
const AHEAD = 6;
/** Whoever plans for longer than this has no iterations, and counting days takes time. */
const MAX_DAYS = 366;

/**
 * The iterations that somebody plans with, in their order: the current one, the next one, those without days, and all
 * others that hold open work, so that what is left of one that is over is seen.
 */
export function plannedIterations(plan: Plan, today: string): PlannedIteration[] {
  return allIterations(plan, today).filter(({ phase, items }) => {
    return items.length > 0 || (phase !== 'over' && phase !== 'later');
  });
}

/** The iterations that an item can be planned for: those that are not over, of the ones ahead the nearest. */
export function openIterations(plan: Plan, today: string): PlannedIteration[] {
  const open = allIterations(plan, today).filter(({ phase }) => phase !== 'over');
  const isFar = new Set(open.filter(({ phase }) => phase === 'later').slice(AHEAD - 1));
  return open.filter((one) => !isFar.has(one) || one.items.length > 0 || one.iteration.entry !== undefined);
}

/** What is left to do of the items of an iteration: one with others below it is done when these are. */
export function loadOf(plan: Plan, { items }: PlannedIteration): IterationLoad {
  let minutes = 0;
  let points = 0;
  for (const item of items) {
    if (!isWork(plan, item)) continue;
    const { estimate } = item.values;
    const left = minutesLeft(plan, item);
    if (left !== undefined) minutes += left;
    else if (estimate !== undefined && 'points' in estimate) points += estimate.points;
  }
  return { minutes, points };
}

/**
 * The minutes that people have for a plan from today until an iteration ends, its team's where it is one team's;
 * undefined where it has no days or far too many, or there is nobody.
 */
export function minutesIn(
  plan: Plan,
  { from, to, entry }: Iteration,
  today: string,
  portfolio?: Portfolio,
): number | undefined {
  if (from === undefined || to === undefined || to < today) return undefined;
  const start = from < today ? today : from;
  if (daysBetween(start, to) > MAX_DAYS) return undefined;
  const team = plan.teams.get(entry?.values.team ?? '')?.values.members?.map(({ person }) => person);
  const workers = humanBeings([plan], portfolio).flatMap((being): Worker[] => {
    const isMeant = being.persons.some(({ person }) => team === undefined || team.includes(person.id));
    const worker = isMeant ? workerOf(being, [plan]) : undefined;
    return worker ? [worker] : [];
  });
  if (workers.length === 0) return undefined;
  let minutes = 0;
  for (let date = start; date <= to; date = addDays(date, 1)) {
    for (const worker of workers) minutes += worker.minutesOn(date);
  }
  return minutes;
}

function allIterations(plan: Plan, today: string): PlannedIteration[] {
  const iterations = iterationsOf(plan, LAST_DAY);
  const items = openItemsById(plan, iterationsByName(plan, iterations));
  const next = iterations.find(({ from }) => from !== undefined && from > today)?.from;
  return iterations.map((iteration) => ({
    iteration,
    phase: phaseOf(iteration, today, next),
    items: sortItems(plan, items.get(iteration.id) ?? []),
  }));
}

/** @param next the first day of the next ones: teams may have each their own */
function phaseOf({ from, to }: Iteration, today: string, next: string | undefined): IterationPhase | undefined {
  if (from === undefined || to === undefined) return undefined;
  if (to < today) return 'over';
  if (from <= today) return 'now';
  return from === next ? 'next' : 'later';
}

/** The open items by the ids of their iterations. */
function openItemsById(
  plan: Plan,
  iterations: ReadonlyMap<string, Iteration>,
): ReadonlyMap<string | undefined, Item[]> {
  const planned = plan.items.filter((item) => item.values.iteration !== undefined && isOpen(plan, item));
  return groupBy(planned, ({ values }) => iterations.get(values.iteration ?? '')?.id);
}
