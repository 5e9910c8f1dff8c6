import assert from 'node:assert/strict';
import { fieldText, partTexts } from '../../../../src/core/controls/fieldText.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { overlaid } from '../../../../src/core/model/overlay.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { itemOf } from '../checks/planOf.ts';

const FILE = readPlanFile(
  'plan.yaml',
  `
project: {key: WEB}
fields: [{id: size, kind: choice, choices: [small]}]
items:
- id: WEB-a
  title: Sign in
  due: soon
  rank: {first: yes}
  estimate: [3d, 4]
  assignees: [{person: ana, share: 50%}, bo]
  checklist: [Agree, {text: Write, done: true}]
  waiting: {for: priya, since: 2026-11-20, note: x}
  labels: ["a, b", ui]
  description: |
    One.

    Two.
  size: huge
  mine: {a: [1, two]}
- id: WEB-b
  waiting: priya
  signOff: {by: mara, date: soon}
`,
);
const PLAN = buildPlan('', [FILE]);

function textOf(id: string, name: string): string {
  return fieldText(PLAN, 'items', itemOf(PLAN, id), name);
}

describe('fieldText', () => {
  it('writes values as they are typed', () => {
    assert.equal(textOf('WEB-a', 'assignees'), 'ana 50%, bo');
    assert.equal(textOf('WEB-a', 'checklist'), '[ ] Agree\n[x] Write');
    assert.equal(textOf('WEB-a', 'labels'), '"a, b", ui');
    assert.equal(textOf('WEB-a', 'description'), 'One.\n\nTwo.');
    assert.equal(textOf('WEB-a', 'waiting'), '{for: priya, since: 2026-11-20}');
    assert.equal(textOf('WEB-b', 'waiting'), 'priya');
    assert.equal(textOf('WEB-b', 'title'), '');
  });

  it('shows what is not understood as it stands', () => {
    assert.equal(textOf('WEB-a', 'due'), 'soon');
    assert.equal(textOf('WEB-a', 'rank'), '{first: "yes"}');
    assert.equal(textOf('WEB-a', 'estimate'), '[3d, 4]');
    assert.equal(textOf('WEB-a', 'size'), 'huge');
    assert.equal(textOf('WEB-b', 'signOff'), '{by: mara, date: soon}');
    assert.equal(textOf('WEB-a', 'mine'), '{a: [1, two]}');
  });

  it('shows what is not understood in a private folder', () => {
    const above = readPlanFile('private.yaml', 'items: [{id: WEB-b, due: never}, {id: WEB-a, rank: 3}]');
    const [first, second] = overlaid(FILE.items, above.items);
    assert.ok(first && second);
    assert.equal(fieldText(PLAN, 'items', second, 'due'), 'never');
    assert.equal(fieldText(PLAN, 'items', first, 'due'), 'soon');
    assert.equal(fieldText(PLAN, 'items', first, 'rank'), '3');
  });
});

describe('partTexts', () => {
  it('gives each part of a map its text, in whatever form it is written', () => {
    const parts = (id: string): unknown => partTexts(PLAN, 'items', itemOf(PLAN, id), 'waiting');
    assert.deepEqual(parts('WEB-a'), { for: 'priya', since: '2026-11-20', chase: '' });
    assert.deepEqual(parts('WEB-b'), { for: 'priya', since: '', chase: '' });
  });

  it('knows no parts of other fields', () => {
    assert.equal(partTexts(PLAN, 'items', itemOf(PLAN, 'WEB-a'), 'estimate'), undefined);
    assert.equal(partTexts(PLAN, 'items', itemOf(PLAN, 'WEB-a'), 'mine'), undefined);
  });
});
