import assert from 'node:assert/strict';
import type { Plan } from '../../../../src/core/model/plan.ts';
import { buildPortfolio } from '../../../../src/core/model/portfolio.ts';
import { nextMilestone } from '../../../../src/core/query/nextMilestone.ts';
import { planRollUp } from '../../../../src/core/query/planRollUp.ts';
import { portfolioRows } from '../../../../src/core/query/portfolioRows.ts';
import { progressOf } from '../../../../src/core/query/progress.ts';
import { readPortfolioFile } from '../../../../src/core/text/readPortfolioFile.ts';
import { planOf } from '../checks/planOf.ts';

const TODAY = '2026-11-24';

function ids(entries: readonly { readonly id: string }[]): string {
  return entries.map(({ id }) => id.replace(/^\w+-/, '')).join(' ');
}

describe('progressOf', () => {
  const progress = (items: string): unknown[] => {
    const plan = planOf(`items: [${items.replaceAll('\n', ' ')}]`);
    const { unit, done, total, doneItems, openItems } = progressOf(plan, plan.items);
    return [unit, done, total, ids(doneItems), ids(openItems)];
  };

  it('is in effort where all work has some, and counts what is done of open items', () => {
    assert.deepEqual(
      progress(`
{id: W-a, estimate: 2h, status: done},
{id: W-b, estimate: 4h, remaining: 1h, status: doing},
{id: W-c, estimate: 1h, remaining: 3h},
{id: W-d, remaining: 2h},
{id: W-e, estimate: 9d, status: dropped},
{id: W-f, status: done},
{id: W-g, parent: W-f, estimate: 1h}`),
      ['minutes', 5 * 60, 12 * 60, 'a', 'b c d g'],
    );
  });

  it('is in points where all work has some', () => {
    assert.deepEqual(progress('{id: W-a, estimate: 3p, status: done}, {id: W-b, estimate: 5p}'), [
      'points',
      3,
      8,
      'a',
      'b',
    ]);
  });

  it('is the number of items where neither is so', () => {
    assert.deepEqual(progress('{id: W-a, estimate: 3p, status: done}, {id: W-b, estimate: 5h}'), [
      'items',
      1,
      2,
      'a',
      'b',
    ]);
    assert.deepEqual(progress('{id: W-a, remaining: 3h, status: done}, {id: W-b, estimate: 5h}'), [
      'items',
      1,
      2,
      'a',
      'b',
    ]);
    assert.deepEqual(progress('{id: W-a, estimate: 0h}'), ['items', 0, 1, '', 'a']);
    assert.deepEqual(progress(''), ['items', 0, 0, '', '']);
  });
});

describe('nextMilestone', () => {
  const next = (text: string): unknown[] | undefined => {
    const found = nextMilestone(planOf(text), TODAY);
    return found && [found.milestone.id, found.plannedEnd, found.daysLate, ids(found.openItems), ids(found.undated)];
  };

  it('is the first that was promised among those not reached', () => {
    const more = '{id: W-n}, {id: W-z, committed: 2027-01-15}';
    const reached =
      '{id: W-r, committed: 2026-10-01, reached: 2026-10-02}, {id: W-g, kind: gate, committed: 2026-10-01, decision: accepted}';
    assert.deepEqual(next(`milestones: [${more}, {id: W-b, committed: 2026-12-15}, ${reached}]`)?.[0], 'W-b');
    assert.deepEqual(next(`milestones: [${reached}, {id: W-n}]`), ['W-n', undefined, 0, '', '']);
    assert.equal(next(`milestones: [${reached}]`), undefined);
    const failed = '{id: W-g, kind: gate, committed: 2026-10-01, decision: rejected}';
    assert.deepEqual(next(`milestones: [${failed}]`), ['W-g', undefined, 54, '', '']);
  });

  it('is late by the last day of its open work, or since its day has passed', () => {
    const items = (more: string): string => `
iterations: [{id: S1, dates: 2026-12-07..2026-12-20}]
milestones: [{id: W-b, committed: 2026-12-15}]
items:
- {id: W-1, milestone: W-b}
- {id: W-2, milestone: W-b, due: 2026-12-11}
- {id: W-3, milestone: W-b, due: 2026-12-31, status: done}
${more}`;
    assert.deepEqual(next(items('')), ['W-b', '2026-12-11', 0, '1 2', '1']);
    assert.deepEqual(next(items('- {id: W-4, milestone: W-b, iteration: S1}')), ['W-b', '2026-12-20', 5, '1 2 4', '1']);
    assert.deepEqual(
      next('milestones: [{id: W-b, committed: 2026-11-20}]\nitems: [{id: W-1, milestone: W-b, due: 2026-11-19}]'),
      ['W-b', '2026-11-19', 4, '1', ''],
    );
  });
});

