import assert from 'node:assert/strict';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import type { Plan } from '../../../../src/core/model/plan.ts';
import { loadByWeek } from '../../../../src/core/schedule/loadByWeek.ts';
import { scheduleFindings } from '../../../../src/core/schedule/scheduleFindings.ts';
import { datesOf, type PlanSchedule, schedulePlans } from '../../../../src/core/schedule/schedulePlans.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { type Random, randomFrom } from '../random.ts';
import { type RandomItem, type RandomPlan, randomPlan, textOf } from './randomPlan.ts';
import { MONDAY } from './scheduled.ts';

/** All that a schedule says. */
function answerOf(schedule: PlanSchedule): object {
  const dates = datesOf(schedule).map(({ plan: _, entry, members, ...rest }) => ({
    id: entry.id,
    who: members.map(({ id }) => id),
    ...rest,
  }));
  const findings = [...scheduleFindings(schedule).values()];
  const loads = [...loadByWeek(schedule)].map(([{ id }, weeks]) => [
    id,
    weeks.map(({ items, ...week }) => [week, items.map((item) => item.id)]),
  ]);
  return { dates, findings, loads, order: schedule.order };
}

/** The plan after an edit such as people make. */
function edited(plan: RandomPlan, random: Random): RandomPlan {
  const index = random.int(plan.items.length);
  const change = (item: RandomItem): RandomItem => {
    const { start: _, rank: __, ...bare } = item;
    return random.pick<() => RandomItem>([
      () => ({ ...item, hours: random.pick([0, 2, 4, 8, 16, 40]) }),
      () => ({ ...item, rank: random.int(20) }),
      () => ({ ...item, priority: random.pick(['must', 'should', 'could']) }),
      () => ({ ...item, depends: item.depends.slice(1) }),
      () => ({ ...item, assignees: [{ id: random.pick(plan.people).id, percent: random.pick([50, 100]) }] }),
      () => ({ ...item, start: '2026-12-14' }),
      () => ({ ...item, late: item.late !== true }),
      () => ({ ...item, status: random.pick(['doing', 'done', 'dropped', 'todo']) }),
      () => ({ ...item, status: 'doing', started: random.pick(['2026-11-16', '2026-11-26', '2026-12-10']) }),
      () => ({ ...item, title: `Title ${random.int(9)}` }),
      () => bare,
    ])();
  };
  const choice = random.int(13);
  if (choice === 3) return { ...plan, lateParent: random.pick(['none', 'P0', 'P1']) };
  if (choice === 0) return { ...plan, holidays: ['2026-12-02'] };
  if (choice === 1) return { ...plan, people: plan.people.map((one) => ({ ...one, leave: ['2026-12-03'] })) };
  if (choice === 2) {
    const id = `N${random.int(1e6)}`;
    return { ...plan, items: [...plan.items, { id, hours: 8, assignees: [], skill: 'sql', depends: [] }] };
  }
  return { ...plan, items: plan.items.map((item, place) => (place === index ? change(item) : item)) };
}

describe('a schedule after an edit', () => {
  it('is just what a full computation gives', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomFrom(seed);
      let plan = randomPlan(random);
      let file = readPlanFile('plan.yaml', textOf(plan));
      let read: Plan = buildPlan('', [file]);
      let schedule = schedulePlans({ plans: [read], asOf: MONDAY });
      for (let count = 0; count < 12; count++) {
        plan = edited(plan, random);
        file = readPlanFile('plan.yaml', textOf(plan), file);
        read = buildPlan('', [file], [], read);
        const asOf = random.chance(0.1) ? '2026-12-01' : MONDAY;
        schedule = schedulePlans({ plans: [read], asOf }, schedule);
        const full = schedulePlans({ plans: [buildPlan('', [readPlanFile('plan.yaml', textOf(plan))])], asOf });
        assert.deepEqual(answerOf(schedule), answerOf(full), `seed ${seed}, edit ${count}\n${textOf(plan)}`);
      }
    }
  });

  it('follows the velocity, which an edit of what was done changes', () => {
    const text = (points: number): string => `project: {key: W}
cadence: {every: 1w, from: 2026-11-23}
people: [ana]
items:
- {id: A, estimate: ${points}p, assignees: ana, status: done, finished: 2026-11-25, iteration: S1}
- {id: B, estimate: 1p, assignees: ana}
`;
    const file = readPlanFile('plan.yaml', text(5));
    const before = buildPlan('', [file]);
    const after = buildPlan('', [readPlanFile('plan.yaml', text(1), file)], [], before);
    const again = schedulePlans({ plans: [after], asOf: MONDAY }, schedulePlans({ plans: [before], asOf: MONDAY }));
    assert.deepEqual(answerOf(again), answerOf(schedulePlans({ plans: [after], asOf: MONDAY })));
    assert.equal(datesOf(again)[1]?.finish, Date.parse('2026-12-04T17:00Z') / 60_000);
  });

  it('gives what several can do to whoever has less to do by now', () => {
    const text = (days: number): string => `people: [{id: ana, skills: [sql]}, {id: bo, skills: [sql]}]
items:
- {id: A, estimate: 1d, skills: sql}
- {id: B, estimate: ${days}d, assignees: ana, depends: A}
- {id: C, estimate: 2d, assignees: bo, depends: A}
`;
    const file = readPlanFile('plan.yaml', text(3));
    const before = buildPlan('', [file]);
    const after = buildPlan('', [readPlanFile('plan.yaml', text(1), file)], [], before);
    const again = schedulePlans({ plans: [after], asOf: MONDAY }, schedulePlans({ plans: [before], asOf: MONDAY }));
    assert.deepEqual(answerOf(again), answerOf(schedulePlans({ plans: [after], asOf: MONDAY })));
    assert.equal(datesOf(again)[0]?.members[0]?.id, 'ana');
  });

  it('takes over what it can of people whom several plans share', () => {
    const other = (days: number): string => `project: {key: P}
people: [{id: ana, email: ana@example.org}]
items: [{id: P-a, estimate: ${days}d, assignees: ana}, {id: P-b, estimate: 1d, assignees: ana}]
`;
    const first =
      'project: {key: W}\npeople: [{id: ana, email: ana@example.org}]\nitems: [{id: W-a, estimate: 1d, assignees: ana}]\n';
    const shared = buildPlan('', [readPlanFile('w', first)]);
    const files = [1, 2].map((days) => readPlanFile('p', other(days)));
    const [before, after] = files.map((file) => buildPlan('', [file])) as [Plan, Plan];
    const schedule = schedulePlans({ plans: [shared, before], asOf: MONDAY });
    const again = schedulePlans({ plans: [shared, after], asOf: MONDAY }, schedule);
    assert.deepEqual(answerOf(again), answerOf(schedulePlans({ plans: [shared, after], asOf: MONDAY })));
  });
});
