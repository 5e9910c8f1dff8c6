import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type TempRepository, tempRepository } from '../node/git/tempRepository.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { type CliResult, runCli } from './support/runCli.ts';

const PLAN = `project: {key: WEB, repositories: [../api]}
items:
  - {id: WEB-aaaa1, title: Log in}
  - {id: WEB-bbbb2, title: Log out, status: done}
  - {id: WEB-cccc3, title: Reports, status: doing}
`;

describe('plandeck drift', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let portal: TempRepository;
  let api: TempRepository;

  const cli = (...args: string[]): Promise<CliResult> =>
    runCli(portal.root, args, { env: { HOME: path.join(temp(), 'home') } });
  const json = async (...args: string[]) => JSON.parse((await cli(...args, '--json')).out);

  function repository(name: string): TempRepository {
    const made = tempRepository(path.join(temp(), name), path.join(temp(), 'home'));
    made.git('init', '--quiet');
    return made;
  }

  const commit = (where: TempRepository, message: string): string => {
    where.git('commit', '--quiet', '--allow-empty', '--date=2026-11-20T12:00:00Z', '--message', message);
    return where.git('rev-parse', 'HEAD');
  };

  beforeEach(() => {
    portal = repository('portal');
    portal.commit('plan.yaml', PLAN);
    portal.git('checkout', '--quiet', '-b', 'ana/web-aaaa1-login');
    commit(portal, 'Begin');
    portal.git('checkout', '--quiet', 'main');
    api = repository('api');
    commit(api, 'Start');
    api.git('checkout', '--quiet', '-b', 'web-bbbb2');
    commit(api, 'One');
    commit(api, 'Two');
  });

  it('says by item what is out of step, in all repositories of the plan', async () => {
    assert.deepEqual(await cli('drift'), {
      code: 0,
      out: `WEB-aaaa1  Log in
  warning WEB-aaaa1 is "todo", but there is work on its branch ana/web-aaaa1-login (commits: 1). (unstarted-work) plan.yaml:3

WEB-bbbb2  Log out
  warning WEB-bbbb2 is "done", but its branch web-bbbb2 (../api) is not merged (commits: 2). (done-unmerged) plan.yaml:4

2 findings.
`,
      err: '',
    });
  });

  it('gives records, of some items if they are named', async () => {
    const record = {
      id: 'WEB-bbbb2',
      code: 'done-unmerged',
      severity: 'warning',
      message: 'WEB-bbbb2 is "done", but its branch web-bbbb2 (../api) is not merged (commits: 2).',
      file: 'plan.yaml',
      line: 4,
      column: 45,
      endLine: 4,
      endColumn: 49,
    };
    assert.deepEqual(await json('drift', 'web-BBBB2'), [record]);
    assert.deepEqual(await json('drift', 'WEB-cccc3'), []);
    assert.equal((await cli('drift', 'WEB-zzzz9')).code, 1);
  });

  it('ends with 1 for an error, and for anything where that is wanted', async () => {
    assert.equal((await cli('drift', '--exit-code')).code, 1);
    assert.equal((await cli('drift', 'WEB-cccc3', '--exit-code')).code, 0);
    portal.write('plan.yaml', `${PLAN}checks: {done-unmerged: error}\n`);
    assert.equal((await cli('drift')).code, 1);
    portal.write('plan.yaml', `${PLAN}checks: {done-unmerged: off, unstarted-work: off}\n`);
    const { code, out } = await cli('drift', '--exit-code');
    assert.deepEqual([code, out], [0, 'The plan and git are in step.\n']);
  });

  it('mends what is wanted by what git says, and nothing else', async () => {
    const { code, out, err } = await cli('drift', 'WEB-aaaa1', '--fix');
    assert.deepEqual(
      [code, out, err],
      [
        0,
        'The plan and git are in step.\n',
        'Fixed WEB-aaaa1 in plan.yaml: Set the status to doing (unstarted-work)\n',
      ],
    );
    const text = readFileSync(path.join(portal.root, 'plan.yaml'), 'utf8');
    assert.equal(text, PLAN.replace('title: Log in}', 'title: Log in, status: doing}'));
  });

  it('knows the items that the plan has on other branches', async () => {
    const message = 'WEB-dddd4: Plan it';
    const codes = async (): Promise<string[]> => {
      return (await json('drift')).flatMap((one: { id: string | null; message: string }) => {
        return one.id === null ? [one.message] : [];
      });
    };
    const sha = commit(portal, message);
    assert.deepEqual(await codes(), [
      `The commit ${sha.slice(0, 10)} ("${message}") names WEB-dddd4, which is an item of no plan.`,
    ]);
    portal.git('checkout', '--quiet', '-b', 'next');
    portal.commit('plan/more/next.yaml', 'items: [{id: WEB-dddd4, title: Next}]\n');
    portal.git('checkout', '--quiet', 'main');
    assert.deepEqual(await codes(), []);
    assert.deepEqual((await json('links')).at(-1), { id: 'WEB-dddd4', commits: [sha], branches: [] });
  });

  it('links of several repositories are one record, and tell a person which', async () => {
    const sha = commit(api, 'WEB-bbbb2: Three');
    const older = commit(portal, 'WEB-bbbb2: Plan');
    portal.git('branch', 'web-bbbb2');
    const [record, ...others] = await json('links', 'WEB-bbbb2');
    assert.deepEqual(record, { id: 'WEB-bbbb2', commits: [older, sha], branches: ['web-bbbb2'] });
    assert.deepEqual(others, []);
    portal.git('branch', '-D', 'web-bbbb2');
    portal.git('reset', '--quiet', '--hard', 'HEAD~');
    assert.match((await cli('links')).out, /^WEB-bbbb2 +1 +2026-11-20 +\.\.\/api +web-bbbb2$/m);
    const { commits, branches } = await json('log', 'WEB-bbbb2');
    assert.deepEqual([commits[0].repository, branches[0].repository, branches[0].ahead], ['../api', '../api', 3]);
    assert.match((await cli('log', 'WEB-bbbb2')).out, /^web-bbbb2 +\.\.\/api +open +3/m);
  });

  it('says which repository says nothing, and goes on with the others', async () => {
    portal.write('plan.yaml', PLAN.replace('../api', '../gone, ../../../../../../etc'));
    const { code, out, err } = await cli('drift');
    assert.equal(code, 0);
    assert.match(out, /^1 finding\.$/m);
    assert.deepEqual(err.split('\n'), [
      'The plan names the repository ../gone, which says nothing. It does not exist.',
      'The plan names the repository ../../../../../../etc, which says nothing. It is not in this repository, in one right beside it, or in a folder that is open.',
      '',
    ]);
  });

  it('says that nothing is known of merging where there is no default branch', async () => {
    portal.git('branch', '--quiet', '--move', 'main', 'trunk');
    const { code, out, err } = await cli('drift', 'WEB-aaaa1');
    assert.deepEqual([code, out], [0, 'The plan and git are in step.\n']);
    assert.match(err, /^There is no branch main or master and no origin\/HEAD, so nobody knows what is merged\.$/m);
  });
});
