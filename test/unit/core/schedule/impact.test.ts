import assert from 'node:assert/strict';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { impactText } from '../../../../src/core/present/impactText.ts';
import { type Impact, impactOf, withoutPrivate } from '../../../../src/core/schedule/impact.ts';
import { schedulePlans } from '../../../../src/core/schedule/schedulePlans.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { scheduled } from './scheduled.ts';

const PLAN = `project: {key: W, name: Portal}
people: [{id: ana, name: Ana Ruiz}, bo]
milestones: [{id: M, title: Beta, committed: 2026-12-04}, {id: N}]
items:
- {id: A, title: Log in, estimate: 2d, assignees: ana, milestone: M}
- {id: B, estimate: 2d, assignees: ana, milestone: M}
- {id: C, estimate: 1d, assignees: bo, depends: [A, B], milestone: N}
- {id: D, estimate: 1d, assignees: bo, status: done, finished: 2026-11-20}
`;

function impact(from: string, to: string, before = PLAN): Impact {
  assert.ok(before.includes(from));
  return impactOf(scheduled(before).schedule, scheduled(before.replace(from, to)).schedule);
}

function told({ moves, loads }: Impact): string[] {
  return [
    ...moves.map(({ kind, id, from, to, days }) => `${kind} ${id} ${from} ${to} ${days}`),
    ...loads.map(({ member, week, from, to }) => `${member.id} ${week} ${from} ${to}`),
  ];
}

describe('the impact of an edit', () => {
  it('is what moves by how many days, and whose weeks get too full', () => {
    const found = impact('estimate: 2d, assignees: ana, milestone', 'estimate: 4d, assignees: ana, milestone');
    assert.deepEqual(told(found), [
      'plan W 2026-12-04 2026-12-08 4',
      'milestone M 2026-12-03 2026-12-07 4',
      'milestone N 2026-12-04 2026-12-08 4',
      'item B 2026-12-03 2026-12-07 4',
      'item C 2026-12-04 2026-12-08 4',
      'item A 2026-12-01 2026-12-03 2',
      'ana 2026-W49 80 120',
    ]);
    assert.equal(
      impactText(found),
      'delays Beta by 4 days, delays N by 4 days, delays the end of Portal by 4 days, puts Ana Ruiz at 120 % in week 2026-W49, and moves 3 more dates',
    );
  });

  it('is told in the other direction as well', () => {
    const found = impactOf(
      scheduled(PLAN.replace('estimate: 2d', 'estimate: 4d')).schedule,
      scheduled(PLAN.replace('estimate: 2d', 'estimate: 3d')).schedule,
    );
    assert.deepEqual(told(found).slice(-1), ['ana 2026-W49 120 100']);
    assert.equal(
      impactText(found),
      'brings Beta forward by 3 days, brings N forward by a day, brings the end of Portal forward by a day, leaves Ana Ruiz enough time, and moves 3 more dates',
    );
  });

  it('of an item alone is the item', () => {
    const more = `${PLAN}- {id: E, title: "E <b>", estimate: 1d, assignees: bo}\n`;
    assert.equal(
      impactText(impact('{id: E, title: "E <b>",', '{id: E, title: "E <b>", start: 2026-12-01,', more)),
      'delays E <b> by a day',
    );
    const found = impact('{id: E, title: "E <b>",', '{id: E, title: "E <b>", start: 2026-12-01,', more);
    assert.equal(
      impactText(found, undefined, (text) => text.replaceAll('<', '&lt;')),
      'delays E &lt;b> by a day',
    );
  });

  it('is nothing where no date moves', () => {
    assert.equal(impactText(impact('title: Log in', 'title: Log out')), undefined);
    // What is done, new or gone does not move.
    assert.deepEqual(
      told(impact('estimate: 1d, assignees: bo, status: done', 'estimate: 9d, assignees: bo, status: done')),
      [],
    );
    assert.deepEqual(
      told(impact('finished: 2026-11-20}\n', 'finished: 2026-11-20}\n- {id: E, estimate: 1d, assignees: bo}\n')),
      [],
    );
  });

  it('follows an item to its new id', () => {
    const found = impact('{id: C, estimate: 1d,', '{id: C2, formerly: [C], estimate: 3d,');
    assert.ok(told(found).includes('item C2 2026-12-04 2026-12-08 4'));
  });

  it('compares what others see: without the private folder', () => {
    const file = readPlanFile('plan.yaml', PLAN);
    const own = readPlanFile('people.yaml', 'people: [{id: ana, leave: 2026-11-30..2026-12-04}]\n');
    const [bare, full] = [buildPlan('', [file]), buildPlan('', [file], [own])];
    const scheduleOf = (plan: typeof bare) => schedulePlans({ plans: [plan], asOf: '2026-11-30' });
    assert.notDeepEqual(told(impactOf(scheduleOf(bare), scheduleOf(full))), []);
    assert.deepEqual(told(impactOf(scheduleOf(bare), scheduleOf(withoutPrivate(full)))), []);
  });
});
