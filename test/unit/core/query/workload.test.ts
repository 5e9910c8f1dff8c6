import assert from 'node:assert/strict';
import { buildPortfolio } from '../../../../src/core/model/portfolio.ts';
import {
  allocated,
  isOverallocated,
  type Workload,
  workloadOf,
  workloads,
} from '../../../../src/core/query/workload.ts';
import { readPortfolioFile } from '../../../../src/core/text/readPortfolioFile.ts';
import { planOf } from '../checks/planOf.ts';

/** A Tuesday. */
const TODAY = '2026-11-24';

function loadsOf(plans: readonly string[], portfolio?: string): Map<string, Workload> {
  const read = plans.map((text) => planOf(text));
  const shared = portfolio === undefined ? undefined : buildPortfolio(readPortfolioFile('p', portfolio));
  return new Map(
    workloads(read, TODAY, shared).map((load) => {
      // Of one alone, nothing else is said.
      const { shares, overload } = workloadOf(load.being, read, TODAY) ?? assert.fail();
      assert.deepEqual([shares, overload], [load.shares, load.overload]);
      return [load.being.persons[0]?.person.id ?? load.being.shared?.id ?? '', load];
    }),
  );
}

function loadOf(id: string, plans: readonly string[], portfolio?: string): Workload {
  const load = loadsOf(plans, portfolio).get(id);
  if (load === undefined) throw new Error(`There is no workload of ${id}.`);
  return load;
}

const HOUR = 60;

describe('workloads', () => {
  it('share what is left of open work by the parts of the day', () => {
    const plan = `
people: [ana, {id: bo, capacity: 20h/w}, cy]
items:
- {id: W-a, assignees: [ana 50%, bo], estimate: 12h}
- {id: W-b, assignees: [ana], estimate: 5d, remaining: 2h}
- {id: W-c, assignees: ana, estimate: 5p}
- {id: W-d, assignees: ana, duration: 5d}
- {id: W-e, assignees: ana, estimate: 9d, status: done}
- {id: W-f, assignees: ana, estimate: 9d}
- {id: W-g, assignees: bo, estimate: 1d 2d 9d, parent: W-f}
- {id: W-h, estimate: 9d}
`;
    const loads = loadsOf([plan]);
    const [ana, bo, cy] = ['ana', 'bo', 'cy'].map((id) => loads.get(id));
    assert.deepEqual([ana?.minutes, ana?.unestimated, ana?.weeks], [6 * HOUR, 2, 6 / 40]);
    assert.deepEqual(
      ana?.shares.map(({ item, minutes }) => [item.id, minutes]),
      [
        ['W-a', 4 * HOUR],
        ['W-b', 2 * HOUR],
        ['W-c', undefined],
        ['W-d', undefined],
      ],
    );
    assert.deepEqual([bo?.minutes, bo?.worker.minutesPerWeek, bo?.weeks], [24 * HOUR, 20 * HOUR, 24 / 20]);
    assert.deepEqual([cy?.minutes, cy?.weeks, cy?.shares], [0, 0, []]);
  });

  it("give a team's part to its members", () => {
    const plan = `
people: [ana, bo, cy]
teams: [{id: access, members: [ana, bo 50%]}]
items: [{id: W-a, assignees: [access, ana, gone], estimate: 9h}]
`;
    const loads = loadsOf([plan]);
    assert.deepEqual(
      ['ana', 'bo', 'cy'].map((id) => loads.get(id)?.minutes),
      [5 * HOUR, 1 * HOUR, 0],
    );
    assert.equal(loads.get('ana')?.shares.length, 1);
  });

  it('add up over all plans, with the capacity of the one that says it', () => {
    const web =
      'project: {key: WEB}\npeople: [{id: ana, email: a@x}]\nitems: [{id: WEB-a, assignees: ana, estimate: 8h}]';
    const pay =
      'project: {key: PAY, hoursPerDay: 6}\npeople: [{id: ruiz, email: A@X, capacity: 5h/d}]\nitems: [{id: PAY-a, assignees: ruiz, estimate: 2d}]';
    const ana = loadOf('ana', [web, pay]);
    assert.deepEqual([ana.minutes, ana.worker.minutesPerWeek], [20 * HOUR, 25 * HOUR]);
    assert.deepEqual(
      ana.shares.map(({ plan, item }) => [plan.project.key, item.id]),
      [
        ['WEB', 'WEB-a'],
        ['PAY', 'PAY-a'],
      ],
    );
  });

  it('count against the part of the hours that the plans have, and say when plans have more than all', () => {
    const web =
      'project: {key: WEB}\npeople: [{id: ana, email: a@x}]\nitems: [{id: WEB-a, assignees: ana, estimate: 40h}]';
    const shared = (allocation: string): string =>
      `people: [{id: ana, email: a@x, capacity: 32h/w, allocation: ${allocation}}]`;
    const half = loadOf('ana', [web], shared('{WEB: 50%, PAY: 30%}'));
    assert.deepEqual(
      [half.worker.minutesPerWeek, half.weeks, allocated(half), isOverallocated(half)],
      [16 * HOUR, 2.5, 80, false],
    );
    assert.equal(loadOf('ana', [web], shared('{PAY: 30%}')).worker.minutesPerWeek, 32 * HOUR);
    const over = loadOf('ana', [web], shared('{WEB: 80%, PAY: 30%}'));
    assert.deepEqual([allocated(over), isOverallocated(over)], [110, true]);
    const both = loadOf('ana', [web, 'project: {key: PAY}'], shared('{WEB: 80%, PAY: 30%}'));
    assert.equal(both.worker.minutesPerWeek, 32 * HOUR);
  });

  it('have infinite weeks where there is work and no time', () => {
    const plan = 'people: [{id: ana, capacity: 0h/w}]\nitems: [{id: W-a, assignees: ana, estimate: 1h}]';
    assert.equal(loadOf('ana', [plan]).weeks, Number.POSITIVE_INFINITY);
  });

  it('know those whom only the portfolio knows', () => {
    assert.equal(
      loadOf('mara', ['project: {key: WEB}'], 'people: [{id: mara, capacity: 8h/w}]').worker.minutesPerWeek,
      8 * HOUR,
    );
    assert.equal(loadsOf([], 'people: [mara]').size, 0);
  });
});

