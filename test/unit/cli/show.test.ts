import assert from 'node:assert/strict';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { runCli } from './support/runCli.ts';

const PLAN = `project: {key: WEB}
people: [{id: ana, name: Ana Ruiz}, {id: bo}]
milestones: [{id: WEB-beta, title: Beta, committed: 2027-01-15}]
items:
  - id: WEB-a1
    title: First
    type: story
    status: doing
    priority: must
    rank: 15
    parent: WEB-e1
    assignees: [ana 50%, bo]
    estimate: 3d
    depends: [WEB-b2, WEB-c3 SS+2d, PAY-x1, WEB-beta]
    labels: [ui, api]
    milestone: WEB-beta
    iteration: S3
    start: 2026-11-02
    due: 2026-11-20
    waiting: {for: priya, since: 2026-11-20}
    description: |
      As a customer
      I log in.
  - {id: WEB-b2, title: Open}
  - {id: WEB-c3, title: Over, status: done}
  - {id: WEB-e1, title: Epic}
`;

describe('plandeck show', () => {
  const temp = useTempFolder();
  beforeEach(() => writeFiles(temp(), { 'plan.yaml': PLAN }));

  it('gives all values as JSON, and what follows from them', async () => {
    const { code, out, err } = await runCli(temp(), ['show', 'web-A1', '--json']);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(JSON.parse(out), {
      id: 'WEB-a1',
      title: 'First',
      type: 'story',
      status: 'doing',
      priority: 'must',
      rank: 15,
      assignees: ['ana', 'bo'],
      parent: 'WEB-e1',
      estimate: '3d',
      file: 'plan.yaml',
      line: 5,
      category: 'doing',
      overdue: true,
      blocked: true,
      shares: [
        { person: 'ana', percent: 50 },
        { person: 'bo', percent: null },
      ],
      labels: ['ui', 'api'],
      milestone: 'WEB-beta',
      iteration: 'S3',
      start: '2026-11-02',
      due: '2026-11-20',
      waiting: { for: 'priya', since: '2026-11-20', chase: null },
      description: 'As a customer\nI log in.\n',
      children: [],
      dependencies: [
        { id: 'WEB-b2', title: 'Open', status: 'todo', type: 'FS', lag: null },
        { id: 'WEB-c3', title: 'Over', status: 'done', type: 'SS', lag: '+2d' },
        { id: 'PAY-x1', title: null, status: null, type: 'FS', lag: null },
        { id: 'WEB-beta', title: 'Beta', status: null, type: 'FS', lag: null },
      ],
    });
  });

  it('writes them for a person', async () => {
    const { out } = await runCli(temp(), ['show', 'WEB-a1']);
    assert.equal(
      out,
      `WEB-a1  First
story · doing · must · rank 15 · overdue · blocked

Assignees    ana 50% (Ana Ruiz), bo
Estimate     3d
Parent       WEB-e1 Epic (todo)
Milestone    WEB-beta Beta, committed for 2027-01-15
Iteration    S3
Start        2026-11-02
Due          2026-11-20
Labels       ui, api
Waiting      for priya, since 2026-11-20
Depends on   WEB-b2 Open (todo)
             WEB-c3 SS+2d Over (done)
             PAY-x1
             WEB-beta Beta
Stands in    plan.yaml:5

As a customer
I log in.
`,
    );
  });

  it('leaves out what an item does not have, and lists children', async () => {
    const { out } = await runCli(temp(), ['show', 'WEB-e1']);
    assert.equal(out, 'WEB-e1  Epic\ntodo\n\nChildren     WEB-a1 First (doing)\nStands in    plan.yaml:26\n');
    const json = JSON.parse((await runCli(temp(), ['show', 'WEB-e1', '--json'])).out);
    assert.deepEqual(json.children, [{ id: 'WEB-a1', title: 'First', status: 'doing' }]);
    assert.deepEqual([json.waiting, json.description, json.overdue, json.blocked], [null, null, false, false]);
  });

  it('keeps the lines of a description, and lets nothing in them act', async () => {
    const item = String.raw`  - {id: WEB-a1, title: x, description: "one\n\e[2Jtwo \u202e\r\nthree\n"}`;
    writeFiles(temp(), { 'plan.yaml': `items:\n${item}\n` });
    const { out } = await runCli(temp(), ['show', 'WEB-a1']);
    assert.ok(out.endsWith('\n\none\n\\u001b[2Jtwo \\u202e\nthree\n'), out);
  });

  it('names the nearest for an unknown id', async () => {
    assert.deepEqual(await runCli(temp(), ['show', 'WEB-bb2']), {
      code: 1,
      out: '',
      err: 'There is no item WEB-bb2. Did you mean WEB-b2?\n',
    });
    const hostile = await runCli(temp(), ['show', '--', '--x\u001b[2J\n\u202e']);
    assert.deepEqual(hostile, { code: 1, out: '', err: 'There is no item --x\\u001b[2J \\u202e.\n' });
    assert.equal((await runCli(temp(), ['show', '__proto__'])).code, 1);
  });

  it('says that others have the same id', async () => {
    writeFiles(temp(), { 'more.yaml': 'items: [{id: WEB-B2, title: Twin}]\n' });
    const { code, out, err } = await runCli(temp(), ['show', 'WEB-B2']);
    assert.equal(code, 0);
    assert.match(out, /^WEB-B2 {2}Twin\n/);
    assert.match(err, /^Other items have the id WEB-B2 too/);
  });

  it('takes one id', async () => {
    for (const args of [[], ['WEB-a1', 'WEB-b2']]) assert.equal((await runCli(temp(), ['show', ...args])).code, 2);
  });
});
