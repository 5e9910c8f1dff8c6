import assert from 'node:assert/strict';
import path from 'node:path';
import { type TempRepository, tempRepository } from '../node/git/tempRepository.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { type CliResult, runCli } from './support/runCli.ts';

describe('plandeck at', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    repository.commit('README', '');
    repository.git('tag', 'v0');
    repository.commit('plan.yaml', 'items: [{id: WEB-a1, title: Old, status: nope}, {id: WEB-b1}]\n');
    repository.git('tag', 'v1');
    repository.commit('plan.yaml', 'items: [{id: WEB-a1, title: New}]\n');
  });

  const cli = (...args: string[]): Promise<CliResult> => runCli(repository.root, args);

  it('lists, shows and checks the plan as it was', async () => {
    const listed = await cli('at', 'v1', 'list', '--json', '--sort', 'id', '--columns', 'id,title,file');
    assert.deepEqual(JSON.parse(listed.out), [
      { id: 'WEB-a1', title: 'Old', file: 'plan.yaml' },
      { id: 'WEB-b1', title: null, file: 'plan.yaml' },
    ]);
    assert.equal(JSON.parse((await cli('at', 'HEAD~1', 'show', 'web-a1', '--json')).out).title, 'Old');
    assert.equal((await cli('at', 'v1', 'show', 'WEB-c1')).code, 1);
    const checked = await cli('at', 'v1', 'check');
    assert.equal(checked.code, 1);
    assert.match(checked.out, /^plan\.yaml:1:\d+ error The workflow has no status "nope"/m);
    assert.equal((await cli('at', 'main', 'check')).code, 0);
  });

  it('refuses to change an older plan, and what it does not understand', async () => {
    const refused: [string[], RegExp][] = [
      [[], /takes a revision/],
      [['v1'], /^Say what to do at v1: there are list, show, check, schedule and why\.\n$/],
      [['v1', 'set', 'WEB-a1', 'title=x'], /^The command set does not go with at/],
      [['v1', 'nope'], /^The command nope does not go with at/],
      [['v1', 'check', '--fix'], /mends nothing/],
      [['v1', 'check', 'plan.yaml'], /takes no paths/],
      [['v0', 'list'], /^There is no plan here or in a folder above at v0\.\n$/],
      [['nope', 'list'], /named "nope"/],
      [['--', '-x', 'list'], /named "-x"/],
      [['v1', 'show', 'WEB-a1', '--where', 'open'], /^The option --where belongs to the command list\./],
    ];
    for (const [args, sentence] of refused) {
      const { code, out, err } = await cli('at', ...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, sentence);
    }
    assert.match((await cli('at', '--help')).out, /^Usage: plandeck at REF/);
  });
});
