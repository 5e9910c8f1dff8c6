import type { Share, Skill } from '../model/assignee.ts';
import type { ContractEnd } from '../model/contracts.ts';
import { isWithinPeriod, type Period } from '../model/period.ts';
import type { Person, Plan } from '../model/plan.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { type HumanBeing, humanBeings } from '../model/samePerson.ts';
import { type ContractInPlan, contractsIn, lastContractEnd, type Worker, workerOf } from '../model/worker.ts';
import { type Overload, overloadOf } from './overload.ts';
import { sharesByPerson, sharesOf, type WorkShare } from './workShares.ts';

/** What a human being has to do over all plans, against the time that they have for it. */
export interface Workload {
  readonly being: HumanBeing;
  readonly worker: Worker;
  /** What it is made of. */
  readonly shares: readonly WorkShare[];
  /** The sum of the shares, in minutes of work. */
  readonly minutes: number;
  /** How many of the shares nobody says the size of. */
  readonly unestimated: number;
  /** For how many weeks that is work; infinite where there is work and no time. */
  readonly weeks: number;
  /** The first day for which there is more work than time. */
  readonly overload?: Overload;
  /** What parts of their hours plans have, as the portfolio says. */
  readonly allocation: readonly Share[];
  readonly leave: { readonly now?: Period; readonly next?: Period };
  /** How their last contract ends, and whether it is time to renew or release. */
  readonly contract?: ContractInPlan & ContractEnd & { readonly isDue: boolean };
  /** What they can do, by the best that a plan says of it. */
  readonly skills: readonly Skill[];
}

/** The workload of everybody, over all plans, in the order of {@link humanBeings}. */
export function workloads(plans: readonly Plan[], today: string, portfolio?: Portfolio): Workload[] {
  const workloadOf = workloadReader(plans, today);
  return humanBeings(plans, portfolio).flatMap((being) => workloadOf(being) ?? []);
}

/**
 * Tells the workload of one human being after the other, over all plans: undefined where there is no plan. Those who share
 * an item share what is left of it by their parts of the day, and a team's part is its members'. All items are looked at
 * when it is asked for the first time.
 * @param today an ISO date
 */
export function workloadReader(plans: readonly Plan[], today: string): (being: HumanBeing) => Workload | undefined {
  let shares: ReadonlyMap<Person, readonly WorkShare[]> | undefined;
  const contracts = contractsIn(plans);
  return (being) => {
    const worker = workerOf(being, plans, contracts);
    if (worker === undefined) return undefined;
    shares ??= sharesByPerson(plans);
    return workloadFrom(
      being,
      worker,
      being.persons.flatMap(({ person }) => shares?.get(person) ?? []),
      today,
    );
  };
}

/** The workload of one human being alone, for which only their own items are looked at. */
export function workloadOf(being: HumanBeing, plans: readonly Plan[], today: string): Workload | undefined {
  const worker = workerOf(being, plans);
  return worker && workloadFrom(being, worker, sharesOf(being.persons), today);
}

/** The percents of somebody's hours that plans have together. */
export function allocated({ allocation }: Workload): number {
  return allocation.reduce((sum, { percent }) => sum + percent, 0);
}

/**
 * Whether somebody is over-allocated: plans have more than all of their hours, or more has to be done by some day than
 * there are hours until then.
 */
export function isOverallocated(workload: Workload): boolean {
  return allocated(workload) > 100 || workload.overload !== undefined;
}

function workloadFrom(being: HumanBeing, worker: Worker, shares: readonly WorkShare[], today: string): Workload {
  const minutes = shares.reduce((sum, share) => sum + (share.minutes ?? 0), 0);
  const overload = overloadOf(worker, shares, today);
  const end = lastContractEnd(worker);
  const now = worker.leave.find((period) => isWithinPeriod(period, today));
  const next = worker.leave.find(({ from }) => from > today);
  return {
    being,
    worker,
    shares,
    minutes,
    unestimated: shares.filter((share) => share.minutes === undefined).length,
    weeks: minutes === 0 ? 0 : minutes / worker.minutesPerWeek,
    ...(overload && { overload }),
    allocation: being.shared?.values.allocation ?? [],
    leave: { ...(now && { now }), ...(next && { next }) },
    ...(end && { contract: { ...end, isDue: today >= end.thinkFrom } }),
    skills: skillsOf(being),
  };
}

function skillsOf({ persons, shared }: HumanBeing): Skill[] {
  const best = new Map<string, Skill>();
  for (const { values } of [...(shared ? [shared] : []), ...persons.map(({ person }) => person)]) {
    for (const skill of values.skills ?? []) {
      const known = best.get(skill.skill);
      if (known === undefined || (known.level ?? 5) < (skill.level ?? 5)) best.set(skill.skill, skill);
    }
  }
  return [...best.values()];
}
