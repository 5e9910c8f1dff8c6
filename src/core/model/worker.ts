import { type Contract, type ContractEnd, contractsByPerson, endOf, isUnder } from './contracts.ts';
import type { Period } from './period.ts';
import { ownCalendarOf, teamCalendarOf } from './personalCalendar.ts';
import type { Person, Plan } from './plan.ts';
import type { HumanBeing, PersonInPlan } from './samePerson.ts';
import { capacityOn, weeklyCapacity } from './workingTime.ts';

/** A contract of a plan. */
export interface ContractInPlan {
  readonly plan: Plan;
  readonly contract: Contract;
}

/** When a human being works, by all that the plans and their portfolio say. */
export interface Worker {
  /** The plan by whose calendar they work, and what they are there, with the hours and the leave that they have in all. */
  readonly plan: Plan;
  readonly person: Person;
  /** Minutes of work in a usual week for the plans that are here. */
  readonly minutesPerWeek: number;
  /** Minutes of work on a day for the plans that are here: 0 on leave, and outside all contracts where there are some. */
  minutesOn(date: string): number;
  /** The leave of all plans, in its order. */
  readonly leave: readonly Period[];
  readonly contracts: readonly ContractInPlan[];
}

/**
 * How a human being works. The calendar is the person's own in the first plan that names one, else that of a team of theirs,
 * else that of the plan that says the hours; these are the portfolio's, else those of the first plan that says some. Leave and
 * contracts of all plans add up. Where the portfolio gives plans a part of the hours, those that are here have theirs.
 * @param plans those that are here
 * @returns undefined where there is no plan
 */
export function workerOf(
  being: HumanBeing,
  plans: readonly Plan[],
  contracts = contractsIn(plans),
): Worker | undefined {
  const { persons, shared } = being;
  const hours = persons.find(({ person }) => person.values.capacity !== undefined);
  const own = persons.find(({ plan, person }) => ownCalendarOf(plan, person));
  const base = own ?? persons.find(({ plan, person }) => teamCalendarOf(plan, person)) ?? hours ?? persons[0];
  const plan = base?.plan ?? plans[0];
  const person = base?.person ?? shared;
  if (plan === undefined || person === undefined) return undefined;
  const capacity = shared?.values.capacity ?? hours?.person.values.capacity;
  const leave = leaveOf(being);
  const merged = { ...person, values: { ...person.values, ...(capacity && { capacity }), leave } };
  const part = partForPlans(being, plans);
  const signed = persons.flatMap((one) => contracts(one));
  const isHired = (date: string): boolean => {
    return signed.length === 0 || signed.some(({ contract }) => isUnder(contract, { from: date, to: date }));
  };
  return {
    plan,
    person: merged,
    minutesPerWeek: weeklyCapacity(plan, merged) * part,
    minutesOn: (date) => (isHired(date) ? capacityOn(plan, merged, date) * part : 0),
    leave,
    contracts: signed,
  };
}

/** The contracts of each person of several plans. */
export function contractsIn(plans: readonly Plan[]): (person: PersonInPlan) => ContractInPlan[] {
  const byPlan = new Map(plans.map((plan) => [plan, contractsByPerson(plan)]));
  return ({ plan, person }) => (byPlan.get(plan)?.get(person.id) ?? []).map((contract) => ({ plan, contract }));
}

/** How the last of a worker's contracts ends; undefined where there is none, or one without an end. */
export function lastContractEnd({ contracts }: Pick<Worker, 'contracts'>): (ContractInPlan & ContractEnd) | undefined {
  const ends = contracts.map((one) => ({ ...one, ...endOf(one.plan, one.contract) }));
  const dated = ends.filter((one): one is ContractInPlan & ContractEnd => one.end !== undefined);
  return dated.length < ends.length ? undefined : dated.sort((a, b) => (a.end < b.end ? 1 : -1))[0];
}

function leaveOf({ persons, shared }: HumanBeing): Period[] {
  const all = [...(shared ? [shared] : []), ...persons.map(({ person }) => person)];
  const leave = new Map(all.flatMap(({ values }) => values.leave ?? []).map((one) => [`${one.from}${one.to}`, one]));
  return [...leave.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The part of somebody's hours that several plans have together. */
function partForPlans({ shared }: HumanBeing, plans: readonly Plan[]): number {
  const keys = new Set(plans.map(({ project }) => project.key));
  const named = (shared?.values.allocation ?? []).filter(({ plan }) => keys.has(plan));
  return named.length === 0 ? 1 : Math.min(1, named.reduce((sum, { percent }) => sum + percent, 0) / 100);
}
