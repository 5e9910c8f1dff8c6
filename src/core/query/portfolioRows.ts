import { groupBy } from '../model/groupBy.ts';
import type { Plan } from '../model/plan.ts';
import type { Portfolio, PortfolioPlan, Programme } from '../model/portfolio.ts';
import { type PlanRollUp, planRollUp } from './planRollUp.ts';
import type { RaidEntry } from './raidLog.ts';

/** A plan of a portfolio, or one that no portfolio names. */
export interface PlanRow {
  /** What the portfolio says of it. */
  readonly entry?: PortfolioPlan;
  /** Missing where the plan is not there. */
  readonly plan?: Plan;
  readonly rollUp?: PlanRollUp;
}

/** What stands below one programme. */
export interface ProgrammeRow {
  /** Undefined for the plans that belong to none. */
  readonly programme: Programme | undefined;
  readonly plans: readonly PlanRow[];
  /** What its plans have together: counts, for which the plans are the evidence. */
  readonly sums: ProgrammeSums;
}

export interface ProgrammeSums {
  /** Of all work, as a number of items: plans measure theirs in units that do not add up. */
  readonly done: number;
  readonly total: number;
  readonly late: number;
  readonly blocked: number;
  readonly unowned: number;
  readonly openRequests: number;
  /** How many plans are late for their next milestone. */
  readonly lateMilestones: number;
  readonly topRisk?: { readonly plan: Plan; readonly risk: RaidEntry };
}

/**
 * The plans by programme, both in the order of their ranks; those without a programme, and those that are open although
 * no portfolio names them, come last. A programme without a plan is left out.
 * @param planAt the plan that the portfolio means by a path; undefined where it is not there
 * @param others plans that the portfolio does not name
 */
export function portfolioRows(
  portfolio: Portfolio | undefined,
  planAt: (path: string) => Plan | undefined,
  others: readonly Plan[],
  today: string,
): ProgrammeRow[] {
  const named = (portfolio?.plans ?? []).map((entry) => ({ entry, ...rowOf(planAt(entry.id), today) }));
  const rows: PlanRow[] = [...named, ...others.map((plan) => rowOf(plan, today))];
  const byProgramme = groupBy(rows, ({ entry }) => portfolio?.programmes.get(entry?.values.programme ?? ''));
  const rankOf = ({ values }: Programme): number => values.rank ?? Number.MAX_VALUE;
  const programmes = [...(portfolio?.programmes.values() ?? [])].sort((a, b) => rankOf(a) - rankOf(b));
  return [...programmes, undefined].flatMap((programme) => {
    const plans = byProgramme.get(programme);
    return plans ? [{ programme, plans, sums: sumsOf(plans) }] : [];
  });
}

function rowOf(plan: Plan | undefined, today: string): PlanRow {
  return plan ? { plan, rollUp: planRollUp(plan, today) } : {};
}

function sumsOf(rows: readonly PlanRow[]): ProgrammeSums {
  const there = rows.flatMap(({ plan, rollUp }) => (plan && rollUp ? [{ plan, rollUp }] : []));
  const sum = (count: (rollUp: PlanRollUp) => number): number => there.reduce((all, one) => all + count(one.rollUp), 0);
  const [topRisk] = there
    .flatMap(({ plan, rollUp }) => rollUp.risks.slice(0, 1).map((risk) => ({ plan, risk })))
    .sort((a, b) => (b.risk.exposure ?? 0) - (a.risk.exposure ?? 0));
  return {
    done: sum(({ progress }) => progress.doneItems.length),
    total: sum(({ progress }) => progress.doneItems.length + progress.openItems.length),
    late: sum(({ late }) => late.length),
    blocked: sum(({ blocked }) => blocked.length),
    unowned: sum(({ unowned }) => unowned.length),
    openRequests: sum(({ openRequests }) => openRequests.length),
    lateMilestones: sum(({ milestone }) => Number((milestone?.daysLate ?? 0) > 0)),
    ...(topRisk && { topRisk }),
  };
}