describe('overload', () => {
  const overload = (person: string, items: string, more = ''): unknown[] => {
    const load = loadOf('ana', [`people: [{id: ana${person}}]\n${more}\nitems: [${items}]`]);
    assert.equal(isOverallocated(load), load.overload !== undefined);
    return load.overload ? [load.overload.by, load.overload.minutes / HOUR, load.overload.capacity / HOUR] : [];
  };
  const item = (id: string, estimate: string, more: string): string =>
    `{id: W-${id}, assignees: ana, estimate: ${estimate}, ${more}}`;

  it('is the first day for which there is more to do than time until then', () => {
    assert.deepEqual(overload('', item('a', '24h', 'due: 2026-11-26')), []);
    assert.deepEqual(overload('', item('a', '25h', 'due: 2026-11-26')), ['2026-11-26', 25, 24]);
    const two = [item('b', '20h', 'due: 2026-11-27'), item('a', '20h', 'due: 2026-11-26')].join(',');
    assert.deepEqual(overload('', two), ['2026-11-27', 40, 32]);
    assert.deepEqual(overload('', `${two},${item('c', '5h', 'due: 2026-11-26')}`), ['2026-11-26', 25, 24]);
    const sameDay = [item('a', '25h', 'due: 2026-11-26'), item('b', '5h', 'due: 2026-11-26')].join(',');
    assert.deepEqual(overload('', sameDay), ['2026-11-26', 30, 24]);
    const justSo = [item('a', '24h', 'due: 2026-11-26'), item('b', '100h', 'due: 2027-06-01')].join(',');
    assert.deepEqual(overload('', justSo), []);
  });

  it('takes leave, weekends and the ends of contracts into account', () => {
    assert.deepEqual(overload(', leave: 2026-11-25', item('a', '20h', 'due: 2026-11-26')), ['2026-11-26', 20, 16]);
    assert.deepEqual(overload('', item('a', '33h', 'due: 2026-11-29')), ['2026-11-29', 33, 32]);
    const contract = 'contracts: [{id: c, people: [ana], term: 2026-11-02..2026-11-25}]';
    assert.deepEqual(overload('', item('a', '20h', 'due: 2026-12-26'), contract), ['2026-12-26', 20, 16]);
  });

  it('lets what is overdue come first, and what has no day wait', () => {
    assert.deepEqual(overload('', item('a', '99h', 'due: 2026-11-20')), []);
    assert.deepEqual(overload('', item('a', '99h', 'rank: 1')), []);
    assert.deepEqual(overload('', item('a', '9999h', 'due: 2027-11-25')).length, 3);
    assert.deepEqual(overload('', item('a', '9999h', 'due: 2027-11-26')), [], 'more than a year ahead');
    const both = [item('a', '20h', 'due: 2026-11-20'), item('b', '5h', 'due: 2026-11-26')].join(',');
    assert.deepEqual(overload('', both), ['2026-11-26', 25, 24]);
  });

  it('knows the last days of iterations and the days of milestones', () => {
    const more =
      'iterations: [{id: S1, dates: 2026-11-16..2026-11-25}]\nmilestones: [{id: W-m, committed: 2026-11-25}]';
    assert.deepEqual(overload('', item('a', '17h', 'iteration: S1'), more), ['2026-11-25', 17, 16]);
    assert.deepEqual(overload('', item('a', '17h', 'milestone: W-m'), more), ['2026-11-25', 17, 16]);
    assert.deepEqual(overload('', item('a', '17h', 'milestone: W-m, due: 2026-11-27'), more), []);
  });
});

