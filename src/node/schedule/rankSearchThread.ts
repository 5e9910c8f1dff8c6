import { parentPort, workerData } from 'node:worker_threads';
import { buildPlan } from '../../core/model/buildPlan.ts';
import type { Item } from '../../core/model/item.ts';
import type { PlanFile } from '../../core/model/plan.ts';
import { buildPortfolio } from '../../core/model/portfolio.ts';
import type { ObservedWork, ScheduleInput } from '../../core/schedule/compilePlans.ts';
import { proposeRanks } from '../../core/schedule/optimise.ts';
import { schedulePlans } from '../../core/schedule/schedulePlans.ts';
import { readPlanFile } from '../../core/text/readPlanFile.ts';
import { readPortfolioFile } from '../../core/text/readPortfolioFile.ts';
import type { FoundRanks, NamedText, RankSearch, RankSearchMessage } from './rankSearch.ts';

// A thread of its own, which whoever started it ends at any time: it holds nothing that would have to be put away.
const asked = workerData as RankSearch;
tell({ found: find(asked, (made) => tell({ made })) });

function tell(message: RankSearchMessage): void {
  parentPort?.postMessage(message);
}

/** @param onProgress is told of the schedules that were made, as often as they are a percent more */
function find(search: RankSearch, onProgress: (made: number) => void): FoundRanks {
  const { schedules, seed } = search;
  const input = inputOf(search);
  const steps = proposeRanks(schedulePlans(input), { schedules, seed });
  let told = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    const percent = Math.floor((step.value.made * 100) / schedules);
    if (percent <= told) continue;
    told = percent;
    onProgress(step.value.made);
  }
  const { ranks, ends, made } = step.value;
  const places = new Map(input.plans.flatMap(({ items }, plan) => items.map((one, item) => [one, { plan, item }])));
  return {
    ranks: ranks.flatMap(({ item, rank }) => {
      const place = places.get(item);
      return place ? [{ ...place, rank }] : [];
    }),
    ends: ends.map(({ now, proposed }) => ({ now, proposed })),
    made,
  };
}

function inputOf({ plans: texts, portfolio, asOf, observed }: RankSearch): ScheduleInput {
  const plans = texts.map(({ folder, files, privateFiles }) => {
    return buildPlan(folder, files.map(readFile), privateFiles.map(readFile));
  });
  const work = new Map<Item, ObservedWork>();
  for (const { plan, item, work: known } of observed) {
    const one = plans[plan]?.items[item];
    if (one) work.set(one, known);
  }
  const shared = portfolio && { portfolio: buildPortfolio(readPortfolioFile(portfolio.name, portfolio.text)) };
  return { plans, asOf, observed: work, ...shared };
}

function readFile({ name, text }: NamedText): PlanFile {
  return readPlanFile(name, text);
}
