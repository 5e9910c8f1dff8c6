import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { planFromTemplate, type TemplateOptions } from '../../../../src/core/exchange/planFromTemplate.ts';
import { METHOD_TEMPLATES } from '../../../../src/core/methods/methodTemplate.ts';
import { sharedTerm, termFor } from '../../../../src/core/methods/terms.ts';
import { addDays } from '../../../../src/core/model/days.ts';
import { findingMessage } from '../../../../src/core/model/finding.ts';
import { METHODS, methodOf } from '../../../../src/core/model/method.ts';
import { planOf } from '../checks/planOf.ts';
import { randomFrom } from '../random.ts';

const DAY = '2026-11-24';

function textOf(method: keyof typeof METHOD_TEMPLATES, options: Partial<TemplateOptions> = {}): string {
  const usual = { key: 'WEB', name: 'Customer portal', today: DAY, random: randomFrom(7).next };
  return planFromTemplate(METHOD_TEMPLATES[method], { ...usual, ...options });
}

describe('templates', () => {
  for (const method of METHODS) {
    it(`of ${method} make a plan in which nothing is wrong, on whichever day`, () => {
      const days = Array.from({ length: 8 }, (_, count) => addDays('2026-12-24', count));
      const ana = { id: 'ana', name: 'Ana: "Ruiz"', email: 'ana@example.org' };
      for (const today of [DAY, ...days]) {
        for (const options of [{}, { person: ana }]) {
          const text = textOf(method, { today, ...options });
          const findings = checkPlan(planOf(text), today).map((finding) => findingMessage(finding));
          assert.deepEqual(findings, [], `${today}\n${text}`);
        }
      }
    });

    it(`of ${method} stay free of findings until the first days that they name`, () => {
      const plan = planOf(textOf(method));
      assert.deepEqual(checkPlan(plan, addDays(DAY, 9)), []);
    });

    it(`of ${method} fill every place, and give each item an id of its own`, () => {
      const text = textOf(method, { key: 'PAY', name: 'Pay: "all" #1' });
      assert.doesNotMatch(text, /\{\{|\}\}\}/);
      const plan = planOf(text);
      assert.equal(plan.project.name, 'Pay: "all" #1');
      assert.equal(methodOf(plan), method);
      assert.equal(plan.itemsById.size, plan.items.length);
      assert.ok(plan.items.length >= 3);
      for (const { id } of plan.items) assert.match(id, /^PAY-[a-z][0-9a-z]{4}$/);
    });
  }

  it('never give two items one id', () => {
    const { next } = randomFrom(3);
    let count = 0;
    const plan = planOf(textOf('stages', { random: () => (count++ < 10 ? 0 : next()) }));
    assert.equal(plan.itemsById.size, plan.items.length);
  });

  it('begin on a Monday: today, or the next', () => {
    const start = (today: string): unknown => planOf(textOf('scrum', { today })).cadence?.from;
    assert.deepEqual(['2026-11-23', '2026-11-24', '2026-11-29'].map(start), ['2026-11-23', '2026-11-30', '2026-11-30']);
  });

  it('have who starts the plan among the people', () => {
    const person = { id: 'ana', name: 'Ana Ruiz', email: 'ana@example.org' };
    assert.equal(planOf(textOf('xp', { person })).people.get('ana')?.values.email, 'ana@example.org');
    assert.equal(planOf(textOf('xp')).people.size, 0);
  });
});

describe('terms', () => {
  it('are those of the method of the plan', () => {
    const iteration = (method: string): string => termFor(planOf(`project: {key: W, method: ${method}}`), 'iteration');
    assert.deepEqual(
      ['scrum', 'SCRUM', 'xp', 'Extreme Programming', 'dsdm', 'kanban', 'stages', 'waterfall', 'our own'].map(
        iteration,
      ),
      ['Sprint', 'Sprint', 'Iteration', 'Iteration', 'Timebox', 'Iteration', 'Stage', 'Stage', 'Iteration'],
    );
    assert.equal(termFor(planOf('project: {key: W}'), 'backlog'), 'Backlog');
    const stages = planOf('project: {key: W, method: stages}');
    assert.equal(termFor(stages, 'milestone'), 'Gate');
    assert.equal(
      termFor(stages, 'milestone', (word) => `<${word}>`),
      '<Gate>',
    );
  });

  it('of several plans are the usual ones unless all agree', () => {
    const [scrum, again, dsdm] = ['scrum', 'scrum', 'dsdm'].map((method) =>
      planOf(`project: {key: W, method: ${method}}`),
    );
    assert.ok(scrum && again && dsdm);
    assert.equal(sharedTerm([scrum, again], 'iteration'), 'Sprint');
    assert.equal(sharedTerm([scrum, dsdm], 'iteration'), 'Iteration');
    assert.equal(sharedTerm([scrum, dsdm], 'milestone'), 'Milestone');
    assert.equal(sharedTerm([], 'iteration'), 'Iteration');
  });
});
