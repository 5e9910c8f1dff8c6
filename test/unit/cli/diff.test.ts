import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type TempRepository, tempRepository } from '../node/git/tempRepository.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { type CliResult, runCli } from './support/runCli.ts';

const PLAN = `project: {key: WEB, private: ../secret}
items:
  - {id: WEB-a1, title: One, status: todo, labels: [ui, api]}
  - {id: WEB-b1, title: Two}
  - {id: WEB-c1, title: Three}
`;
const CHANGED = PLAN.replace('status: todo, labels: [ui, api]', 'status: doing, labels: [api, db]')
  .replace('  - {id: WEB-b1, title: Two}\n', '')
  .concat('  - {id: WEB-d1, title: Four, due: 2026-12-24}\npeople: [{id: ana}]\n');

describe('plandeck diff', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    repository.commit('plan/plan.yaml', PLAN);
    repository.git('tag', 'v1');
  });

  const cli = (...args: string[]): Promise<CliResult> => runCli(repository.root, args);

  async function changed(...args: string[]): Promise<string[]> {
    const { code, out, err } = await cli('diff', '--json', ...args);
    assert.deepEqual([code, err], [0, '']);
    return JSON.parse(out).map(({ id, kind }: { id: string; kind: string }) => `${id} ${kind}`);
  }

  const CHANGES = ['WEB-a1 changed', 'WEB-b1 removed', 'WEB-d1 added', 'ana added'];

  it('compares the last commit with the files, a revision with them, and two revisions', async () => {
    assert.deepEqual(await changed(), []);
    repository.write('plan/plan.yaml', CHANGED);
    assert.deepEqual(await changed(), CHANGES);
    assert.deepEqual(await changed('--staged'), []);
    repository.git('add', '.');
    assert.deepEqual(await changed('--staged'), CHANGES);
    repository.git('commit', '--quiet', '--message', 'Change it');
    assert.deepEqual(await changed(), []);
    assert.deepEqual(await changed('v1'), CHANGES);
    assert.deepEqual(await changed('v1', 'HEAD', '--plan', 'plan'), CHANGES);
    assert.deepEqual((await changed('HEAD', 'v1'))[1], 'WEB-b1 added');
  });

  it('gives JSON with just the documented keys', async () => {
    repository.write('plan/plan.yaml', CHANGED);
    const { out } = await cli('diff', '--json');
    assert.deepEqual(JSON.parse(out).slice(0, 3), [
      {
        section: 'items',
        id: 'WEB-a1',
        kind: 'changed',
        fields: { status: { from: 'todo', to: 'doing' }, labels: { from: ['ui', 'api'], to: ['api', 'db'] } },
      },
      { section: 'items', id: 'WEB-b1', kind: 'removed', fields: { title: { from: 'Two', to: null } } },
      {
        section: 'items',
        id: 'WEB-d1',
        kind: 'added',
        fields: { title: { from: null, to: 'Four' }, due: { from: null, to: '2026-12-24' } },
      },
    ]);
  });

  it('tells people what changed, by section and entry', async () => {
    repository.write('plan/plan.yaml', CHANGED);
    const { code, out } = await cli('diff');
    assert.equal(code, 0);
    assert.equal(
      out,
      `items
  ~ WEB-a1  One
      status: todo → doing
      labels: +db -ui
  - WEB-b1  Two
  + WEB-d1  Four
      due: 2026-12-24

people
  + ana

2 added, 1 changed, 1 removed.
`,
    );
    assert.equal((await cli('diff', 'v1', 'v1')).out, 'No changes.\n');
  });

  it('tells what becomes of the dates, as of a day', async () => {
    const dated = `project: {key: WEB, name: Portal}
people: [ana]
milestones: [{id: WEB-m1, title: Beta, committed: 2026-11-27}]
items:
  - {id: WEB-a1, title: One, estimate: 2d, assignees: ana, milestone: WEB-m1}
  - {id: WEB-b1, title: Two, estimate: 1d, assignees: ana, depends: WEB-a1}
`;
    repository.commit('plan/plan.yaml', dated);
    repository.write('plan/plan.yaml', dated.replace('estimate: 2d', 'estimate: 5d'));
    // Today is Tuesday, 24 November.
    assert.equal(
      (await cli('diff')).out,
      `items
  ~ WEB-a1  One
      estimate: 2d → 5d

schedule
  ~ project  Portal
      finish: 2026-11-26 → 2026-12-01 (5 days later)
  ~ WEB-m1  Beta
      finish: 2026-11-25 → 2026-11-30 (5 days later)
  ~ WEB-a1  One
      finish: 2026-11-25 → 2026-11-30 (5 days later)
  ~ WEB-b1  Two
      finish: 2026-11-26 → 2026-12-01 (5 days later)

1 changed.
`,
    );
    assert.deepEqual(JSON.parse((await cli('diff', '--json')).out).slice(0, 3), [
      { section: 'items', id: 'WEB-a1', kind: 'changed', fields: { estimate: { from: '2d', to: '5d' } } },
      {
        section: 'schedule',
        id: 'project',
        kind: 'changed',
        fields: { finish: { from: '2026-11-26', to: '2026-12-01' } },
      },
      {
        section: 'schedule',
        id: 'WEB-m1',
        kind: 'changed',
        fields: { finish: { from: '2026-11-25', to: '2026-11-30' } },
      },
    ]);
    assert.match(
      (await cli('diff', '--markdown')).out,
      /\n\*\*Schedule:\*\* delays Beta by 5 days, delays the end of Portal by 5 days, and moves 2 more dates\.\n$/,
    );
    const due = `${dated}  - {id: WEB-c1, title: Three, estimate: 1d, assignees: ana, due: 2026-11-27}\n`;
    repository.commit('plan/plan.yaml', due);
    repository.write('plan/plan.yaml', due.replace('estimate: 2d', 'estimate: 5d'));
    assert.match(
      (await cli('diff', '--as-of', '2026-11-23')).out,
      /~ WEB-m1 {2}Beta\n {6}finish: 2026-11-24 → 2026-11-27 .*\n {2}~ ana\n {6}load in 2026-W48: 60 % → 120 %\n\n1 changed/s,
    );
    assert.match((await cli('diff', '--as-of', 'then')).err, /^--as-of must be a date/);
  });

  it('writes Markdown for a pull request', async () => {
    repository.write('plan/plan.yaml', CHANGED);
    const { out } = await cli('diff', '--markdown');
    assert.equal(
      out,
      `**Changes of the plan:** 2 added, 1 changed, 1 removed

#### items

- **WEB\\-a1** One
  - status: todo → doing
  - labels: added db; removed ui
- **WEB\\-b1** removed Two
- **WEB\\-d1** added Four
  - due: 2026\\-12\\-24

#### people

- **ana** added
`,
    );
    assert.equal((await cli('diff', 'v1', 'v1', '--markdown')).out, 'The plan does not change.\n');
  });

  it('ends with 1 where there are changes and --exit-code asks for it', async () => {
    assert.equal((await cli('diff', '--exit-code')).code, 0);
    repository.write('plan/plan.yaml', PLAN.replace('{id: WEB-b1, title: Two}', '{title: "Two", id: WEB-b1}'));
    assert.equal((await cli('diff', '--exit-code')).code, 0);
    repository.write('plan/plan.yaml', CHANGED);
    assert.equal((await cli('diff', '--exit-code')).code, 1);
  });

  it('leaves the private folder out, so that nothing of it gets into a comment', async () => {
    repository.write('secret/rates.yaml', 'people: [{id: ana, rate: 640 EUR/d}]\n');
    repository.write('plan/plan.yaml', CHANGED);
    for (const form of ['--json', '--markdown']) assert.doesNotMatch((await cli('diff', form)).out, /640/);
  });

  it('has everything new where there was no plan, and gone where there is none', async () => {
    repository.git('checkout', '--quiet', '--orphan', 'empty');
    repository.git('rm', '--quiet', '-rf', '.');
    repository.commit('README', '');
    assert.deepEqual(await changed('empty', 'v1'), ['WEB-a1 added', 'WEB-b1 added', 'WEB-c1 added', 'project added']);
    assert.deepEqual(await changed('v1'), ['WEB-a1 removed', 'WEB-b1 removed', 'WEB-c1 removed', 'project removed']);
    const { code, err } = await cli('diff', 'empty');
    assert.deepEqual([code, err], [2, 'There is no plan here or in a folder above at empty.\n']);
  });

  it('lets no title act on the terminal, in Markdown, or on people of a code host', async () => {
    const title = '@org/team #12 GH-3 [x](http://evil) <img src=x> `a` **b** \\u001b[31m \\u202e | $(x)';
    repository.write('plan/plan.yaml', `items: [{id: "WEB-@x<b>", title: "${title}", x-<i>: "@me\\n# head"}]\n`);
    const text = stripVTControlCharacters((await runCli(repository.root, ['diff'], { columns: 80 })).out);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    const { out } = await cli('diff', '--markdown');
    assert.doesNotMatch(out, /@\w|[^\\][@<`[]|#\d|GH\\-\d|\u202e|\n#+ head/);
  });

  it('refuses what it does not understand with a sentence', async () => {
    const refused: [string[], RegExp][] = [
      [['nope'], /^Git knows no branch, tag or commit named "nope"\.\n$/],
      [['v1', 'nope'], /named "nope"/],
      [['--', '-x'], /named "-x"/],
      [['--', '--output=x'], /named "--output=x"/],
      [['v1..HEAD'], /named "v1\.\.HEAD"/],
      [['a', 'b', 'c'], /at most two revisions/],
      [['a', 'b', '--staged'], /either --staged or a second revision/],
      [['--json', '--markdown'], /either --json or --markdown/],
      [['--plan', '/'], /not in a git repository/],
    ];
    for (const [args, sentence] of refused) {
      const { code, out, err } = await cli('diff', ...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, sentence);
    }
  });

  it('says what is missing: git, a repository, a commit, a work tree', async () => {
    const said = async (folder: string, env = {}): Promise<string> => {
      const { code, out, err } = await runCli(folder, ['diff'], { env });
      assert.deepEqual([code, out], [2, '']);
      return err;
    };
    assert.match(await said(repository.root, { PATH: '' }), /^Git is not installed/);
    const other = tempRepository(path.join(temp(), 'other'), path.join(temp(), 'home'));
    other.write('plan.yaml', PLAN);
    assert.match(await said(other.root), /not in a git repository/);
    other.git('init', '--quiet');
    assert.match(await said(other.root), /no commits yet/);
    const bare = path.join(temp(), 'bare');
    repository.git('clone', '--quiet', '--bare', repository.root, bare);
    assert.match(await said(bare), /bare git repository/);
  });

  it('says that it may not tell all where a state has errors, such as conflicts', async () => {
    repository.write('plan/plan.yaml', `<<<<<<< ours\n${PLAN}=======\n${CHANGED}>>>>>>> theirs\n`);
    const { code, err } = await cli('diff');
    assert.equal(code, 0);
    assert.match(
      err,
      /^The plan of the files as they are now has .*error.*, so what changed may not be told whole\.\n$/,
    );
    assert.equal((await cli('diff', 'v1', 'HEAD')).err, '');
  });

  it('works on a detached HEAD, in a shallow clone and where the folder is gone', async () => {
    repository.commit('plan/plan.yaml', CHANGED);
    const shallow = tempRepository(path.join(temp(), 'shallow'), path.join(temp(), 'home'));
    shallow.git('clone', '--quiet', '--depth=1', `file://${repository.root}`, '.');
    const { code, err } = await runCli(shallow.root, ['diff', 'HEAD~1']);
    assert.deepEqual([code, err], [2, 'Git knows no branch, tag or commit named "HEAD~1".\n']);
    assert.equal((await runCli(shallow.root, ['diff'])).out, 'No changes.\n');
    repository.git('checkout', '--quiet', '--detach', 'HEAD');
    rmSync(path.join(repository.root, 'plan'), { recursive: true });
    assert.deepEqual(await changed('HEAD~1', 'HEAD', '--plan', 'plan'), CHANGES);
  });
});
