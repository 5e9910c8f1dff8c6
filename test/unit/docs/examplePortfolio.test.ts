import assert from 'node:assert/strict';
import path from 'node:path';
import { checkPlan } from '../../../src/core/checks/checkPlan.ts';
import type { Plan } from '../../../src/core/model/plan.ts';
import { type PlanRollUp, planRollUp } from '../../../src/core/query/planRollUp.ts';
import { portfolioRows } from '../../../src/core/query/portfolioRows.ts';
import { createGit } from '../../../src/node/git/createGit.ts';
import { loadPlan } from '../../../src/node/plan/loadPlan.ts';
import { type LoadedPortfolio, loadPortfolio } from '../../../src/node/plan/loadPortfolio.ts';

/** The day on which the examples play. */
const DAY = '2026-11-26';
const EXAMPLES = path.join(process.cwd(), 'examples');

describe('the example portfolio', () => {
  let portfolio: LoadedPortfolio;
  let plans: ReadonlyMap<string, Plan>;

  before(async () => {
    const loaded = await loadPortfolio(EXAMPLES);
    assert.ok(loaded);
    portfolio = loaded;
    const git = createGit({ trusted: () => true });
    const read = [...loaded.folders].map(async ([id, folder]): Promise<[string, Plan]> => {
      const plan = await loadPlan(folder, git);
      assert.ok(plan.ok, id);
      return [id, plan.value.plan];
    });
    plans = new Map(await Promise.all(read));
  });

  it('has two programmes with three plans, none of which has an error', () => {
    assert.deepEqual(portfolio.findings, []);
    const rows = portfolioRows(portfolio.portfolio, (id) => plans.get(id), [], DAY);
    assert.deepEqual(
      rows.map((row) => [row.programme?.id, row.plans.map(({ plan }) => plan?.project.key)]),
      [
        ['digital', ['WEB', 'PAY']],
        ['service', ['HLP']],
      ],
    );
    for (const plan of plans.values()) {
      const errors = checkPlan(plan, DAY).filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, [], plan.project.key);
    }
  });

  it('has something true to show for each part of a line, and people whom plans share', () => {
    const rollUps = [...plans.values()].map((plan) => planRollUp(plan, DAY));
    for (const { progress, milestone, openRequests, risks, unowned } of rollUps) {
      const counts = [progress.doneItems, progress.openItems, openRequests, risks, unowned].map(({ length }) => length);
      assert.ok(counts.every((count) => count > 0) && milestone?.milestone.values.committed !== undefined, `${counts}`);
    }
    const some = (listOf: (rollUp: PlanRollUp) => readonly unknown[]): boolean =>
      rollUps.some((rollUp) => listOf(rollUp).length > 0);
    assert.ok(some(({ late }) => late) && some(({ blocked }) => blocked));
    for (const { id } of portfolio.portfolio.people.values()) {
      assert.equal([...plans.values()].filter(({ people }) => people.has(id)).length, 2, id);
    }
  });
});
