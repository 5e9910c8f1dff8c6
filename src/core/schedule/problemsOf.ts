import { fillIn, type Translate } from '../model/fillIn.ts';
import { isOpen } from '../model/itemState.ts';
import { iterationNamed } from '../model/iterations.ts';
import { causeMessage, Explainer } from './explain.ts';
import { dateOf, LAST_MOMENT, lastDateOf, momentText } from './moments.ts';
import type { WorkNode } from './nodes.ts';
import type { PlanSchedule } from './schedulePlans.ts';
import { type ScheduleProblem, scheduleProblem } from './scheduleProblem.ts';

/**
 * Everything that is wrong with plans once they are scheduled: what cannot be kept, and who or what is in the way.
 * @param translate puts the reasons, which stand among the arguments, into the reader's language
 */
export function problemsOf(schedule: PlanSchedule, translate: Translate = fillIn): ScheduleProblem[] {
  const { compiled, levelled } = schedule;
  const explainer = new Explainer(schedule);
  const because = (place: number): string => {
    const { causes } = explainer.explain(place);
    return causes.map((cause) => causeMessage(cause, translate)).join('; ');
  };
  const problems = [...compiled.problems];
  for (const [place, node] of compiled.nodes.entries()) {
    const start = levelled.start[place] as number;
    const finish = levelled.finish[place] as number;
    const add = (code: ScheduleProblem['code'], ...args: string[]): void => {
      problems.push(scheduleProblem(node.plan, code, args));
    };
    if (node.kind === 'milestone') {
      const { committed, reached } = node.milestone.values;
      if (
        committed !== undefined &&
        reached === undefined &&
        lastDateOf(finish) > committed &&
        Number.isFinite(finish)
      ) {
        add('late-milestone', node.milestone.id, committed, lastDateOf(finish), because(place));
      }
      continue;
    }
    if ((node.kind !== 'work' && node.kind !== 'end') || !isOpen(node.plan, node.item)) continue;
    const { id, values } = node.item;
    const { startBy, finishBy } = node.bounds;
    if (finish > LAST_MOMENT) add('beyond-calendar', id, because(place));
    const due = [values.due, finishBy?.date].filter((date) => date !== undefined).sort()[0];
    if (due !== undefined && lastDateOf(finish) > due) add('late', id, due, lastDateOf(finish), because(place));
    if (node.kind !== 'work') continue;
    if (startBy !== undefined && dateOf(start) > startBy.date) {
      add('late-start', id, startBy.date, dateOf(start), because(place));
    }
    const iteration = values.iteration === undefined ? undefined : iterationNamed(node.plan, values.iteration);
    if (iteration?.to !== undefined && lastDateOf(finish) > iteration.to) {
      add('past-iteration', id, iteration.id, iteration.to, lastDateOf(finish), because(place));
    }
    if (node.isUnassigned && (schedule.path.totalSlack[place] as number) <= 0) add('unassigned', id);
    for (const [member, end] of afterContract(schedule, place, node)) {
      add('after-contract', id, member, momentText(finish), end);
    }
  }
  return problems;
}

/** Those who work on an item when they have no contract any more, and the last day of it. */
function afterContract({ levelled, network }: PlanSchedule, place: number, node: WorkNode): [string, string][] {
  const chosen = (levelled.way[place] as number) - (network.firstWay[place] as number);
  return (node.ways[chosen]?.members ?? [])
    .filter(({ contractEnd }) => (levelled.finish[place] as number) > contractEnd)
    .map(({ id, contractEnd }) => [id, lastDateOf(contractEnd)]);
}
