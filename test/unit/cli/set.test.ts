import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { tempRepository } from '../node/git/tempRepository.ts';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { type CliResult, runCli } from './support/runCli.ts';

const HEAD = `project: {key: WEB}
workflow: [todo, doing, review, done]
people: [{id: ana}, {id: bo}]
`;

/** One item each, in the layouts that people write. */
const LAYOUTS: Record<string, string> = {
  'comments.yaml': `# the team's file
items:
  # first things first
  - id: WEB-a1      # never renumber
    title: One
    status: todo    # since Tuesday
    # what follows is the customer's
    mood: good
`,
  'crlf.yaml': 'items:\r\n  - id: WEB-b1\r\n    title: Two\r\n    status: todo\r\n    mood: good\r\n',
  'flow.yaml': 'items: [ {id: WEB-c1, title: "Three, or so", status: todo , mood: good},\n  {id: WEB-c2, title: x} ]\n',
  'quoted.yaml': `"items":
  - "id": 'WEB-d1'
    'title': Four
    "status": "todo"
`,
  'indentation.yaml': `items:
-       id:    WEB-e1
        title:   Five
        status:      todo


-  id: WEB-e2
   title: x`,
  'bom.yaml': '\ufeffitems:\n  - {id: WEB-f1, title: Six, status: todo}\n',
};

