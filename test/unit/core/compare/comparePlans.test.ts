import assert from 'node:assert/strict';
import { comparePlans } from '../../../../src/core/compare/comparePlans.ts';
import { planFrom } from './planFrom.ts';

const PLAN = `project: {key: WEB, name: Portal}
workflow: [todo, doing, done]
fields: [{id: cost, kind: number}]
people: [{id: ana, leave: [2026-12-24..2026-12-31]}]
items:
  - id: WEB-a1
    title: One
    status: doing
    assignees: [ana 50%, bo]
    estimate: 2d 3d 6d
    depends: [WEB-b1]
    labels: [ui, api]
    cost: 5
  - {id: WEB-b1, title: Two}
`;

/** What changed, as `section id kind field: from > to`. */
function told(before: string | Record<string, string> | undefined, after: string | Record<string, string> | undefined) {
  const [from, to] = [before, after].map((texts) => (texts === undefined ? undefined : planFrom(texts)));
  return comparePlans(from, to).map(({ section, id, kind, fields }) => {
    const texts = Object.entries(fields).map(([name, change]) => {
      return `${name}: ${JSON.stringify(change.from)} > ${JSON.stringify(change.to)}`;
    });
    return [`${section} ${id} ${kind}`, ...texts];
  });
}

describe('comparePlans', () => {
  it('finds nothing where nothing changed, or only how it is written', () => {
    assert.deepEqual(told(PLAN, PLAN), []);
    const rewritten = `# The same in other words
people:
  - leave: {from: 2026-12-24, to: '2026-12-31'}
    "id": ana
items:
  - {title: 'Two', id: WEB-b1, labels: []}

  - estimate: {high: 6d, likely: 3d, low: 2d}
    cost: "5"
    labels:
      - ui
      - api
    depends: {item: WEB-b1, type: FS}
    id: "WEB-a1"
    assignees: [{share: 50, person: ana}, bo]
    title: One
    status: doing
    due:
fields:
  - kind: number
    id: cost
workflow: [todo, {id: doing}, done]
project:
  name: Portal
  key: WEB
`;
    assert.deepEqual(told(PLAN, rewritten.replaceAll('\n', '\r\n')), []);
  });

  it('names the fields of an item that changed, in short form and in the order of the format', () => {
    const after = PLAN.replace('cost: 5', 'cost: 8\n    x-note: {b: [1], a: x}')
      .replace('2d 3d 6d', '5p')
      .replace('[ui, api]', '[api, db]')
      .replace('depends: [WEB-b1]', 'depends: [WEB-b1 SS+2d]\n    waiting: {for: priya, since: 2026-11-20}')
      .replace('    status: doing\n', '');
    assert.deepEqual(told(PLAN, after), [
      [
        'items WEB-a1 changed',
        'status: "doing" > null',
        'estimate: "2d 3d 6d" > "5p"',
        'depends: ["WEB-b1"] > ["WEB-b1 SS+2d"]',
        'labels: ["ui","api"] > ["api","db"]',
        'waiting: null > "{for: priya, since: 2026-11-20}"',
        'cost: 5 > 8',
        'x-note: null > "{a: x, b: [1]}"',
      ],
    ]);
  });

  it('tells what comes, goes and is renamed, items first and by id', () => {
    const after = PLAN.replace(
      'people: [{id: ana, leave: [2026-12-24..2026-12-31]}]\n',
      'people: [{id: cho, name: Cho}]\n',
    )
      .replace(
        '  - {id: WEB-b1, title: Two}',
        '  - {id: WEB-new, title: Two, formerly: [WEB-b1]}\n  - {id: WEB-c1, title: Three}',
      )
      .replace('[WEB-b1]\n    labels', '[WEB-new]\n    labels');
    assert.deepEqual(told(PLAN, after), [
      ['items WEB-a1 changed', 'depends: ["WEB-b1"] > ["WEB-new"]'],
      ['items WEB-c1 added', 'title: null > "Three"'],
      ['items WEB-new changed', 'id: "WEB-b1" > "WEB-new"'],
      ['people ana removed', 'leave: ["2026-12-24..2026-12-31"] > null'],
      ['people cho added', 'name: null > "Cho"'],
    ]);
  });

  it('keeps an item that was renamed twice, and tells of other former ids', () => {
    const before = 'items: [{id: W-a, formerly: [W-z]}]';
    const after = 'items: [{id: W-c, formerly: [W-z, W-a, W-b]}]';
    assert.deepEqual(told(before, after), [
      ['items W-c changed', 'id: "W-a" > "W-c"', 'formerly: ["W-z"] > ["W-z","W-a","W-b"]'],
    ]);
    // An id that is still there was not renamed.
    assert.deepEqual(told('items: [{id: W-a}]', 'items: [{id: W-a}, {id: W-b, formerly: [W-a]}]'), [
      ['items W-b added', 'formerly: null > ["W-a"]'],
    ]);
  });

  it('tells a move to another file, and not that of the whole plan', () => {
    const main = 'project: {key: W}\n';
    const [one, two] = ['items: [{id: W-a}, {id: W-b}]\n', 'items: [{id: W-b}]\n'];
    const before = { 'p/plan.yaml': main, 'p/one.yaml': one };
    const after = { 'p/plan.yaml': main, 'p/one.yaml': 'items: [{id: W-a}]\n', 'p/two.yaml': two };
    assert.deepEqual(told(before, after), [['items W-b changed', 'file: "p/one.yaml" > "p/two.yaml"']]);
    const elsewhere = planFrom({ 'p/plan.yaml': one });
    const moved = planFrom({ 'q/plan.yaml': one });
    assert.deepEqual(comparePlans(elsewhere, { ...moved, plan: { ...moved.plan, folder: 'q' } }), []);
  });

  it('takes what cannot be read as it is written', () => {
    const before = 'items: [{id: W-a, due: 2026-12-01, title: ~}]\nproject: {hoursPerDay: 8}';
    const after = 'items: [{id: W-a, due:   2026-02-30, title: null}]\nproject: {hoursPerDay: many}';
    assert.deepEqual(told(before, after), [
      ['items W-a changed', 'due: "2026-12-01" > "2026-02-30"'],
      ['project project changed', 'hoursPerDay: 8 > "many"'],
    ]);
    assert.deepEqual(told(after, after.replace('{id: W-a, due:   2', '{id: W-a, due: 2')), []);
  });

  it('tells changes of settings, and the order of a workflow', () => {
    const after = PLAN.replace('name: Portal', 'name: Portal 2, hoursPerDay: 7')
      .replace('[todo, doing, done]', '[todo, done, {id: doing, wip: 3}, review]')
      .concat('priorities: [now, later]\ncadence: {every: 2w, from: 2026-11-02}\nchecks: {missing-title: off}\n');
    assert.deepEqual(told(PLAN, after), [
      ['project project changed', 'name: "Portal" > "Portal 2"', 'hoursPerDay: null > 7'],
      ['workflow workflow changed', 'order: ["todo","doing","done"] > ["todo","done","doing"]'],
      ['workflow doing changed', 'wip: null > 3'],
      ['workflow review added'],
      ['priorities priorities added', 'names: null > ["now","later"]'],
      ['cadence cadence added', 'every: null > "2w"', 'from: null > "2026-11-02"'],
      ['checks checks added', 'missing-title: null > "off"'],
    ]);
  });

  it('matches entries that share an id by their place, so that none is lost', () => {
    const before = 'items: [{id: W-a, title: x}, {id: W-a, title: y}]';
    assert.deepEqual(told(before, before), []);
    assert.deepEqual(told(before, before.replace('title: y', 'title: z')), [['items W-a changed', 'title: "y" > "z"']]);
    assert.deepEqual(told(before, 'items: [{id: W-a, title: x}]'), [['items W-a removed', 'title: "y" > null']]);
  });

  it('has everything new where there was no plan, and gone where there is none', () => {
    const plan = 'items: [{id: W-a, title: x}]';
    assert.deepEqual(told(undefined, plan), [['items W-a added', 'title: null > "x"']]);
    assert.deepEqual(told(plan, undefined), [['items W-a removed', 'title: "x" > null']]);
    assert.deepEqual(told(undefined, undefined), []);
  });

  it('calls an entry by what it says of itself', () => {
    const plan = planFrom('people: [{id: ana, name: Ana}]\nraid: [{id: W-r, risk: Late}]\nitems: [{id: W-a}]\n');
    assert.deepEqual(
      comparePlans(undefined, plan).map(({ title }) => title),
      [undefined, 'Ana', 'Late'],
    );
  });
});
