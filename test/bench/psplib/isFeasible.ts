import type { Problem } from './readProblem.ts';

/**
 * Whether a schedule keeps to a problem, by the problem alone and minute by minute: it knows nothing of the engine that
 * made the schedule.
 */
export function isFeasible(
  { durations, successors, demands, capacities }: Problem,
  starts: ArrayLike<number>,
): boolean {
  const finishes = durations.map((duration, job) => Number(starts[job]) + duration);
  if (starts.length !== durations.length) return false;
  for (const [job, others] of successors.entries()) {
    const start = Number(starts[job]);
    if (!Number.isInteger(start) || start < 0) return false;
    if (others.some((other) => Number(starts[other]) < Number(finishes[job]))) return false;
  }
  const end = Math.max(...finishes);
  for (let time = 0; time < end; time++) {
    const running = durations.flatMap((_, job) => {
      return Number(starts[job]) <= time && time < Number(finishes[job]) ? [job] : [];
    });
    for (const [resource, capacity] of capacities.entries()) {
      if (running.reduce((sum, job) => sum + Number(demands[job]?.[resource]), 0) > capacity) return false;
    }
  }
  return true;
}
