import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { textWidth } from '../../../src/cli/textWidth.ts';
import { tempRepository } from '../node/git/tempRepository.ts';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { runCli } from './support/runCli.ts';

const PLAN = `project: {key: WEB}
workflow: [todo, doing, done]
people: [{id: ana}, {id: bo}]
items:
  - id: WEB-b2
    title: Zweite 日本語 👩‍👩‍👧 mit einem recht langen Titel
    priority: should
  - id: WEB-a1
    title: First
    type: story
    status: doing
    priority: must
    rank: 2.5
    assignees: [ana 50%, bo]
    estimate: 2d 3d 6d
  - {id: WEB-c3, title: Child, parent: WEB-b2, priority: must, rank: 1}
  - {id: WEB-d4}
`;

describe('plandeck list', () => {
  const temp = useTempFolder();
  beforeEach(() => writeFiles(temp(), { 'plan.yaml': PLAN }));

  it('gives the items as JSON by priority, rank and id, with just the documented keys', async () => {
    const { code, out, err } = await runCli(temp(), ['list', '--json']);
    assert.deepEqual([code, err], [0, '']);
    const items = JSON.parse(out);
    assert.deepEqual(
      items.map(({ id }: { id: string }) => id),
      ['WEB-c3', 'WEB-a1', 'WEB-b2', 'WEB-d4'],
    );
    assert.deepEqual(items[1], {
      id: 'WEB-a1',
      title: 'First',
      type: 'story',
      status: 'doing',
      priority: 'must',
      rank: 2.5,
      assignees: ['ana', 'bo'],
      parent: null,
      estimate: '2d 3d 6d',
      file: 'plan.yaml',
      line: 8,
    });
    assert.deepEqual(items[3], {
      id: 'WEB-d4',
      title: null,
      type: null,
      status: 'todo',
      priority: null,
      rank: null,
      assignees: [],
      parent: null,
      estimate: null,
      file: 'plan.yaml',
      line: 17,
    });
    assert.deepEqual(Object.keys(items[3]), Object.keys(items[1]));
  });

  it('writes an aligned table, children below their parents, empty columns left out', async () => {
    const { out } = await runCli(temp(), ['list']);
    const lines = out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => line.split(/ {2,}/)[0]),
      ['ID', 'WEB-a1', 'WEB-b2', 'WEB-c3', 'WEB-d4'],
    );
    assert.match(lines[3] ?? '', /^WEB-c3 {4}Child /);
    const column = textWidth(lines[0]?.slice(0, lines[0].indexOf('STATUS')) ?? '');
    for (const line of lines.slice(1)) {
      const status = line.search(/\b(todo|doing)\b/);
      assert.equal(textWidth(line.slice(0, status)), column, line);
    }
    writeFiles(temp(), { 'plan.yaml': 'project: {key: WEB}\nitems: [{id: WEB-a1, title: x}]\n' });
    assert.equal((await runCli(temp(), ['list'])).out, 'ID      TITLE  STATUS\nWEB-a1  x      todo\n');
  });

  it("cuts titles to the terminal's width, and nothing where no person reads", async () => {
    const { out } = await runCli(temp(), ['list'], { columns: 75 });
    const lines = stripVTControlCharacters(out).trimEnd().split('\n');
    assert.equal(Math.max(...lines.map(textWidth)), 75, out);
    assert.match(out, /Zweite 日.*…/);
    assert.match((await runCli(temp(), ['list'])).out, /langen Titel/);
    const tiny = await runCli(temp(), ['list'], { columns: 1 });
    assert.match(tiny.out, /First/);
  });

  it('is coloured on a terminal only, NO_COLOR and FORCE_COLOR respected', async () => {
    const isColoured = async (columns: number | undefined, env: NodeJS.ProcessEnv): Promise<boolean> =>
      (await runCli(temp(), ['list'], { env, ...(columns && { columns }) })).out.includes('\u001b[');
    assert.equal(await isColoured(80, {}), true);
    assert.equal(await isColoured(undefined, {}), false);
    assert.equal(await isColoured(80, { NO_COLOR: '1' }), false);
    assert.equal(await isColoured(80, { NO_COLOR: '' }), true);
    assert.equal(await isColoured(80, { TERM: 'dumb' }), false);
    assert.equal(await isColoured(undefined, { FORCE_COLOR: '1' }), true);
    assert.equal(await isColoured(undefined, { FORCE_COLOR: '' }), true);
    assert.equal(await isColoured(80, { FORCE_COLOR: '0' }), false);
    assert.equal(await isColoured(80, { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
  });

  it('finds the plan from the current folder upward, nearest first, and past one that git ignores', async () => {
    const repository = tempRepository(`${temp()}/repository`, temp());
    repository.git('init', '--quiet');
    repository.write('.gitignore', 'out/\n');
    repository.write('plan/plan.yaml', 'project: {key: IN}\nitems: [{id: IN-1, title: x}]\n');
    repository.write('out/plan.yaml', PLAN);
    repository.write('src/deep/x.ts', '');
    const firstId = async (folder: string): Promise<string> =>
      JSON.parse((await runCli(`${repository.root}/${folder}`, ['list', '--json'])).out)[0].id;
    assert.equal(await firstId(''), 'IN-1');
    assert.equal(await firstId('src/deep'), 'IN-1');
    assert.equal(await firstId('plan'), 'IN-1');
    assert.equal(await firstId('out'), 'IN-1');
    const ignored = await runCli(repository.root, ['list', '--plan', 'out']);
    assert.equal(ignored.code, 2);
    assert.match(ignored.err, /^There is no plan in out\. Git ignores .*plan\.yaml/);
  });

  it('takes the plan that is named, by its folder or the one above', async () => {
    writeFiles(temp(), { 'other/plan/plan.yaml': 'items: [{id: O-1}]\n' });
    for (const folder of ['other', './other/plan', `${temp()}/other`]) {
      assert.equal(JSON.parse((await runCli(temp(), ['list', '--json', '--plan', folder])).out)[0].id, 'O-1', folder);
    }
  });

  it('says that a plan has no items, and takes no arguments', async () => {
    writeFiles(temp(), { 'plan.yaml': 'project: {key: WEB}' });
    assert.equal((await runCli(temp(), ['list'])).out, 'The plan has no items yet.\n');
    assert.equal((await runCli(temp(), ['list', '--json'])).out, '[]\n');
    assert.equal((await runCli(temp(), ['list', 'x'])).code, 2);
  });

  it('shows a long chain of parents, a circle, and a megabyte of title', async () => {
    const chain = Array.from({ length: 300 }, (_, i) => `  - {id: W-${i}, title: T${i}, parent: W-${i - 1}}`);
    const circle = ['  - {id: C-1, title: c, parent: C-2}', '  - {id: C-2, title: d, parent: C-1}'];
    const long = `  - {id: L-1, title: ${'x'.repeat(1_000_000)}}`;
    writeFiles(temp(), { 'plan.yaml': `items:\n${[...chain, ...circle, long].join('\n')}\n` });
    const { out, code } = await runCli(temp(), ['list']);
    assert.equal(code, 0);
    assert.equal(out.trimEnd().split('\n').length, 1 + 300 + 3);
    assert.ok(Math.max(...out.split('\n').map((line) => line.length)) < 300);
  });
});
