import { DisjointSets } from '../model/disjointSets.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Plan } from '../model/plan.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { humanBeings } from '../model/samePerson.ts';
import type { ScheduleInput } from './compilePlans.ts';

/** A portfolio with those of its plans that are open, in its order. */
export interface PlansOfPortfolio {
  readonly portfolio: Portfolio;
  readonly plans: readonly Plan[];
}

/**
 * Which plans are scheduled together: those of a portfolio, and those that share people, since what one of them takes of
 * somebody is missing in the other. Plans of a portfolio come first, in its order; of several portfolios, the first counts.
 */
export function plansTogether(
  plans: readonly Plan[],
  portfolios: readonly PlansOfPortfolio[],
): Pick<ScheduleInput, 'plans' | 'portfolio'>[] {
  const sets = new DisjointSets<Plan>();
  for (const plan of plans) sets.add(plan);
  const join = ([first, ...others]: readonly Plan[]): void => {
    if (first) for (const other of others) sets.join(first, other);
  };
  for (const portfolio of portfolios) join(portfolio.plans);
  for (const { persons } of humanBeings(plans)) join(persons.map(({ plan }) => plan));
  return [...groupBy(plans, (plan) => sets.rootOf(plan)).values()].map((together) => {
    const ranked = portfolios.find((one) => one.plans.some((plan) => together.includes(plan)));
    if (ranked === undefined) return { plans: together };
    return { plans: [...new Set([...ranked.plans, ...together])], portfolio: ranked.portfolio };
  });
}
