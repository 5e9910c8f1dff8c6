import assert from 'node:assert/strict';
import { PLAN, usePlan } from './support/usePlan.ts';

describe('plandeck rm', () => {
  const { begin, textOf, cli, assertRefused, assertDone } = usePlan();

  it('refuses while others refer to an entry, and says who', async () => {
    begin();
    await assertRefused(['rm', 'web-B1'], 1, /^Others refer to WEB-b1: WEB-a1 \(depends\), WEB-c1 \(parent\)\.\n$/);
    await assertDone(['rm', 'WEB-a1', 'WEB-c1', 'WEB-b1'], 'Removed WEB-a1, WEB-c1, WEB-b1 (plan.yaml)\n');
    assert.equal(textOf('plan.yaml'), PLAN.replace(/(?<=items:\n)(.*\n)+(?=requests)/, ''));
  });

  it('mends references, or leaves them as findings', async () => {
    begin();
    await assertDone(['rm', 'WEB-b1', '--references', 'remove'], 'Removed WEB-b1 (plan.yaml)\n');
    assert.doesNotMatch(textOf('plan.yaml'), /WEB-b1/);
    begin();
    const { code, out, err } = await cli(['rm', 'WEB-b1', '--references', 'keep', '--json']);
    assert.deepEqual([code, JSON.parse(out)], [0, { removed: ['WEB-b1'], files: ['plan.yaml'] }]);
    assert.match(err, /There is no item WEB-b1 in this plan/);
    await assertRefused(['rm', 'WEB-c1', '--references', 'ask'], 2, /needs one of refuse, remove, keep, not ask/);
    await assertRefused(['rm'], 2, /takes one id or more/);
    await assertRefused(['rm', '--', '--help'], 1, /^There is nothing with the id --help\.\n$/);
    await assertRefused(['rm', 'a\u001b[2Jb'], 1, /^There is nothing with the id a\\u001b\[2Jb\.\n$/);
  });
});

describe('plandeck mv', () => {
  const { begin, textOf, assertRefused, assertDone } = usePlan();

  it('moves entries with their comments, below others and into iterations', async () => {
    begin({ 'more.yaml': 'iterations: [S1]\nitems:\n  - id: WEB-e1\n    title: Five\n' });
    await assertDone(
      ['mv', 'WEB-a1', '--file', 'more.yaml', '--after', 'WEB-e1', '--parent', 'WEB-d1', '--iteration', 'S1'],
      'Moved WEB-a1 (plan.yaml, more.yaml)\n',
    );
    assert.equal(
      textOf('more.yaml'),
      'iterations: [S1]\nitems:\n  - id: WEB-e1\n    title: Five\n  - id: WEB-a1    # first\n    title: One\n    rank: 5\n    parent: WEB-d1\n    depends: [WEB-b1]\n    iteration: S1\n',
    );
    await assertDone(['mv', 'WEB-a1', '--parent', 'WEB-d1'], 'WEB-a1: nothing to change.\n');
    await assertRefused(['mv', 'WEB-b1', '--parent', 'WEB-c1'], 1, /^WEB-b1 cannot be put below WEB-c1/);
    await assertRefused(['mv', 'WEB-b1', '--iteration', 'S2'], 1, /no iteration "S2"/);
  });

  it('makes a new file of the plan, and none that would not belong to it', async () => {
    begin({ 'sub/plan.yaml': 'project: {key: SUB}\n' });
    await assertDone(['mv', 'WEB-c1', 'WEB-a1', '--file', 'new.yaml'], 'Moved WEB-c1, WEB-a1 (plan.yaml, new.yaml)\n');
    assert.match(textOf('new.yaml'), /^items:\n {2}- id: WEB-a1 {4}# first\n(.*\n)+ {2}- id: WEB-c1\n/);
    for (const name of [
      'new.txt',
      '../new.yaml',
      '.hidden/new.yaml',
      'sub/new.yaml',
      'sub/plan.yaml',
      'nested/plan.yaml',
    ]) {
      await assertRefused(
        ['mv', 'WEB-b1', '--file', name],
        1,
        /^There is no file .* in this plan\. There are plan\.yaml, new\.yaml, team\.yaml\.\n$/,
      );
    }
    await assertRefused(['mv', 'WEB-b1', '--file', 'nowhere/new.yaml'], 2, /nowhere/);
  });

  it('answers wrong usage with 2', async () => {
    begin();
    await assertRefused(['mv', 'WEB-a1'], 2, /takes one id or more, and at least one of/);
    await assertRefused(['mv', '--file', 'team.yaml'], 2, /takes one id or more/);
    await assertRefused(['mv', 'WEB-a1', '--parent', 'WEB-b1', '--after', 'WEB-b1'], 2, /--after ID goes with --file/);
  });
});
