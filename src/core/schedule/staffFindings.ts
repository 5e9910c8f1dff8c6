import { findingAt } from '../checks/findingAt.ts';
import { isUnder } from '../model/contracts.ts';
import type { Finding } from '../model/finding.ts';
import { iterationNamed } from '../model/iterations.ts';
import type { Person, Plan } from '../model/plan.ts';
import { plannedDays } from '../model/plannedDays.ts';
import { calendarOf, weekHoursOf } from '../model/workingTime.ts';
import { lastDateOf } from './moments.ts';
import type { WorkNode } from './nodes.ts';
import { overAllocations } from './overAllocation.ts';
import type { PlanSchedule } from './schedulePlans.ts';
import type { Member } from './staff.ts';
import { weekSpans } from './weekSpans.ts';

/** So many items are named at most. */
const MOST_NAMES = 5;

/** Those who never work, and those who have more to do by some day than there is time for; each where their first plan has them. */
export function* staffFindings(schedule: PlanSchedule): Generator<readonly [Plan, Finding]> {
  const { staff, input } = schedule.compiled;
  const over = new Map(overAllocations(schedule).map((one) => [one.member, one]));
  const seen = new Set<Member>();
  for (const plan of input.plans) {
    yield* calendarFindings(plan);
    for (const person of plan.people.values()) {
      const member = staff.members.get(person);
      if (member === undefined || seen.has(member)) continue;
      seen.add(member);
      if (!member.hasTime && calendarHasWork(plan, person)) {
        yield [plan, findingAt(person, 'capacity', 'no-working-time', [person.id])];
      }
      const found = over.get(member);
      if (found === undefined) continue;
      const ids = found.items.map(({ id }) => id);
      const names = ids.length > MOST_NAMES ? [...ids.slice(0, MOST_NAMES), '…'] : ids;
      const args = [person.id, String(found.percent), found.week, names.join(', ')];
      yield [plan, findingAt(person, 'capacity', 'over-allocated', args)];
    }
  }
}

/** Calendars by which somebody is to work, and nobody ever does. */
function* calendarFindings(plan: Plan): Generator<readonly [Plan, Finding]> {
  const used = [undefined, ...plan.people.values()].map((person) => calendarOf(plan, person));
  for (const calendar of new Set(used)) {
    if (calendar === undefined || weekSpans(weekHoursOf(plan, calendar)).length > 0) continue;
    yield [plan, findingAt(calendar, 'hours', 'no-working-day', [calendar.id])];
  }
}

function calendarHasWork(plan: Plan, person: Person): boolean {
  return weekSpans(weekHoursOf(plan, calendarOf(plan, person))).length > 0;
}

/**
 * Those who work on an item when they have no contract any more, and the last day of it. That none holds on all the days for
 * which the item is planned, is known without its dates.
 */
export function contractFindings(
  { levelled, network, compiled }: PlanSchedule,
  place: number,
  node: WorkNode,
): [string, string][] {
  const chosen = (levelled.way[place] as number) - (network.firstWay[place] as number);
  const { plan, item } = node;
  return (node.ways[chosen]?.members ?? [])
    .filter(({ contractEnd }) => (levelled.finish[place] as number) > contractEnd)
    .filter(({ worker }) => {
      const iteration = item.values.iteration === undefined ? undefined : iterationNamed(plan, item.values.iteration);
      const iterations = new Map(iteration ? [[item.values.iteration ?? '', iteration]] : []);
      const days = plannedDays(iterations, item, compiled.input.asOf);
      return days === undefined || worker.contracts.some(({ contract }) => isUnder(contract, days));
    })
    .map(({ id, contractEnd }) => [id, lastDateOf(contractEnd)]);
}