describe('planRollUp', () => {
  it('opens to its evidence, what matters most first', () => {
    const rollUp = planRollUp(
      planOf(`
items:
- {id: W-a, due: 2026-11-20}
- {id: W-b, due: 2026-11-10, assignees: ana}
- {id: W-c, due: 2026-11-10, status: done}
- {id: W-d, priority: must, depends: W-a}
- {id: W-e, waiting: legal, priority: could, assignees: ana}
- {id: W-f}
- {id: W-g, parent: W-f, assignees: []}
requests: [{id: W-q, raised: 2026-11-20}, {id: W-r, decision: accepted}, {id: W-s, raised: 2026-11-10, triaged: 2026-11-11}]
raid:
- {id: W-1, risk: A, probability: 1, impact: 2}
- {id: W-2, issue: B, impact: 3}
- {id: W-3, risk: C, probability: 5, impact: 5, closed: 2026-11-01}
- {id: W-4, dependency: D, probability: 5, impact: 5}
`),
      TODAY,
    );
    assert.equal(ids(rollUp.late), 'b a');
    assert.equal(ids(rollUp.blocked), 'd e');
    assert.equal(ids(rollUp.unowned), 'd a g');
    assert.equal(ids(rollUp.openRequests.map(({ entry }) => entry)), 'q s');
    assert.equal(ids(rollUp.risks.map(({ entry }) => entry)), '2 1');
    assert.equal(rollUp.milestone, undefined);
    assert.deepEqual([rollUp.progress.done, rollUp.progress.total], [1, 6]);
  });
});

describe('portfolioRows', () => {
  const PLANS: Readonly<Record<string, Plan>> = {
    web: planOf(
      'project: {key: WEB}\nitems: [{id: WEB-a, due: 2026-11-01}, {id: WEB-b, status: done}]\nraid: [{id: WEB-r, risk: A, probability: 2, impact: 5}]\nmilestones: [{id: WEB-m, committed: 2026-11-01}]',
    ),
    pay: planOf(
      'project: {key: PAY}\nitems: [{id: PAY-a, assignees: bo, waiting: legal}]\nraid: [{id: PAY-r, issue: B, impact: 3}]\nrequests: [{id: PAY-q}, {id: PAY-q2}]',
    ),
    ops: planOf('project: {key: OPS}'),
  };
  const rows = (portfolio: string | undefined, ...others: string[]): ReturnType<typeof portfolioRows> => {
    const read = portfolio === undefined ? undefined : buildPortfolio(readPortfolioFile('p', portfolio));
    return portfolioRows(
      read,
      (path) => PLANS[path],
      others.flatMap((name) => PLANS[name] ?? []),
      TODAY,
    );
  };
  const named = (...args: Parameters<typeof rows>): string[] =>
    rows(...args).map(({ programme, plans }) => {
      return [`${programme?.id}:`, ...plans.map(({ entry, plan }) => `${entry?.id}=${plan?.project.key}`)].join(' ');
    });

  it('have programmes and their plans by rank, and what belongs to none last', () => {
    const portfolio = `
programmes: [{id: digital, rank: 20}, empty, {id: core, rank: 10}]
plans:
- {path: web, programme: digital}
- {path: gone, programme: digital, rank: 5}
- {path: pay, programme: core}
- {path: lost, programme: unknown}
`;
    assert.deepEqual(named(portfolio, 'ops'), [
      'core: pay=PAY',
      'digital: gone=undefined web=WEB',
      'undefined: lost=undefined undefined=OPS',
    ]);
    assert.deepEqual(named(undefined, 'web', 'pay'), ['undefined: undefined=WEB undefined=PAY']);
    assert.deepEqual(named(undefined), []);
  });

  it('have sums, and the greatest risk of all plans', () => {
    const [row] = rows('plans: [web, pay, gone]');
    const { topRisk, ...sums } = row?.sums ?? {};
    assert.deepEqual(sums, { done: 1, total: 3, late: 1, blocked: 1, unowned: 1, openRequests: 2, lateMilestones: 1 });
    assert.deepEqual([topRisk?.plan.project.key, topRisk?.risk.title, topRisk?.risk.exposure], ['PAY', 'B', 15]);
  });
});
