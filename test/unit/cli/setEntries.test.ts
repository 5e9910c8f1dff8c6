import assert from 'node:assert/strict';
import { usePlan } from './support/usePlan.ts';

describe('plandeck set, in every section and of lists', () => {
  const { begin, textOf, cli, assertRefused, assertDone } = usePlan();

  it('adds to lists and takes from them', async () => {
    begin();
    await assertDone(
      ['set', 'WEB-a1', 'depends+=WEB-c1, WEB-d1', 'assignees+=ana 50%'],
      'WEB-a1: depends gains WEB-c1, WEB-d1, assignees gains ana 50% (plan.yaml:6)\n',
    );
    assert.match(textOf('plan.yaml'), /depends: \[WEB-b1, WEB-c1, WEB-d1\]\n/);
    await assertDone(['set', 'WEB-a1', 'depends-=WEB-b1'], 'WEB-a1: depends loses WEB-b1 (plan.yaml:6)\n');
    await assertDone(['set', 'WEB-a1', 'depends+=WEB-c1'], 'WEB-a1: nothing to change.\n');
    await assertRefused(
      ['set', 'WEB-a1', 'depends-=WEB-b1'],
      1,
      /^WEB-b1 is not in the depends of WEB-a1 any more\.\n$/,
    );
    await assertRefused(['set', 'WEB-a1', 'title+=x'], 2, /^The field title is no list; write title=VALUE\.\n$/);
    await assertRefused(['set', 'WEB-a1', 'labels+='], 2, /^Say what labels\+= is about\.\n$/);
    await assertRefused(['set', 'WEB-a1', 'labels+=a', 'labels-=b'], 2, /^The field labels is set twice/);
  });

  it('sets fields of every section, as their schemas say', async () => {
    begin({ 'more.yaml': 'stakeholders:\n  - {id: ana, name: Ana}\nraid:\n  - {id: R1, risk: Rain}\n' });
    await assertDone(['set', 'r1', 'probability=4'], 'R1: probability is 4 (more.yaml:4)\n');
    assert.match(textOf('more.yaml'), /\{id: R1, risk: Rain, probability: 4\}/);
    await assertRefused(
      ['set', 'R1', 'probability=9'],
      1,
      /^"probability" must be a whole number from 1 to 5, not 9\.\n$/,
    );
    await assertRefused(
      ['set', 'ana', 'name=x'],
      2,
      /^ana stands in people and stakeholders; say which with --section\.\n$/,
    );
    await assertDone(['set', 'ana', 'name=A', '--section', 'people'], 'ana: name is A (plan.yaml:3)\n');
    assert.match(textOf('plan.yaml'), /\[\{id: ana, name: A\}, \{id: bo\}\]/);
    await assertDone(['set', 'todo', 'wip=3'], 'todo: wip is 3 (plan.yaml:2)\n');
    assert.match(textOf('plan.yaml'), /workflow: \[\{id: todo, wip: 3\}, doing, done\]/);
    assert.equal((await cli(['set', 'cost', 'required=true'])).code, 0);
    assert.match(textOf('plan.yaml'), /required: true\}/);
  });

  it('leaves commas in sentences, and takes JSON for lists and maps', async () => {
    begin();
    assert.equal((await cli(['set', 'WEB-a1', 'acceptance=Quick, and safe', 'skills={"react": 3}'])).code, 0);
    assert.match(textOf('plan.yaml'), / {4}acceptance: Quick, and safe\n/);
    assert.match(textOf('plan.yaml'), / {4}skills: \{react: 3\}\n/);
    await assertDone(['set', 'WEB-a1', 'skills={"react": 3}', 'cost='], 'WEB-a1: nothing to change.\n');
    await assertRefused(['set', 'WEB-a1', 'skills={"react": 9}'], 1, /^"skills" must be skills such as/);
  });
});
