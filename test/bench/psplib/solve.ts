import { emptySchedule, type Schedule } from '../../../src/core/schedule/network.ts';
import { orderByKeys } from '../../../src/core/schedule/orders.ts';
import { search } from '../../../src/core/schedule/search.ts';
import { SerialScheduler } from '../../../src/core/schedule/serialSchedule.ts';
import { problemNetwork } from './problemNetwork.ts';
import type { Problem } from './readProblem.ts';

export interface Solution {
  readonly starts: ArrayLike<number>;
  readonly makespan: number;
  /** The schedules that it took. */
  readonly made: number;
}

/** Solves a problem with the engine that levels plans. */
export function solve(problem: Problem, schedules: number, seed: number): Solution {
  const network = problemNetwork(problem);
  const inOrder = orderByKeys(network, new Uint8Array(network.size));
  const early = new SerialScheduler(network, false).schedule(inOrder, emptySchedule(network.size));
  const steps = search(network, {
    schedules,
    seed,
    first: orderByKeys(network, early.start),
    costOf: makespanOf,
    leastCost: makespanOf(early),
  });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { made, best } = step.value;
  return { starts: best.schedule.start, makespan: best.cost, made };
}

function makespanOf({ finish }: Schedule): number {
  return finish.reduce((last, moment) => Math.max(last, moment));
}
