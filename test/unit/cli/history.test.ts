import assert from 'node:assert/strict';
import path from 'node:path';
import { type TempRepository, tempRepository } from '../node/git/tempRepository.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { type CliResult, runCli } from './support/runCli.ts';

const PEOPLE = 'project: {key: WEB}\npeople: [{id: ana, email: ana@example.org}]\n';

describe('plandeck history', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;

  const cli = (...args: string[]): Promise<CliResult> =>
    runCli(repository.root, args, { env: { HOME: path.join(temp(), 'home') } });

  function commit(items: string, message: string, day: string): void {
    repository.write('plan.yaml', `${PEOPLE}items:\n${items}`);
    repository.git('add', '.');
    repository.git('commit', '--quiet', '--allow-empty', `--date=${day}T12:00:00Z`, '--message', message);
  }

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    commit('- {id: WEB-a1, title: Log in}\n- {id: WEB-b2, title: Test}\n', 'WEB-a1: Plan', '2026-11-01');
    commit('- {id: WEB-a1, title: Log in, status: doing}\n', 'Start', '2026-11-03');
    commit('- {id: WEB-a1, title: Log in, status: doing}\n', 'WEB-a1: Work', '2026-11-04');
  });

  it('shows who changed what and when, with what is not committed, and the days that git saw', async () => {
    repository.write('plan.yaml', `${PEOPLE}items:\n- {id: WEB-a1, title: Log in, status: done}\n`);
    const { code, out } = await cli('history', 'web-A1');
    assert.equal(code, 0);
    assert.equal(
      out.replaceAll(/\b[0-9a-f]{10}\b/g, 'SHA'),
      `WEB-a1  Log in
started 2026-11-03 (seen by git), last activity 2026-11-04

not committed
      status: doing → done

SHA  2026-11-03  Ana Ruiz  Start
      status: doing

SHA  2026-11-01  Ana Ruiz  WEB-a1: Plan
      added
      title: Log in
`,
    );
  });

  it('takes a branch that was only just made for no end of the work, and one that was merged for it', async () => {
    const finished = async () => JSON.parse((await cli('history', 'WEB-a1', '--json')).out).finished;
    repository.git('branch', 'web-a1-login');
    assert.equal(await finished(), null);
    repository.git('commit', '--quiet', '--allow-empty', '--message=Go on');
    assert.match((await finished()).date, /^\d{4}-/);
  });

  it('gives records, also of an item that is gone', async () => {
    const record = JSON.parse((await cli('history', 'WEB-b2', '--json')).out);
    assert.deepEqual(
      record.events.map(({ kind, subject, author }: { kind: string; subject: string; author: { person: string } }) => [
        kind,
        subject,
        author.person,
      ]),
      [
        ['removed', 'Start', 'ana'],
        ['added', 'WEB-a1: Plan', 'ana'],
      ],
    );
    assert.deepEqual([record.id, record.title, record.started], ['WEB-b2', 'Test', null]);
  });

  it('takes the id that an item had before', async () => {
    commit('- {id: WEB-c3, title: Log in, formerly: [WEB-a1]}\n', 'Rename', '2026-11-05');
    const record = JSON.parse((await cli('history', 'WEB-a1', '--json')).out);
    assert.equal(record.id, 'WEB-c3');
    assert.deepEqual(record.events[0].fields.id, { from: 'WEB-a1', to: 'WEB-c3' });
  });

  it('says that there is no such item, and was none', async () => {
    assert.deepEqual(await cli('history', 'XY-99999'), { code: 1, out: '', err: 'There is no item XY-99999.\n' });
    assert.equal((await cli('history')).code, 2);
  });

  it('shows an item of a repository without a commit as not committed', async () => {
    repository = tempRepository(path.join(temp(), 'fresh'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    repository.write('plan.yaml', `${PEOPLE}items: [{id: WEB-a1, title: Log in}]\n`);
    const { code, out } = await cli('history', 'WEB-a1');
    assert.equal(code, 0);
    assert.match(out, /not committed\n {6}added\n {6}title: Log in/);
  });
});
