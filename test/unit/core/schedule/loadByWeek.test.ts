import assert from 'node:assert/strict';
import { weekName } from '../../../../src/core/schedule/isoWeek.ts';
import { loadByWeek } from '../../../../src/core/schedule/loadByWeek.ts';
import { momentOf } from '../../../../src/core/schedule/moments.ts';
import { schedulePlans } from '../../../../src/core/schedule/schedulePlans.ts';
import { planOf } from '../checks/planOf.ts';
import { randomFrom } from '../random.ts';
import { randomPlan, textOf } from './randomPlan.ts';
import { MONDAY, scheduled } from './scheduled.ts';

/** Each week of somebody in hours: `49: 32/40 8`, scheduled of available, and wanted. */
function weeksOf(id: string, text: string | readonly string[], asOf?: string, portfolio?: string): string[] {
  const loads = loadByWeek(scheduled(text, asOf, portfolio).schedule);
  const [, weeks = []] = [...loads].find(([member]) => member.id === id) ?? assert.fail();
  return weeks.map(({ week, scheduled: own, available, wanted }) => {
    return `${week.slice(-2)}: ${own / 60}/${available / 60} ${wanted / 60}`;
  });
}

describe('the load by week', () => {
  it('is the scheduled work of each against their time', () => {
    assert.deepEqual(
      weeksOf(
        'ana',
        `people: [{id: ana, capacity: 6h/d, leave: 2026-12-07..2026-12-08}, bo]
items:
- {id: A, estimate: 6d, assignees: ana}
- {id: B, estimate: 2d, assignees: [bo]}
- {id: C, estimate: 4d, assignees: [ana 50%, bo 50%]}
- {id: D, estimate: 1d, status: done, assignees: ana}
- {id: E, duration: 5d, assignees: ana}`,
      ),
      ['49: 30/30 0', '50: 18/18 0', '51: 15/30 0', '52: 1/30 0'],
    );
  });

  it('counts of the first week what is left of it', () => {
    const text = 'people: [ana]\nitems: [{id: A, estimate: 1d, assignees: ana}]';
    assert.deepEqual(weeksOf('ana', text, '2026-12-03'), ['49: 8/16 0']);
  });

  it('counts no time after a contract, and only the part of somebody that the plans have', () => {
    const text = `project: {key: W}
people: [{id: ivo, email: ivo@example.org}]
contracts: [{id: n, people: ivo, term: 2026-11-02..2026-12-08}]
items: [{id: W-a, estimate: 8d, assignees: ivo}]`;
    assert.deepEqual(weeksOf('ivo', text), ['49: 40/40 0', '50: 24/16 0']);
    const portfolio = 'people: [{id: ivo, email: ivo@example.org, allocation: {W: 50%}}]';
    assert.deepEqual(weeksOf('ivo', text, undefined, portfolio), [
      '49: 20/20 0',
      '50: 20/8 0',
      '51: 20/0 0',
      '52: 4/0 0',
    ]);
  });

  it('is too much where not all that has a day fits in by that day', () => {
    const people = 'people: [ana]\nmilestones: [{id: M, committed: 2026-12-11}]\nitems:\n';
    const due = (id: string, days: number, more: string): string =>
      `- {id: ${id}, estimate: ${days}d, assignees: ana, ${more}}\n`;
    // Ten days of work in ten days, then another one.
    const full = people + due('A', 5, 'milestone: M') + due('B', 3, 'due: 2026-12-04') + due('C', 2, 'due: 2026-12-11');
    assert.deepEqual(weeksOf('ana', full), ['49: 40/40 40', '50: 40/40 40']);
    const more = full + due('D', 1, 'constraints: FNLT 2026-12-10');
    assert.deepEqual(weeksOf('ana', more), ['49: 40/40 40', '50: 40/40 48', '51: 8/40 0']);
    // Work without a day can wait.
    assert.deepEqual(weeksOf('ana', full + due('D', 1, 'rank: 1')).slice(0, 2), ['49: 40/40 40', '50: 40/40 40']);
  });

  it('is not too much because of what is late anyway', () => {
    const text = `people: [ana]
items:
- {id: A, estimate: 1d, assignees: ana, due: 2026-11-02}
- {id: B, estimate: 5d, assignees: ana, start: 2026-12-07, due: 2026-12-08}`;
    assert.deepEqual(weeksOf('ana', text), ['49: 8/40 8', '50: 40/40 40']);
  });

  it('is too much where two have to start at the same time', () => {
    const text = `people: [ana]
items:
- {id: A, estimate: 5d, assignees: ana, constraints: MSO 2026-12-07}
- {id: B, estimate: 1d, assignees: ana, constraints: MSO 2026-12-07}`;
    assert.deepEqual(weeksOf('ana', text), ['49: 0/40 0', '50: 40/40 48', '51: 8/40 0']);
  });

  it('ends after five years, however much there is to do', () => {
    const text = 'people: [ana]\nitems: [{id: A, estimate: 9999w, assignees: ana 1%}]';
    assert.equal(weeksOf('ana', text).length, 260);
  });

  it('comes to all of the work, and to no more than there is time', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const plan = randomPlan(randomFrom(seed));
      const schedule = schedulePlans({ plans: [planOf(textOf(plan))], asOf: MONDAY });
      const loads = [...loadByWeek(schedule).values()].flat();
      const sum = loads.reduce((all, { scheduled: own }) => all + own, 0);
      const { nodes, network } = schedule.compiled;
      const work = nodes.flatMap((node, place) => {
        const way = schedule.levelled.way[place] ?? 0;
        const parts = node.kind === 'work' ? (node.ways[way - (network.firstWay[place] ?? 0)]?.parts ?? []) : [];
        return parts.map(({ resource, length, units }) => (resource < 0 ? 0 : (length * units) / 1000));
      });
      assert.ok(Math.abs(sum - work.reduce((all, one) => all + one, 0)) <= loads.length, `seed ${seed}`);
      assert.ok(
        loads.every(({ scheduled: own, available }) => own <= available),
        `seed ${seed}`,
      );
    }
  });
});

describe('the name of a week', () => {
  for (const [date, name] of [
    ['2026-11-30', '2026-W49'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['1969-12-28', '1969-W52'],
    ['1970-01-01', '1970-W01'],
  ] as const) {
    it(`is ${name} on ${date}`, () => assert.equal(weekName(momentOf(date)), name));
  }
});
