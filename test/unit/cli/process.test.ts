import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../../package.json';
import { tempRepository } from '../node/git/tempRepository.ts';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';

describe('dist/cli.js', function () {
  this.timeout(60_000);
  const temp = useTempFolder();
  const cli = (): string => path.join(temp(), 'bin', 'cli.js');

  beforeEach(() => {
    mkdirSync(path.dirname(cli()));
    copyFileSync(path.resolve('dist', 'cli.js'), cli());
  });

  function plandeck(args: string[], env: NodeJS.ProcessEnv = {}, cwd = temp()): [number | null, string, string] {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli(), ...args], { cwd, env, encoding: 'utf8' });
    return [status, stdout, stderr];
  }

  it('runs alone, without node_modules and with a bare environment', () => {
    const text = 'project: {key: WEB}\nitems:\n  - {id: WEB-a1, title: One, status: todo}\n';
    writeFiles(temp(), { 'plan/plan.yaml': text });
    assert.deepEqual(plandeck(['--version']), [0, `${version}\n`, '']);
    assert.deepEqual(plandeck(['check']), [0, 'No findings: 1 item in 1 file.\n', '']);
    assert.deepEqual(plandeck(['list']), [0, 'ID      TITLE  STATUS\nWEB-a1  One    todo\n', '']);
    assert.equal(plandeck(['show', 'WEB-a1'])[0], 0);
    assert.deepEqual(plandeck(['set', 'WEB-a1', 'status=done']), [
      0,
      'WEB-a1: status is done (plan/plan.yaml:3)\n',
      '',
    ]);
    assert.equal(readFileSync(path.join(temp(), 'plan/plan.yaml'), 'utf8'), text.replace('todo', 'done'));
    assert.deepEqual(plandeck(['set', 'WEB-a1', 'status=gone']).slice(0, 2), [1, '']);
    const input = 'Two\n{"id": "WEB-c1", "title": "Three"}\n';
    const added = spawnSync(process.execPath, [cli(), 'add', '-'], { cwd: temp(), env: {}, encoding: 'utf8', input });
    assert.match(added.stdout, /^WEB-[a-z][0-9a-z]{4}\nWEB-c1\n$/);
    assert.deepEqual(plandeck(['nonsense']).slice(0, 2), [2, '']);
  });

  it('asks git which files it ignores', () => {
    const repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    repository.commit('.gitignore', 'x.yaml\n');
    repository.write('plan/plan.yaml', 'project: {key: WEB}');
    repository.write('plan/x.yaml', 'items: [');
    assert.deepEqual(plandeck(['check'], repository.env, repository.root), [
      0,
      'No findings: 0 items in 1 file.\n',
      '',
    ]);
  });

  it('is silent when nobody reads on', async () => {
    const items = Array.from({ length: 5000 }, (_, i) => `  - {id: WEB-${i}, title: A title of some length}`);
    writeFiles(temp(), { 'plan.yaml': `items:\n${items.join('\n')}\n` });
    const child = spawn(process.execPath, [cli(), 'list', '--json'], { cwd: temp(), env: {} });
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += data;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    assert.deepEqual([code, errors], [0, '']);
  });

  it('says in one line what nobody expected, with the stack for those who ask', () => {
    const gone = path.join(temp(), 'gone');
    mkdirSync(gone);
    const script = `process.chdir(${JSON.stringify(gone)}); require('node:fs').rmdirSync(${JSON.stringify(gone)});`;
    writeFiles(temp(), { 'remove.cjs': script });
    const preload = ['--require', path.join(temp(), 'remove.cjs'), cli(), 'list'];
    const run = (env: NodeJS.ProcessEnv) => {
      mkdirSync(gone, { recursive: true });
      const { status, stderr } = spawnSync(process.execPath, preload, { cwd: temp(), env, encoding: 'utf8' });
      return { status, lines: stderr.trimEnd().split('\n') };
    };
    const plainRun = run({});
    assert.deepEqual([plainRun.status, plainRun.lines.length], [2, 1]);
    assert.match(plainRun.lines[0] ?? '', /^plandeck failed: /);
    assert.match(run({ PLANDECK_DEBUG: '1' }).lines.join('\n'), /\n {4}at /);
    rmSync(gone, { recursive: true, force: true });
  });
});
