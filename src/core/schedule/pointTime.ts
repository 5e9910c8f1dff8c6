import { categoryOf } from '../model/itemState.ts';
import { type Iteration, iterationsByName } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { isWork } from '../model/work.ts';
import { hoursPerDayOf } from '../model/workingTime.ts';
import { minutesIn } from '../query/iterationPlan.ts';

/** So many of the last iterations tell how fast people are. */
const MOST_ITERATIONS = 3;

/**
 * The minutes of work that a story point is: the time that people had in the last iterations by the points that they did in
 * them, which is what their velocity says; where there is none yet, the project's factor, else a day.
 */
export function minutesPerPoint(plan: Plan, asOf: string, portfolio?: Portfolio): number {
  const last = doneIterations(plan, asOf).slice(0, MOST_ITERATIONS);
  let minutes = 0;
  let points = 0;
  for (const { iteration, points: done } of last) {
    const time = minutesIn(plan, iteration, iteration.from ?? asOf, portfolio) ?? 0;
    if (time === 0) continue;
    minutes += time;
    points += done;
  }
  return points > 0 ? minutes / points : (plan.project.hoursPerPoint ?? hoursPerDayOf(plan)) * 60;
}

/** The iterations that are over in which points were done, the last one first. */
function doneIterations(plan: Plan, asOf: string): { readonly iteration: Iteration; readonly points: number }[] {
  const points = new Map<string, number>();
  for (const item of plan.items) {
    const { iteration, estimate } = item.values;
    if (iteration === undefined || estimate === undefined || !('points' in estimate)) continue;
    if (categoryOf(plan, item) !== 'done' || !isWork(plan, item)) continue;
    points.set(iteration, (points.get(iteration) ?? 0) + estimate.points);
  }
  if (points.size === 0) return [];
  const iterations = iterationsByName(plan);
  const done = new Map<Iteration, number>();
  for (const [name, sum] of points) {
    const iteration = iterations.get(name);
    if (iteration?.to === undefined || iteration.to >= asOf || sum === 0) continue;
    done.set(iteration, (done.get(iteration) ?? 0) + sum);
  }
  return [...done]
    .map(([iteration, sum]) => ({ iteration, points: sum }))
    .sort((a, b) => ((a.iteration.to ?? '') < (b.iteration.to ?? '') ? 1 : -1));
}
