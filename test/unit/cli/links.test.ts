import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../../src/cli/cacheFolder.ts';
import type { CommandIo } from '../../../src/cli/io.ts';
import { type TempRepository, tempRepository } from '../node/git/tempRepository.ts';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { type CliResult, runCli } from './support/runCli.ts';

const PLAN = `project: {key: WEB}
people: [{id: ana, name: Ana Ruiz, email: ana@work.example, aliases: [ana@example.org]}]
items:
  - {id: WEB-a1, title: Log in, formerly: [OLD-1]}
  - {id: WEB-b2, title: Test}
  - {id: WEB-c3, title: Nothing yet}
`;

describe('plandeck links and log', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  let commits: string[];

  const cli = (args: string[], cwd = repository.root, env: NodeJS.ProcessEnv = {}): Promise<CliResult> =>
    runCli(cwd, args, { env: { HOME: path.join(temp(), 'home'), ...env } });
  const json = async (...args: string[]) => JSON.parse((await cli([...args, '--json'])).out);

  function commit(message: string, day: string): string {
    repository.git(
      '-c',
      'user.useConfigOnly=false',
      'commit',
      '--quiet',
      '--allow-empty',
      `--date=${day}T12:00:00Z`,
      '--message',
      message,
    );
    return repository.git('rev-parse', 'HEAD');
  }

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    writeFiles(repository.root, { 'plan/plan.yaml': PLAN });
    repository.git('add', '.');
    commits = [commit('Plan', '2026-11-01'), commit('old-1: Begin\n\nRefs: WEB-B2', '2026-11-02')];
    repository.git('checkout', '--quiet', '-b', 'ana/web-a1-login');
    commits.push(commit('More (web-a1)', '2026-11-03'));
    repository.git('branch', '--quiet', 'spike', 'main');
    repository.git('config', 'branch.spike.plandeck-item', 'web-b2');
    repository.git('checkout', '--quiet', 'main');
    commits.push(commit('Unrelated', '2026-11-04'));
  });

  it('lists the items that commits and branches name', async () => {
    const [, begin, more] = commits;
    const first = { id: 'WEB-a1', commits: [more, begin], branches: ['ana/web-a1-login'] };
    const second = { id: 'WEB-b2', commits: [begin], branches: ['spike'] };
    assert.deepEqual(await json('links'), [first, second]);
    assert.deepEqual(await json('links', 'web-A1'), [first]);
    assert.deepEqual(await json('links', 'WEB-c3'), [{ id: 'WEB-c3', commits: [], branches: [] }]);
    assert.deepEqual(await cli(['links']), {
      code: 0,
      out: `ID      COMMITS  LAST        BRANCHES
WEB-a1        2  2026-11-03  ana/web-a1-login
WEB-b2        1  2026-11-02  spike
`,
      err: '',
    });
  });

  it('shows the log of an item: its branches with their state, its commits with their authors', async () => {
    const [, begin = '', more = ''] = commits;
    const log = await json('log', 'WEB-a1');
    const author = { name: 'Ana Ruiz', email: 'ana@example.org', person: 'ana' };
    assert.deepEqual(log.commits, [
      { sha: more, date: '2026-11-03T12:00:00Z', author, subject: 'More (web-a1)' },
      { sha: begin, date: '2026-11-02T12:00:00Z', author, subject: 'old-1: Begin' },
    ]);
    const [{ date, ...branch }] = log.branches;
    assert.match(date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const name = 'ana/web-a1-login';
    assert.deepEqual(branch, { name, tip: more, upstream: null, state: 'open', ahead: 1, behind: 1 });
    assert.deepEqual((await json('log', 'WEB-b2')).branches[0].state, 'merged');
    const { out } = await cli(['log', 'web-a1']);
    assert.match(
      out,
      /^WEB-a1 {2}Log in\n\nBRANCH {12}STATE {2}AHEAD {2}BEHIND {2}LAST\nana\/web-a1-login {2}open {7}1 {7}1 {2}\d/,
    );
    assert.match(
      out,
      /\n\nCOMMIT {6}DATE {8}AUTHOR {4}SUBJECT\n[0-9a-f]{10} {2}2026-11-03 {2}Ana Ruiz {2}More \(web-a1\)\n/,
    );
    assert.match((await cli(['log', 'WEB-c3'])).out, /No commit and no branch names it\.\n$/);
  });

  it('knows people by the mailmap', async () => {
    repository.write('.mailmap', 'A. Ruiz <unknown@example.org> <ana@example.org>\n');
    const [{ author }] = (await json('log', 'WEB-a1')).commits;
    assert.deepEqual(author, { name: 'A. Ruiz', email: 'unknown@example.org', person: null });
  });

  it('lets nothing act on the terminal that a repository says', async () => {
    commit('WEB-c3 \u001b[2J \u202e', '2026-11-05');
    assert.match((await cli(['log', 'WEB-c3'])).out, /WEB-c3 \\u001b\[2J \\u202e\n$/);
  });

  it('says what git cannot know here', async () => {
    repository.git('checkout', '--quiet', '--detach');
    assert.deepEqual((await cli(['links', '--json'])).err, 'No branch is checked out (HEAD is detached).\n');
    const shallow = path.join(temp(), 'shallow');
    repository.git('clone', '--quiet', '--depth=1', '--branch=main', `file://${repository.root}`, shallow);
    const { code, err, out } = await cli(['links', '--json'], shallow);
    assert.deepEqual([code, JSON.parse(out)], [0, []]);
    assert.match(err, /^This is a shallow clone: /);
    const fresh = tempRepository(path.join(temp(), 'fresh'), path.join(temp(), 'home'));
    fresh.git('init', '--quiet');
    writeFiles(fresh.root, { 'plan.yaml': PLAN });
    const none = 'This repository has no commits yet.\nNo commit and no branch names an item of this plan.\n';
    assert.deepEqual(await cli(['links'], fresh.root), { code: 0, out: '', err: none });
    assert.equal((await cli(['log', 'WEB-a1'], fresh.root)).code, 0);
  });

  it('works in worktrees and submodules, each with its own', async () => {
    const worktree = path.join(temp(), 'worktree');
    repository.git('worktree', 'add', '--quiet', '-b', 'WEB-c3', worktree);
    const inWorktree = JSON.parse((await cli(['links', 'WEB-c3', '--json'], worktree)).out);
    assert.deepEqual(inWorktree, [{ id: 'WEB-c3', commits: [], branches: ['WEB-c3'] }]);
    const outer = tempRepository(path.join(temp(), 'outer'), path.join(temp(), 'home'));
    outer.git('init', '--quiet');
    outer.git('submodule', '--quiet', 'add', '-b', 'main', repository.root, 'sub');
    const inSubmodule = JSON.parse((await cli(['links', 'WEB-a1', '--json'], path.join(outer.root, 'sub'))).out);
    assert.deepEqual(inSubmodule[0].branches, ['origin/ana/web-a1-login']);
  });

  it('says in a sentence why there is nothing to read', async () => {
    const alone = path.join(temp(), 'alone');
    writeFiles(alone, { 'plan.yaml': PLAN });
    const bare = path.join(temp(), 'bare.git');
    mkdirSync(bare);
    tempRepository(bare, path.join(temp(), 'home')).git('init', '--quiet', '--bare');
    writeFiles(bare, { 'plan.yaml': PLAN });
    for (const command of [['links'], ['log', 'WEB-a1']]) {
      const fails = async (cwd: string, sentence: RegExp, env: NodeJS.ProcessEnv = {}): Promise<void> => {
        const { code, out, err } = await cli(command, cwd, env);
        assert.deepEqual([code, out], [2, ''], err);
        assert.match(err, sentence);
      };
      await fails(alone, /^This folder is not in a git repository\.\n$/);
      await fails(bare, /^This folder is in a bare git repository or a git folder, which has no files\.\n$/);
      await fails(repository.root, /Git is not installed, or it is not on the PATH\.\n$/, { PATH: '' });
    }
  });

  it('takes the id that an item had before', async () => {
    assert.equal((await json('log', 'old-1')).id, 'WEB-a1');
    assert.deepEqual(
      (await json('links', 'OLD-1')).map(({ id }: { id: string }) => id),
      ['WEB-a1'],
    );
  });

  it('takes an item that the plan has only on another branch', async () => {
    repository.git('checkout', '--quiet', '-b', 'later');
    writeFiles(repository.root, { 'plan/plan.yaml': `${PLAN}  - {id: WEB-d4, title: Later}\n` });
    repository.git('add', '.');
    const sha = commit('Plan WEB-d4', '2026-11-05');
    repository.git('checkout', '--quiet', 'main');
    const record = { id: 'WEB-d4', commits: [sha], branches: [] };
    assert.deepEqual(await json('links', 'web-d4'), [record]);
    assert.equal((await json('log', 'web-d4')).commits[0].sha, sha);
    assert.match((await cli(['log', 'web-d4'])).out, /^WEB-d4\n/);
  });

  it('takes one id, of an item that there is', async () => {
    for (const args of [['log'], ['log', 'WEB-a1', 'WEB-b2'], ['links', 'WEB-a1', 'WEB-b2']])
      assert.equal((await cli(args)).code, 2);
    for (const verb of ['log', 'links'])
      assert.deepEqual(await cli([verb, 'WEB-a11']), {
        code: 1,
        out: '',
        err: 'There is no item WEB-a11. Did you mean WEB-a1?\n',
      });
  });

  it('keeps what it has read in the cache folder of the user', async () => {
    await cli(['links'], repository.root, { XDG_CACHE_HOME: path.join(temp(), 'cache') });
    assert.ok(existsSync(path.join(temp(), 'cache', 'plandeck')));
    const folder = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform = 'linux') =>
      cacheFolder({ env } as CommandIo, platform);
    assert.equal(folder({ HOME: '/home/ana' }), path.join('/home/ana', '.cache', 'plandeck'));
    assert.equal(
      folder({ HOME: '/home/ana', XDG_CACHE_HOME: 'relative' }),
      path.join('/home/ana', '.cache', 'plandeck'),
    );
    assert.equal(folder({ HOME: '/Users/ana' }, 'darwin'), path.join('/Users/ana', 'Library', 'Caches', 'plandeck'));
    assert.equal(folder({ LOCALAPPDATA: '/local' }, 'win32'), path.join('/local', 'plandeck'));
    assert.equal(folder({}), undefined);
  });
});
