import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { tempRepository } from '../node/git/tempRepository.ts';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { runCli } from './support/runCli.ts';

const PLAN = `project: {key: WEB}
workflow: [todo, doing, done]
people: [{id: ana, email: ana@example.org}, {id: bo, aliases: [bo@users.example.net]}]
items:
  - {id: WEB-e1, title: Epic, priority: must}
  - id: WEB-a1
    title: First
    parent: WEB-e1
    status: doing
    assignees: [ana 50%, bo]
    estimate: 2d 3d 6d
    labels: [ui, api]
    depends: [WEB-b2, WEB-e1 SS+2d]
    due: 2026-11-20
  - {id: WEB-b2, title: Second, parent: WEB-a1, rank: 5, due: 2026-12-01, waiting: {for: priya, since: 2026-11-01}}
  - {id: WEB-c3, title: Third, status: done, rank: 7}
`;

describe('plandeck list --where, --sort, --columns', () => {
  const temp = useTempFolder();
  beforeEach(() => writeFiles(temp(), { 'plan.yaml': PLAN }));

  async function list(...args: string[]): Promise<string> {
    const { code, out, err } = await runCli(temp(), ['list', ...args]);
    assert.deepEqual([code, err], [0, '']);
    return out;
  }

  const idsIn = (json: string): string[] => (JSON.parse(json) as { id: string }[]).map(({ id }) => id);

  it('lists the items of which a filter is true, with the keys of every list', async () => {
    const json = await list('--json', '--where', 'open -waiting due<2026-12-01');
    assert.deepEqual(idsIn(json), ['WEB-a1']);
    const [whole] = JSON.parse(await list('--json')) as object[];
    assert.deepEqual(Object.keys(JSON.parse(json)[0]), Object.keys(whole ?? {}));
    assert.deepEqual(idsIn(await list('--json', '--where=-done')), ['WEB-e1', 'WEB-b2', 'WEB-a1']);
    assert.deepEqual(idsIn(await list('--json', '--where', '-done')), ['WEB-e1', 'WEB-b2', 'WEB-a1']);
    assert.deepEqual(idsIn(await list('--json', '--where', 'overdue')), ['WEB-a1'], 'by the day of the user');
    assert.deepEqual(idsIn(await list('--json', '--where', 'file:plan.y*')).length, 4);
  });

  it('shows an item below the nearest above it that is listed too', async () => {
    const lines = (await list('--where', 'WEB-e1 or WEB-b2')).trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.slice(0, 16).trimEnd()),
      ['ID      TITLE', 'WEB-e1  Epic', 'WEB-b2    Second'],
    );
    assert.match(await list('--where', 'WEB-b2'), /^WEB-b2 {2}Second/m);
  });

  it('says that nothing matches', async () => {
    assert.equal(await list('--where', 'nonesuch'), 'No item matches.\n');
    assert.equal(await list('--where', 'nonesuch', '--json'), '[]\n');
  });

  it('sorts, without an outline', async () => {
    assert.deepEqual(idsIn(await list('--json', '--sort', 'due')), ['WEB-a1', 'WEB-b2', 'WEB-e1', 'WEB-c3']);
    assert.deepEqual(idsIn(await list('--json', '--sort', '-due')), ['WEB-b2', 'WEB-a1', 'WEB-e1', 'WEB-c3']);
    assert.deepEqual(idsIn(await list('--json', '--sort=status, -rank')), ['WEB-b2', 'WEB-e1', 'WEB-a1', 'WEB-c3']);
    const table = await list('--sort', '-title', '--columns', 'title,id');
    assert.equal(table, 'TITLE   ID\nThird   WEB-c3\nSecond  WEB-b2\nFirst   WEB-a1\nEpic    WEB-e1\n');
  });

  it('gives exactly the columns that are named, in their order', async () => {
    const names =
      'line,id,assignee,labels,depends,estimate,due,waiting,since,children,blocked,overdue,open,file,rank,iteration';
    const records = JSON.parse(await list('--json', '--sort', 'id', '--columns', names)) as object[];
    assert.deepEqual(Object.keys(records[0] ?? {}), names.split(','));
    assert.deepEqual(records[0], {
      ...{ line: 6, id: 'WEB-a1', assignee: ['ana', 'bo'], labels: ['ui', 'api'] },
      ...{ depends: ['WEB-b2', 'WEB-e1 SS+2d'], estimate: '2d 3d 6d', due: '2026-11-20' },
      ...{ waiting: null, since: null, children: 1, blocked: true, overdue: true, open: true },
      ...{ file: 'plan.yaml', rank: null, iteration: null },
    });
    assert.deepEqual(records[1], {
      ...{ line: 15, id: 'WEB-b2', assignee: [], labels: [], depends: [], estimate: null, due: '2026-12-01' },
      ...{ waiting: 'priya', since: '2026-11-01', children: 0, blocked: true, overdue: false, open: true },
      ...{ file: 'plan.yaml', rank: 5, iteration: null },
    });
  });

  it('writes these columns as a table, on a terminal too', async () => {
    const table = await list('--where', 'under:WEB-e1', '--columns', 'Title, overdue ,children,labels,iteration,rank');
    assert.equal(
      table,
      'TITLE     OVERDUE  CHILDREN  LABELS   RANK\nFirst     yes             1  ui, api\n  Second                                 5\n',
    );
    const { out } = await runCli(temp(), ['list', '--columns', 'id,labels'], { columns: 12 });
    assert.match(
      stripVTControlCharacters(out),
      /^WEB-a1 {2}ui, api$/m,
      'the last one is cut, if any, and no further than this',
    );
  });

  it('says what is wrong with a filter, and marks the place', async () => {
    const { code, out, err } = await runCli(temp(), ['list', '--json', '--where', 'open statsu:doing']);
    assert.deepEqual([code, out], [2, '']);
    assert.equal(
      err,
      [
        '--where: There is no field "statsu". Did you mean status? To search for the text, put it in quotes.',
        '  open statsu:doing',
        '       ^^^^^^',
        '',
      ].join('\n'),
    );
    const wide = await runCli(temp(), ['list', '--where', '日本 (é']);
    assert.match(wide.err, /\n {2}日本 \(é\n {7}\^\n$/);
  });

  it('lets nothing in a filter act on the terminal, and shows a part of a long one', async () => {
    const evil = await runCli(temp(), ['list', '--where', 'x\u001b[2J\n\u202e:y']);
    assert.equal(evil.code, 2);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what must not come out.
    assert.doesNotMatch(evil.err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    const long = await runCli(temp(), ['list', '--where', 'x'.repeat(100_000)]);
    assert.equal(long.code, 2);
    assert.ok(long.err.length < 400, long.err);
  });

  it('names the field that was meant, or all', async () => {
    const cases: [string[], string][] = [
      [['--sort', 'id,deu'], '--sort: There is no field deu. Did you mean due?\n'],
      [['--sort', '-ovrdue'], '--sort: There is no field ovrdue. Did you mean overdue?\n'],
      [['--columns', 'id,titel'], '--columns: There is no field titel. Did you mean title?\n'],
      [['--columns', 'id,,due'], '--columns: There is no field "". There are id, title, '],
      [['--columns', '__proto__'], '--columns: There is no field __proto__. There are id, title, '],
    ];
    for (const [args, sentence] of cases) {
      const { code, out, err } = await runCli(temp(), ['list', ...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err.slice(0, sentence.length), sentence);
    }
  });

  it('asks git who the user is, where the filter says me', async () => {
    const repository = tempRepository(`${temp()}/repository`, temp());
    repository.git('init', '--quiet');
    repository.write('plan.yaml', PLAN);
    const args = ['list', '--json', '--where', 'assignee:me'];
    const env = { ...repository.env };
    repository.git('config', 'user.email', 'BO@users.example.net');
    assert.deepEqual(idsIn((await runCli(repository.root, args, { env })).out), ['WEB-a1']);
    repository.git('config', 'user.email', 'zoe@example.org');
    const unknown = await runCli(repository.root, args, { env });
    assert.equal(unknown.code, 2);
    assert.match(
      unknown.err,
      /^--where: Nobody in this plan has your email address, zoe@example\.org\..*\n.*\n {11}\^\^\n$/,
    );
    repository.git('config', 'user.email', '');
    assert.match((await runCli(repository.root, args, { env })).err, /^--where: Plandeck cannot tell who "me" is/);
  });
});
