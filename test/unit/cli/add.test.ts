import assert from 'node:assert/strict';
import { PLAN, TEAM, usePlan } from './support/usePlan.ts';

describe('plandeck add', () => {
  const { begin, textOf, cli, assertRefused, assertDone } = usePlan();

  it('adds an item beside its siblings and prints its id', async () => {
    begin();
    const { code, out, err } = await cli(['add', 'labels=ui,api', 'parent=WEB-b1', 'cost=5', 'title=New: one']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^WEB-[a-z][0-9a-z]{4}\n$/);
    const id = out.trim();
    const item = `  - id: ${id}\n    title: "New: one"\n    parent: WEB-b1\n    labels: [ui, api]\n    cost: 5\n`;
    assert.equal(textOf('plan.yaml'), PLAN.replace('requests:', `${item}requests:`));
  });

  it('reads titles and JSON from standard input, with what they have in common', async () => {
    begin();
    const input = '\ufeffAlpha, or so\r\n\n{"id": "WEB-z1", "title": "Beta", "labels": ["x, y"], "parent": "WEB-a1"}\n';
    const { code, out } = await cli(['add', '-', 'parent=WEB-d1', 'labels=new', '--json'], { input });
    const made = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(made[1], { id: 'WEB-z1', file: 'plan.yaml', line: 10 });
    assert.deepEqual([made[0].file, made[0].line], ['team.yaml', 3]);
    assert.equal(
      textOf('team.yaml'),
      `${TEAM}\r\n  - {id: ${made[0].id}, title: "Alpha, or so", parent: WEB-d1, labels: [new]}`,
    );
    assert.match(textOf('plan.yaml'), / {4}title: Beta\n {4}parent: WEB-a1\n {4}labels: \["x, y"\]\n/);
  });

  it('adds many in their order where it was pointed, and entries of other sections', async () => {
    begin();
    const { out } = await cli(['add', '-', '--after', 'web-A1'], { input: 'x1\nx2\nx3\n' });
    assert.equal(out.split('\n').length, 4);
    assert.deepEqual(
      textOf('plan.yaml')
        .match(/title: .*/g)
        ?.slice(0, 5),
      ['One', 'x1', 'x2', 'x3', 'Two'].map((t) => `title: ${t}`),
    );
    await assertDone(['add', 'id=cho', 'name=Cho', '--section', 'people'], 'cho\n');
    assert.match(textOf('plan.yaml'), /people: \[\{id: ana\}, \{id: bo\}, \{id: cho, name: Cho\}\]/);
    const risk = await cli([
      'add',
      'risk=It rains',
      'probability=4',
      'owner=ana',
      '--section=raid',
      '--file=team.yaml',
    ]);
    assert.equal(textOf('team.yaml').includes(`${risk.out.trim()}`), true);
    assert.match(textOf('team.yaml'), /probability: 4/);
    await assertDone(['add', '-'], '', { input: '\n' });
  });

  it('refuses what the editor would find, and wrong usage', async () => {
    begin();
    await assertRefused(['add'], 2, /takes one FIELD=VALUE or more/);
    await assertRefused(['add', 'title=x', 'due=soon'], 1, /^"due" must be a date.*not soon\.\n$/);
    await assertRefused(['add', 'title=x', 'cost=much'], 1, /^"cost" must be a number.*not much\.\n$/);
    await assertRefused(
      ['add', 'title=x', 'status=tood'],
      1,
      /no status "tood"\. Did you mean todo\?\nNothing was written/,
    );
    await assertRefused(['add', 'titel=x'], 2, /^There is no field titel\. Did you mean title\?/);
    await assertRefused(['add', 'title=x', 'id=web-A1'], 1, /^The id web-A1 is taken already\.\n$/);
    await assertRefused(['add', 'title=x', 'id=a b'], 1, /^"id" must be a word without spaces/);
    await assertRefused(['add', 'title=x', 'labels+=y'], 2, /has no labels yet/);
    await assertRefused(['add', 'name=x', '--section', 'people'], 2, /^Each entry of people needs an id/);
    await assertRefused(['add', 'title=x', '--section', 'item'], 2, /^There is no section item\. Did you mean items\?/);
    await assertRefused(['add', 'title=x', '--section', '__proto__'], 2, /^There is no section __proto__\. There are/);
    await assertRefused(
      ['add', 'title=x', '--file', '../x.yaml'],
      1,
      /^There is no file \.\.\/x\.yaml in this plan\. There are plan/,
    );
    await assertRefused(
      ['add', 'title=x', '--after', 'WEB-a2'],
      1,
      /^There is no WEB-a2 in items\. Did you mean WEB-a1\?/,
    );
    await assertRefused(['add', '-'], 2, /^Line 2: This is not a JSON object/, { input: 'x\n{"title": \n' });
    await assertRefused(['add', '-'], 2, /^Line 1: There is no field __proto__/, { input: '{"__proto__": "x"}' });
    await assertRefused(['add', '-'], 1, /^Line 1: "rank" must be a number.*not \[1\]/, { input: '{"rank": [1]}' });
    await assertRefused(['add', '-'], 2, /^Line 1: .*not valid UTF-8/, { input: 'a\ufffd' });
    await assertRefused(['add', '-', '--section=people'], 2, /^Line 1: .*no title/, { input: 'Ana' });
  });
});
