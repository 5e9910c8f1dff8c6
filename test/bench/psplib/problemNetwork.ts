import { ELAPSED, FS, type Network, NOBODY } from '../../../src/core/schedule/network.ts';
import { buildNetwork, type Part } from '../../../src/core/schedule/networkBuilder.ts';
import { ALWAYS } from '../../../src/core/schedule/workCalendar.ts';
import type { Problem } from './readProblem.ts';

/** A problem as the engine takes it, which levels plans: people are resources whose calendar never rests. */
export function problemNetwork({ durations, successors, demands, capacities }: Problem): Network {
  const activities = durations.map((length, job) => {
    const taken = (demands[job] ?? []).flatMap((units, resource): Part[] => {
      return units > 0 ? [{ calendar: 0, length, resource, units }] : [];
    });
    const parts = taken.length > 0 ? taken : [{ calendar: 0, length, resource: NOBODY, units: 0 }];
    return { notBefore: 0, finishNotBefore: 0, ways: [{ parts }] };
  });
  const links = successors.flatMap((others, from) => {
    return others.map((to) => ({ from, to, type: FS, lag: 0, calendar: ELAPSED }));
  });
  return buildNetwork(
    [ALWAYS],
    capacities.map((capacity) => ({ capacity })),
    activities,
    links,
  );
}
