import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { PLAN, usePlan } from './support/usePlan.ts';

describe('the verbs that change plans', () => {
  const { folder, begin, textOf, cli, assertRefused } = usePlan();

  it('writes several files all or none', async () => {
    begin();
    chmodSync(path.join(folder(), 'team.yaml'), 0o444);
    await assertRefused(['mv', 'WEB-a1', '--file', 'team.yaml'], 2, /team\.yaml is read-only\.\n$/);
    assert.deepEqual(readdirSync(folder()).sort(), ['plan.yaml', 'team.yaml']);
  });

  it('ends with 2 where a file changes between reading and writing', async () => {
    const more = 'items: [{id: WEB-q1, title: Q}]\n';
    begin({ '.git/x': '', 'plan/more.yaml': more, 'bin/git': '#!/bin/sh\necho "# theirs" >> plan.yaml\nexit 1\n' });
    chmodSync(path.join(folder(), 'bin/git'), 0o755);
    const world = { env: { PATH: path.join(folder(), 'bin') } };
    for (const edit of [
      ['rm', 'WEB-c1'],
      ['add', 'title=x'],
      ['mv', 'WEB-a1', '--file', 'plan/more.yaml'],
    ]) {
      const { code, out, err } = await cli(edit, world);
      assert.deepEqual([code, out], [2, ''], edit.join(' '));
      assert.match(err, /plan\.yaml has changed on disk since it was read; nothing was written\.\n$/);
    }
    assert.equal(textOf('plan.yaml').replace(/(# theirs\n)+$/, ''), PLAN);
    assert.equal(textOf('plan/more.yaml'), more);
  });

  it('never follows a link out of the plan', async () => {
    writeFiles(folder(), { 'outside.yaml': 'items:\n  - {id: WEB-o1, title: O}\n', 'portal/plan.yaml': PLAN });
    symlinkSync('../outside.yaml', path.join(folder(), 'portal', 'inside.yaml'));
    symlinkSync('..', path.join(folder(), 'portal', 'up'));
    await assertRefused(['rm', 'WEB-o1', '--plan', 'portal'], 1, /nothing with the id WEB-o1/);
    await assertRefused(['mv', 'WEB-c1', '--file', 'portal/inside.yaml', '--plan', 'portal'], 1, /^There is no file/);
    await assertRefused(['mv', 'WEB-c1', '--file', 'portal/up/new.yaml', '--plan', 'portal'], 2, /lies outside/);
    assert.equal(existsSync(path.join(folder(), 'new.yaml')), false);
  });

  it('has help for each', async () => {
    for (const verb of ['add', 'set', 'rm', 'mv', 'rename', 'rank', 'accept']) {
      const { code, out, err } = await cli([verb, '--help']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, new RegExp(`^Usage: plandeck ${verb} `));
      assert.match(out, /--dry-run(.*\n)+.*--json/);
    }
  });
});