describe('plandeck set', () => {
  const temp = useTempFolder();
  const set = (...args: string[]): Promise<CliResult> => runCli(temp(), ['set', ...args]);
  const textOf = (name: string): string => readFileSync(path.join(temp(), name), 'utf8');

  /** The command refuses with this exit code and sentence, and no byte changes. */
  async function assertRefused(args: string[], code: number, sentence: RegExp): Promise<void> {
    const before = textOf('plan.yaml');
    const result = await set(...args);
    assert.deepEqual([result.code, result.out], [code, ''], `${args.join(' ')}: ${result.err}`);
    assert.match(result.err, sentence);
    assert.equal(textOf('plan.yaml'), before);
  }

  it('changes one line of one file, whatever its layout, by the word of git', async function () {
    this.timeout(60_000);
    const repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    repository.commit('.gitattributes', '* -text\n');
    repository.commit('plan/plan.yaml', HEAD);
    for (const [name, content] of Object.entries(LAYOUTS)) repository.commit(`plan/${name}`, content);
    for (const [name, content] of Object.entries(LAYOUTS)) {
      const id = /WEB-\w1/.exec(content)?.[0] ?? '';
      const { code, out, err } = await runCli(repository.root, ['set', id, 'status=review']);
      assert.deepEqual([code, err], [0, ''], name);
      assert.match(out, new RegExp(`^${id}: status is review \\(plan/${name}:\\d+\\)\\n$`));
      assert.equal(
        repository.git('diff', '--stat=200'),
        ` plan/${name} | 2 +-\n 1 file changed, 1 insertion(+), 1 deletion(-)`,
      );
      const written = readFileSync(path.join(repository.root, 'plan', name), 'utf8');
      assert.equal(written, content.replace('todo', 'review'));
      repository.git('commit', '--quiet', '--all', '--message', name);
    }
    assert.equal(repository.git('status', '--porcelain'), '');
  });

  it('sets several fields of every kind at once, and clears one', async () => {
    writeFiles(temp(), {
      'plan.yaml': `${HEAD}items:
  - id: WEB-a1
    title: One
    due: 2026-12-01
  - {id: WEB-b1, title: x}
`,
    });
    const { code, out } = await set(
      'web-A1',
      ...['rank=12.5', 'assignees=ana 50%, bo', 'depends=WEB-b1 SS+2d', 'due=', 'title=Ein "Titel": mit = und #'],
      ...['estimate=2d 3d 6d', 'waiting=the customer', 'description=Two\nlines'],
    );
    assert.equal(code, 0);
    assert.match(out, /^WEB-a1: rank is 12\.5, assignees is ana 50%, bo, .*due cleared, .*\(plan\.yaml:5\)\n$/);
    const shown = JSON.parse((await runCli(temp(), ['show', 'WEB-a1', '--json'])).out);
    assert.equal(shown.rank, 12.5);
    assert.deepEqual(shown.shares, [
      { person: 'ana', percent: 50 },
      { person: 'bo', percent: null },
    ]);
    assert.deepEqual([shown.dependencies[0].id, shown.dependencies[0].lag], ['WEB-b1', '+2d']);
    assert.deepEqual([shown.due, shown.estimate, shown.description], [null, '2d 3d 6d', 'Two\nlines']);
    assert.equal(shown.title, 'Ein "Titel": mit = und #');
    assert.equal(shown.waiting.for, 'the customer');
    assert.match(textOf('plan.yaml'), / {4}rank: 12\.5\n/);
  });

  it('says what changed as JSON', async () => {
    writeFiles(temp(), { 'plan/plan.yaml': `${HEAD}items:\n  - {id: WEB-a1, title: One, status: todo}\n` });
    const { out } = await set('WEB-a1', 'status=done', 'title=One', '--json');
    assert.deepEqual(JSON.parse(out), { id: 'WEB-a1', file: 'plan/plan.yaml', line: 5, changed: ['status'] });
  });

  it('writes nothing where nothing changes, however the value is written', async () => {
    const text = `${HEAD}priorities: ['1', '2']
items:
  - id: WEB-a1
    title: 'One'
    priority: 1
    rank: 5.0
    assignees: ana
    due:
`;
    writeFiles(temp(), { 'plan.yaml': text });
    const same = ['title=One', 'priority=1', 'rank=5', 'assignees=ana', 'due=', 'labels='];
    assert.deepEqual(await set('WEB-a1', ...same), { code: 0, out: 'WEB-a1: nothing to change.\n', err: '' });
    assert.deepEqual(JSON.parse((await set('WEB-a1', ...same, '--json')).out).changed, []);
    assert.equal(textOf('plan.yaml'), text);
    chmodSync(path.join(temp(), 'plan.yaml'), 0o444);
    assert.equal((await set('WEB-a1', 'rank=5')).code, 0);
  });

  it('refuses values that the format or the plan does not allow', async () => {
    writeFiles(temp(), {
      'plan.yaml': `${HEAD}items:
  - {id: WEB-a1, title: One, parent: WEB-b1}
  - {id: WEB-b1, title: Two, status: nonsense}
`,
    });
    await assertRefused(
      ['WEB-a1', 'status=reviw'],
      1,
      /no status "reviw"\. Did you mean review\?\nNothing was written\.\n/,
    );
    await assertRefused(['WEB-a1', 'rank=high'], 1, /^"rank" must be a number.*not high\.\n/);
    await assertRefused(['WEB-a1', 'due=2026-02-30'], 1, /^"due" must be a date.*not 2026-02-30\.\n/);
    await assertRefused(['WEB-a1', 'assignees=ana,cho'], 1, /no person "cho"/);
    await assertRefused(['WEB-b1', 'parent=WEB-a1'], 1, /cannot stand below itself/);
    await assertRefused(['WEB-b1', 'parent=WEB-x9', 'status=todo'], 1, /no item WEB-x9/);
    await assertRefused(['WEB-b1', 'status=worse'], 1, /no status "worse"/);
    // An error that was there before stops nobody.
    assert.equal((await set('WEB-b1', 'title=Better')).code, 0);
    assert.equal((await set('WEB-b1', 'status=todo')).code, 0);
  });

  it('is not stopped by an old error that an added line moves', async () => {
    writeFiles(temp(), {
      'plan.yaml': `${HEAD}items:
  - id: WEB-a1
    title: One
  - {id: WEB-b1, title: x}
  - {id: WEB-b1, title: y}
`,
    });
    const { code, err } = await set('WEB-a1', 'status=doing');
    assert.deepEqual([code, err], [0, '']);
  });

  it('writes in spite of a new warning, and says it', async () => {
    writeFiles(temp(), {
      'plan.yaml': `${HEAD}items:\n  - {id: WEB-a1, title: One}\n  - {id: WEB-b1, title: Two, parent: WEB-a1}\n`,
    });
    const { code, err } = await set('WEB-a1', 'status=done');
    assert.deepEqual([code, err], [0, 'Warning: WEB-a1 is done, but WEB-b1 below it is still open.\n']);
  });

  it('refuses unknown ids, ids that stand twice, and unsafe files', async () => {
    writeFiles(temp(), {
      'plan.yaml': `${HEAD}items:\n  - {id: WEB-a1, title: One}\n  - {id: WEB-b1, title: Two}\n`,
      'twin.yaml': 'items:\n  - {id: web-B1, title: Twin}\n',
      'broken.yaml': 'items:\n  - {id: WEB-c1, title: Odd}\nother: [\n',
    });
    await assertRefused(
      ['WEB-a2', 'status=done'],
      1,
      /^There is nothing with the id WEB-a2\. Did you mean WEB-a1\?\n$/,
    );
    await assertRefused(['WEB-b1', 'status=done'], 1, /more than once \(plan\.yaml:6, twin\.yaml:2\)/);
    await assertRefused(['WEB-c1', 'status=done'], 1, /does not change this file: it has a problem on line \d/);
    await assertRefused(['--', '--x', 'status=done'], 1, /^There is nothing with the id --x\./);
  });

  it('writes each field where its value stands, the private folder included', async () => {
    const own =
      'project: {key: WEB, private: ../secret}\nitems:\n  - {id: WEB-a, title: A, status: todo, priority: must}\n';
    const secret = '# ours\nitems:\n  - {id: WEB-a, status: doing}\n';
    writeFiles(temp(), { '.git/x': '', 'plan/plan.yaml': own, 'secret/more.yaml': secret });
    const { code } = await runCli(temp(), ['set', 'WEB-a', 'status=done', 'title=B']);
    assert.equal(code, 0);
    assert.equal(readFileSync(path.join(temp(), 'plan/plan.yaml'), 'utf8'), own.replace('title: A', 'title: B'));
    assert.equal(readFileSync(path.join(temp(), 'secret/more.yaml'), 'utf8'), secret.replace('doing', 'done'));
  });

  it('answers wrong usage with 2', async () => {
    writeFiles(temp(), { 'plan.yaml': `${HEAD}items:\n  - {id: WEB-a1, title: One}\n` });
    await assertRefused([], 2, /takes the id/);
    await assertRefused(['WEB-a1'], 2, /takes the id/);
    await assertRefused(['WEB-a1', 'status'], 2, /^Write FIELD=VALUE, not status\./);
    await assertRefused(['WEB-a1', 'staus=done'], 2, /^There is no field staus\. Did you mean status\?/);
    await assertRefused(['WEB-a1', '__proto__=x'], 2, /^There is no field __proto__\. There are title, /);
    await assertRefused(['WEB-a1', '=x'], 2, /^There is no field /);
    await assertRefused(['WEB-a1', 'id=WEB-a2'], 2, /^An id stays/);
    await assertRefused(['WEB-a1', 'title=a', 'title=b'], 2, /^The field title is set twice\./);
    await assertRefused(['WEB-a1', 'title=\ufffd'], 2, /not valid UTF-8/);
  });

  it('ends with 2 where the file may not be written, and leaves nothing behind', async () => {
    const text = `${HEAD}items:\n  - {id: WEB-a1, title: One}\n`;
    writeFiles(temp(), { 'plan.yaml': text });
    chmodSync(path.join(temp(), 'plan.yaml'), 0o444);
    await assertRefused(['WEB-a1', 'title=Two'], 2, /plan\.yaml is read-only\.\n$/);
    assert.deepEqual(readdirSync(temp()), ['plan.yaml']);
  });

  it('ends with 2 where the file changes between reading and writing', async () => {
    writeFiles(temp(), {
      'plan.yaml': `${HEAD}items:\n  - {id: WEB-a1, title: One}\n`,
      '.git/x': '',
      // Git is asked after the plan was read: a good moment for somebody else to write.
      'bin/git': '#!/bin/sh\necho "# theirs" >> plan.yaml\nexit 1\n',
    });
    chmodSync(path.join(temp(), 'bin/git'), 0o755);
    const world = { env: { PATH: path.join(temp(), 'bin') } };
    const { code, out, err } = await runCli(temp(), ['set', 'WEB-a1', 'title=Two'], world);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /plan\.yaml has changed on disk since it was read; nothing was written\.\n$/);
    assert.equal(textOf('plan.yaml'), `${HEAD}items:\n  - {id: WEB-a1, title: One}\n# theirs\n`);
  });

  it('never follows a link out of the plan', async () => {
    const outside = 'items:\n  - {id: WEB-a1, title: One}\n';
    writeFiles(temp(), { 'outside.yaml': outside, 'portal/plan.yaml': HEAD });
    symlinkSync('../outside.yaml', path.join(temp(), 'portal', 'inside.yaml'));
    const { code } = await set('WEB-a1', 'title=Two', '--plan', 'portal');
    assert.deepEqual([code, textOf('outside.yaml')], [1, outside]);
    rmSync(path.join(temp(), 'portal', 'plan.yaml'));
    symlinkSync('../outside.yaml', path.join(temp(), 'portal', 'plan.yaml'));
    const main = await set('WEB-a1', 'title=Two', '--plan', 'portal');
    assert.deepEqual([main.code, textOf('outside.yaml')], [2, outside]);
    assert.match(main.err, /plan\.yaml is a link that leads out of its folder\.\n$/);
  });

  it('writes control characters as escapes', async () => {
    writeFiles(temp(), { 'plan.yaml': `${HEAD}items:\n  - {id: WEB-a1, title: One}\n` });
    const { code, out } = await set('WEB-a1', 'title=a\u001b[2Jb\u202e');
    assert.equal(code, 0);
    assert.equal(out, 'WEB-a1: title is a\\u001b[2Jb\\u202e (plan.yaml:5)\n');
    assert.ok(!textOf('plan.yaml').includes('\u001b'));
  });
});
