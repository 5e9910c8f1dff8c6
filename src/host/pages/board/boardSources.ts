import type { BoardSource } from '../../../core/board/board.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { FilterProblem } from '../../../core/query/filter/filterProblem.ts';
import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import { planName } from '../../plans/planName.ts';
import { queryOf } from '../../views/planArrangement.ts';
import { findingsByItem } from './findingsByItem.ts';

/** What is known of plans beside what they say themselves. */
export interface Beside {
  /** Who the user is in a plan, by their address. */
  emailIn(loaded: LoadedPlan): string | undefined;
  /** What is wrong with a plan's dates and load. */
  datesOf(loaded: LoadedPlan): readonly Finding[];
  /** Has git asked about a plan, unless it was: what it says is told of when it is known. */
  askGit(loaded: LoadedPlan): void;
  /** What git says of the items of a plan by now. */
  gitOf(loaded: LoadedPlan): Pick<BoardSource, 'branchOf' | 'sinceOf'>;
  /** The plan as it was before the last working day; undefined where there was none, null where that is not known. */
  planBefore(plan: Plan): Plan | undefined | null;
}

export interface FilteredSources {
  readonly sources: readonly BoardSource[];
  /** What is wrong with the filter, where no plan understands it. */
  readonly problem?: FilterProblem;
}

/**
 * The plans of a board under a filter; a plan that does not know what this names has nothing of it.
 * @param isPast whether the plans are those of another time, of which git says nothing here
 */
export function boardSources(
  plans: readonly LoadedPlan[],
  filter: string,
  beside: Beside,
  isPast: boolean,
): FilteredSources {
  const queries = plans.map((loaded) => queryOf({ filter, sort: '' }, loaded.plan, beside.emailIn(loaded)));
  const sources = plans.map((loaded, index): BoardSource => {
    const { isWanted, problem } = queries[index] ?? {};
    const findings = findingsByItem(loaded.plan, [...loaded.findings, ...beside.datesOf(loaded)]);
    const isShown = problem ? () => false : isWanted;
    return {
      plan: loaded.plan,
      name: planName(loaded),
      findingsOf: (item) => findings.get(item) ?? [],
      ...(isShown && { isShown }),
      ...(!isPast && beside.gitOf(loaded)),
    };
  });
  const [first] = queries;
  const isUnknown = queries.every(({ problem }) => problem !== undefined);
  return { sources, ...(isUnknown && first?.problem && { problem: first.problem }) };
}
