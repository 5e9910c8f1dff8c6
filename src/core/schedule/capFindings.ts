import { Check } from '../checks/check.ts';
import { findingAt } from '../checks/findingAt.ts';
import { minutesPaid, capFindings as plannedCapFindings } from '../checks/rules/contractCaps.ts';
import { partsOf } from '../model/assignee.ts';
import { type Contract, contractsByPerson, isUnder } from '../model/contracts.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { estimatedMinutes } from '../model/work.ts';
import { dateOf, lastDateOf } from './moments.ts';
import type { WorkNode } from './nodes.ts';
import type { PlanSchedule } from './schedulePlans.ts';
import { WHOLE } from './staff.ts';

/** Work under a contract: what was done counts by its likely estimate, the rest as it is scheduled. */
interface Work {
  readonly node: WorkNode;
  readonly finish: number;
  readonly minutes: number;
}

/**
 * Contracts that pay for less than is scheduled under them: the day on which that is used up, and with what. That even the
 * estimates of those who are assigned come to more, is known without dates.
 */
export function* capFindings(schedule: PlanSchedule): Generator<readonly [Plan, Finding]> {
  const { plans, asOf } = schedule.compiled.input;
  for (const plan of plans) {
    if (![...plan.contracts.values()].some(({ values }) => values.cap !== undefined)) continue;
    const check = new Check(plan, asOf, (file) => file);
    const known = new Set([...plannedCapFindings(check, contractsByPerson(plan))].map(({ args }) => args[0]));
    for (const [contract, works] of worksByContract(schedule, plan)) {
      let left = minutesPaid(plan, contract) ?? Number.POSITIVE_INFINITY;
      if (known.has(contract.id)) continue;
      works.sort((a, b) => a.finish - b.finish);
      // Parts of days are rounded up to minutes, which is nobody's overtime.
      const last = works.find(({ minutes }) => {
        left -= minutes;
        return left < -works.length;
      });
      if (last === undefined || last.node.isDone) continue;
      const args = [contract.id, lastDateOf(last.finish), last.node.item.id];
      yield [plan, findingAt(contract, 'cap', 'cap-used-up', args)];
    }
  }
}

function worksByContract(schedule: PlanSchedule, plan: Plan): Map<Contract, Work[]> {
  const { compiled, levelled, network } = schedule;
  const byPerson = contractsByPerson(plan);
  const works = new Map<Contract, Work[]>();
  for (const [place, node] of compiled.nodes.entries()) {
    if (node.kind !== 'work' || node.plan !== plan) continue;
    const day = dateOf(levelled.start[place] as number);
    const finish = levelled.finish[place] as number;
    const add = (person: string, minutes: number): void => {
      const contract = byPerson.get(person)?.find((one) => isUnder(one, { from: day, to: day }));
      if (contract === undefined || minutes === 0) return;
      const known = works.get(contract);
      if (known) known.push({ node, finish, minutes });
      else works.set(contract, [{ node, finish, minutes }]);
    };
    if (node.isDone) {
      const minutes = estimatedMinutes(plan, node.item) ?? 0;
      for (const { person, part } of partsOf(node.item.values.assignees ?? [])) add(person, minutes * part);
      continue;
    }
    const way = levelled.way[place] as number;
    const { members = [], parts = [] } = node.ways[way - (network.firstWay[place] as number)] ?? {};
    for (const member of members) {
      const person = member.being.persons.find((one) => one.plan.project.key === plan.project.key)?.person;
      const part = parts.find(({ resource }) => resource === member.resource);
      if (person && part) add(person.id, (part.length * part.units) / WHOLE);
    }
  }
  return works;
}