describe('what else a workload says', () => {
  it('is the leave of now and the next', () => {
    const leave = (days: string): unknown => loadOf('ana', [`people: [{id: ana, leave: ${days}}]`]).leave;
    assert.deepEqual(leave('[2027-01-04, 2026-12-21..2027-01-01, 2026-11-20..2026-11-24]'), {
      now: { from: '2026-11-20', to: '2026-11-24' },
      next: { from: '2026-12-21', to: '2027-01-01' },
    });
    assert.deepEqual(leave('[2026-11-23]'), {});
  });

  it('is the end of the last contract, and whether it is time to renew or release', () => {
    const contract = (contracts: string): unknown[] => {
      const { contract: end } = loadOf('ana', [`people: [ana]\ncontracts: [${contracts}]`]);
      return end ? [end.contract.id, end.end, end.decideBy, end.isDue] : [];
    };
    const first = '{id: c1, people: [ana], term: 2026-01-01..2026-12-18, notice: 10d}';
    assert.deepEqual(contract(first), ['c1', '2026-12-18', '2026-12-04', true]);
    assert.deepEqual(contract(`${first}, {id: c2, people: [ana], term: 2026-12-19..2027-06-30}`), [
      'c2',
      '2027-06-30',
      '2027-06-30',
      false,
    ]);
    assert.deepEqual(contract(`${first}, {id: c2, people: [ana], term: 2026-12-19..}`), []);
    assert.deepEqual(contract('{id: c1, people: [bo], term: 2026-01-01..2026-12-18}'), []);
  });

  it('is the skills, at their best', () => {
    const web = 'people: [{id: ana, email: a@x, skills: {react: 2, sql: 3}}]';
    const pay = 'people: [{id: ana, email: a@x, skills: [react 4, sql 1, go]}]';
    assert.deepEqual(loadOf('ana', [web, pay]).skills, [
      { skill: 'react', level: 4 },
      { skill: 'sql', level: 3 },
      { skill: 'go' },
    ]);
  });
});
