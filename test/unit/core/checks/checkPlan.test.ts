import assert from 'node:assert/strict';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { findingMessage } from '../../../../src/core/model/finding.ts';
import { codesOf, messagesOf, planOf, TODAY } from './planOf.ts';

describe('checkPlan', () => {
  it('names both places of an id that stands in two files, in any section and case', () => {
    const plan = planOf({
      'plan.yaml': 'project: {key: WEB}\npeople: [{id: ana}]\nitems:\n- {id: WEB-1, title: x}\n',
      'web.yaml': 'items:\n# two\n- {id: web-1, title: y}\n- {id: Ana, title: z}\n',
      'z.yaml': 'milestones:\n- {id: WEB-1}\n',
    });
    const findings = checkPlan(plan, TODAY, (file) => `plan/${file}`);
    assert.deepEqual(
      findings.map((finding) => [finding.file, findingMessage(finding)]),
      [
        ['web.yaml', 'The id web-1 differs only in case from WEB-1 in plan/plan.yaml, line 4, which is not enough.'],
        ['web.yaml', 'The id Ana differs only in case from ana in plan/plan.yaml, line 2, which is not enough.'],
        ['z.yaml', 'The id WEB-1 is taken: it also stands in plan/plan.yaml, line 4.'],
      ],
    );
    assert.deepEqual([plan.items.length, plan.itemsById.size], [3, 3], 'all are shown');
  });

  it('lets names refer across files', () => {
    const findings = checkPlan(
      planOf({
        'plan.yaml':
          'project: {key: WEB}\npriorities: [now, later]\nworkflow: [new, {id: old, category: done}]\nmilestones: [{id: m}]\n',
        'a.yaml':
          'items: [{id: A, title: x, parent: B, status: old, priority: later, milestone: m, assignees: [p], depends: [B, m]}]\n',
        'b.yaml': 'people: [{id: p}]\nitems: [{id: B, title: y}]\n',
      }),
      TODAY,
    );
    assert.deepEqual(findings, []);
  });

  it('says nothing of the ids of other projects', () => {
    assert.deepEqual(
      codesOf('items: [{id: A, title: x, parent: PAY-1, milestone: PAY-m, depends: [PAY-2 SS+1d]}]'),
      [],
    );
    assert.deepEqual(
      codesOf('items: [{id: A, title: x, parent: web-1, milestone: WEB-m, depends: [Web-2, other]}]'),
      ['unknown-parent', 'unknown-item', 'unknown-item', 'unknown-milestone'],
      'this project, in any case, and ids without a key',
    );
    const noKey = checkPlan(planOf('items: [{id: A, title: x, parent: PAY-1}]'), TODAY).map(({ code }) => code);
    assert.deepEqual(noKey, ['missing-key', 'unknown-parent'], 'without a key there is no telling');
  });

  it('asks whether a near name was meant, and stops at thirty', () => {
    const items = Array.from({ length: 40 }, (_, i) => `- {id: A${i}, title: x, status: doen}`).join('\n');
    const messages = messagesOf(`items:\n${items}\n`);
    assert.equal(messages.length, 40);
    assert.deepEqual(
      [...new Set(messages)],
      [
        'The workflow has no status "doen". Did you mean done?',
        'The workflow has no status "doen". There are todo, doing, done, dropped.',
      ],
    );
    assert.equal(messages.filter((message) => message.endsWith('?')).length, 30);
  });

  it('compares the efforts of an estimate by the hours of the project', () => {
    const estimated = (estimate: string): string[] => {
      const text = `project: {key: W, hoursPerDay: 6}\nitems: [{id: W-a, title: A, estimate: ${estimate}}]`;
      return checkPlan(planOf(text), TODAY).map(({ code }) => code);
    };
    for (const fine of ['1d 6h 1w', '3d', '0d 0d 2d', '{likely: 3d, high: 4d}']) assert.deepEqual(estimated(fine), []);
    for (const wrong of ['1d 5h 1w', '1d 3d 17h', '{likely: 3d, low: 4d}', '{likely: 3d, high: 2d}']) {
      assert.deepEqual(estimated(wrong), ['estimate-out-of-order'], wrong);
    }
  });

  it('spells out circles of parents, long ones in part', () => {
    assert.deepEqual(
      messagesOf('items: [{id: A, title: x, parent: B}, {id: B, title: x, parent: A}, {id: C, title: x, parent: A}]'),
      ['An item cannot stand below itself: A → B → A.'],
    );
    assert.deepEqual(
      messagesOf('items: [{id: A, title: x, parent: A}, {id: C, title: x, parent: D}, {id: D, title: x, parent: C}]'),
      ['An item cannot stand below itself: A → A.', 'An item cannot stand below itself: C → D → C.'],
    );
    const circle = Array.from({ length: 3000 }, (_, i) => `- {id: A${i}, title: x, parent: A${(i + 1) % 3000}}`).join(
      '\n',
    );
    const messages = messagesOf(`items:\n${circle}\n`);
    assert.deepEqual(messages, ['An item cannot stand below itself: A0 → A1 → A2 → A3 → A4 → A5 → A6 → A7 → … → A0.']);
  });

  it('wants the children of what is done to be done or dropped', () => {
    const family = (parent: string, child: string): string[] =>
      codesOf(
        `items: [{id: A, title: x, status: ${parent}}, {id: B, title: x, parent: A, status: dropped}, {id: C, title: x, parent: A, status: ${child}}]`,
      );
    assert.deepEqual(family('done', 'doing'), ['open-children']);
    assert.deepEqual(family('dropped', 'todo'), ['open-children']);
    assert.deepEqual(family('done', 'dropped'), []);
    assert.deepEqual(family('doing', 'todo'), []);
  });

  it('warns of what waits for dropped work, unless it waits no more', () => {
    const waiting = (status: string): string[] =>
      codesOf(
        `items: [{id: A, title: x, status: ${status}, depends: [B, C]}, {id: B, title: x, status: dropped}, {id: C, title: x, status: done}]`,
      );
    assert.deepEqual(waiting('todo'), ['waits-for-dropped']);
    assert.deepEqual(waiting('done'), []);
  });

  it('does not ask for a title or a key where one is written badly, or not to be read', () => {
    assert.deepEqual(codesOf('items: [{id: A, title: [x]}]'), ['wrong-value']);
    assert.deepEqual(codesOf('items: [{id: A, title: ""}]'), []);
    const codes = (text: string): string[] => checkPlan(planOf(text), TODAY).map(({ code }) => code);
    assert.deepEqual(codes('project: {key: 1 2}'), ['wrong-value', 'missing-key']);
    assert.deepEqual(codes('items: ['), ['not-yaml']);
    assert.deepEqual(checkPlan(planOf({}), TODAY), []);
  });
});
