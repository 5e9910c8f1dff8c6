import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { placeOfField, sourceOf } from '../../../../src/core/model/overlay.ts';
import type { Plan } from '../../../../src/core/model/plan.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';

const OWN = `project: {key: WEB}
people: [{id: ana, name: Ana, leave: 2026-12-24, color: red}, {id: bo, name: Bo}]
items: [{id: WEB-a, title: A, assignees: [ana, cy]}]
`;

function planWith(...privateTexts: string[]): Plan {
  const above = privateTexts.map((text, index) => readPlanFile(`private/${index}`, text));
  return buildPlan('', [readPlanFile('plan.yaml', OWN)], above);
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('the private folder', () => {
  it('adds fields to entries and replaces theirs, by id', () => {
    const text = 'people: [{id: ana, leave: 2026-12-28, rate: 640 EUR/d, mood: good}]';
    const { people } = planWith(text);
    assert.deepEqual([...people.keys()], ['ana', 'bo']);
    const ana = people.get('ana');
    assert.ok(ana);
    assert.deepEqual(plain(ana.values), {
      id: 'ana',
      name: 'Ana',
      leave: [{ from: '2026-12-28', to: '2026-12-28' }],
      rate: { amount: 640, currency: 'EUR', per: 'day' },
    });
    assert.deepEqual(plain(ana.others), { color: 'red', mood: 'good' });
    assert.equal(ana.file, 'plan.yaml');
    assert.equal(people.get('bo')?.overlays, undefined);
  });

  it('knows which file each value came from', () => {
    const first = 'people: [{id: ana, rate: 640 EUR/d, notes: one}]';
    const second = 'people: [{id: ana, notes: two, leave: ~}]';
    const ana = planWith(first, second).people.get('ana');
    assert.ok(ana);
    assert.deepEqual(
      ['name', 'rate', 'notes', 'leave', 'email'].map((field) => sourceOf(ana, field).file),
      ['plan.yaml', 'private/0', 'private/1', 'plan.yaml', 'plan.yaml'],
    );
    const { file, place } = placeOfField(ana, 'rate');
    assert.equal(file, 'private/0');
    assert.equal(first.slice(place?.value?.start, place?.value?.end), '640 EUR/d');
    assert.equal(placeOfField(ana, 'email').place, undefined);
  });

  it('adds entries that the plan does not have, and makes no double of those that it has', () => {
    const plan = planWith(
      'people: [{id: cy, name: Cy}, {id: ana}]\nraid: [{id: WEB-r1, risk: Ana may leave, owner: ana}]\nitems: [{id: WEB-z, title: Z}]',
    );
    assert.deepEqual([...plan.people.keys()], ['ana', 'bo', 'cy']);
    assert.deepEqual(
      plan.items.map(({ id, file }) => [id, file]),
      [
        ['WEB-a', 'plan.yaml'],
        ['WEB-z', 'private/0'],
      ],
    );
    assert.equal(plan.raid.get('WEB-r1')?.values.risk, 'Ana may leave');
    assert.deepEqual(checkPlan(plan, '2026-11-24'), []);
    assert.deepEqual(
      checkPlan(planWith('people: [cy, cy]'), '2026-11-24').map(({ code, file }) => [code, file]),
      [['duplicate-id', 'private/0']],
    );
  });

  it('has no say in settings, but in what is wrong with itself', () => {
    const plan = planWith('project: {key: OUT}\nworkflow: [x]\nchecks: {missing-title: off}\npeople: {a: 1}');
    assert.equal(plan.project.key, 'WEB');
    assert.equal(plan.workflow[0]?.id, 'todo');
    assert.deepEqual(plan.checks, {});
    assert.deepEqual(
      checkPlan(plan, '2026-11-24').map(({ code, file }) => [code, file]),
      [
        ['wrong-section', 'private/0'],
        ['unknown-person', 'plan.yaml'],
      ],
    );
  });
});
