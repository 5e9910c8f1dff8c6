import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { runCli } from './support/runCli.ts';

const PLAN = 'project: {key: WEB}\nworkflow: [todo, review, done]\n';
const TYPO = 'items:\n  - {id: WEB-a1, title: 😀, status: reviw}\n';

describe('plandeck check', () => {
  const temp = useTempFolder();

  async function codesAt(args: string[], cwd = temp()): Promise<string[]> {
    const { out } = await runCli(cwd, ['check', '--json', ...args]);
    return (JSON.parse(out) as { file: string; code: string }[]).map(({ file, code }) => `${file} ${code}`);
  }

  it('gives findings as JSON with places that count from 1, columns in UTF-16 units', async () => {
    writeFiles(temp(), { 'plan/plan.yaml': PLAN, 'plan/a b.yaml': `\ufeff${TYPO}`, 'sub/x.md': '' });
    const { code, out, err } = await runCli(path.join(temp(), 'sub'), ['check', '--json']);
    assert.deepEqual(JSON.parse(out), [
      {
        code: 'unknown-status',
        severity: 'error',
        message: 'The workflow has no status "reviw". Did you mean review?',
        file: '../plan/a b.yaml',
        line: 2,
        column: 37,
        endLine: 2,
        endColumn: 42,
      },
    ]);
    assert.deepEqual(Object.keys(JSON.parse(out)[0]), [
      ...['code', 'severity', 'message', 'file', 'line', 'column', 'endLine', 'endColumn'],
    ]);
    assert.deepEqual([code, err], [1, '']);
  });

  it('writes a line per finding, in the order of the text, a gap between files, and a summary', async () => {
    writeFiles(temp(), {
      'plan.yaml': PLAN,
      'a.yaml': 'items:\n  - {id: WEB-a1, status: reviw}\n  - {id: WEB-a2, title: x, parent: WEB-zz}\n',
      'b.yaml': '',
    });
    const { code, out } = await runCli(temp(), ['check']);
    assert.equal(
      out,
      [
        'a.yaml:2:10 warning WEB-a1 has no title. (missing-title)',
        'a.yaml:2:26 error The workflow has no status "reviw". Did you mean review? (unknown-status)',
        'a.yaml:3:36 error There is no item WEB-zz that could be the parent. Did you mean WEB-a1? (unknown-parent)',
        '',
        'b.yaml:1:1 info This file of the plan holds nothing yet. (empty-file)',
        '',
        '2 errors, 1 warning, 1 hint: 2 items in 3 files.',
        '',
      ].join('\n'),
    );
    assert.equal(code, 1);
  });

  it('ends with 0 where there are warnings only, or nothing at all', async () => {
    writeFiles(temp(), { 'plan.yaml': 'items: [{id: A-1, title: x}]' });
    assert.deepEqual([(await runCli(temp(), ['check'])).code, await codesAt([])], [0, ['plan.yaml missing-key']]);
    writeFiles(temp(), { 'plan.yaml': PLAN });
    assert.deepEqual(await runCli(temp(), ['check']), { code: 0, out: 'No findings: 0 items in 1 file.\n', err: '' });
    assert.equal((await runCli(temp(), ['check', '--json'])).out, '[]\n');
  });

  it('tells what will be late and who has too much to do, as of a day', async () => {
    const item = (id: string, due: string): string =>
      `  - {id: ${id}, title: x, estimate: 3d, assignees: ana, due: ${due}}\n`;
    const text = `${PLAN}people: [ana]\nitems:\n${item('WEB-a1', '2026-12-04')}${item('WEB-b1', '2026-12-04')}`;
    writeFiles(temp(), { 'plan.yaml': text });
    assert.deepEqual(await codesAt([]), []);
    const { code, out } = await runCli(temp(), ['check', '--as-of', '2026-11-30']);
    assert.equal(
      out,
      [
        'plan.yaml:3:10 warning ana would have to work 120 % of the time that there is in week 2026-W49 for all to be done in time: WEB-a1, WEB-b1. (over-allocated)',
        'plan.yaml:6:63 warning WEB-b1 is due on 2026-12-04, but ends on 2026-12-07: ana is busy with WEB-a1 until 2026-12-02T17:00 (late-finish)',
        '',
        '0 errors, 2 warnings: 2 items in 1 file.',
        '',
      ].join('\n'),
    );
    assert.equal(code, 0);
    writeFiles(temp(), { 'plan.yaml': `${text}checks: {late-finish: error, over-allocated: off}\n` });
    assert.deepEqual(await codesAt(['--as-of', '2026-11-30']), ['plan.yaml late-finish']);
    assert.equal((await runCli(temp(), ['check', '--as-of', '2026-11-30'])).code, 1);
    const wrong = await runCli(temp(), ['check', '--as-of', '2026-11-31']);
    assert.deepEqual([wrong.code, wrong.err], [2, '--as-of must be a date such as 2026-12-24, not 2026-11-31.\n']);
  });

  it('locates every kind of bad input, shows the rest of the plan, and writes nothing', async () => {
    const files = {
      'plan.yaml': PLAN,
      'duplicate.yaml': 'items:\n  - {id: WEB-OK1, title: Again}\n',
      'empty.yaml': '# nothing yet\n',
      'good.yaml': 'items:\n  - {id: WEB-ok1, title: Fine}\n  - {id: WEB-ok2, title: Lost, parent: WEB-gone1}\n',
      'list.yaml': '- id: WEB-x1\n',
      'noise.yaml': 'items:\n  - {id: WEB-n1, title: Broken\n',
    };
    writeFiles(temp(), files);
    assert.equal((await runCli(temp(), ['check'])).code, 1);
    const { out } = await runCli(temp(), ['check', '--json']);
    const findings = JSON.parse(out) as { file: string; line: number; column: number; code: string; message: string }[];
    const places = findings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
    assert.deepEqual(
      places.filter((place) => !place.startsWith('noise.yaml')),
      [
        'empty.yaml:1:1 empty-file',
        'good.yaml:2:10 ids-differ-in-case',
        'good.yaml:3:40 unknown-parent',
        'list.yaml:1:1 root-not-map',
      ],
    );
    assert.ok(
      places.some((place) => /^noise\.yaml:[23]:\d+ not-yaml$/.test(place)),
      places.join('\n'),
    );
    assert.match(findings.find(({ code }) => code === 'ids-differ-in-case')?.message ?? '', /duplicate\.yaml, line 2/);
    const listed = await runCli(temp(), ['list', '--json']);
    assert.deepEqual(
      (JSON.parse(listed.out) as { title: string }[]).map(({ title }) => title).filter((title) => title !== 'Broken'),
      ['Again', 'Fine', 'Lost'],
    );
    assert.equal(listed.code, 0);
    assert.match(listed.err, /^This plan has \d errors, .*check\.\n$/);
    for (const [name, content] of Object.entries(files)) {
      assert.equal(readFileSync(path.join(temp(), name), 'utf8'), content);
    }
  });

  it('calls an empty plan and a file that is not UTF-8 errors', async () => {
    writeFiles(temp(), { 'plan.yaml': '' });
    assert.deepEqual(await codesAt([]), ['plan.yaml empty-plan']);
    writeFiles(temp(), { 'plan.yaml': PLAN, 'a.yaml': Buffer.from([0xff]) });
    assert.deepEqual(await codesAt([]), ['a.yaml not-utf8']);
  });

  it('checks every plan at and below a folder', async () => {
    writeFiles(temp(), {
      'plan.yaml': PLAN,
      'a.yaml': TYPO,
      'x/nested/plan.yaml': PLAN.replace('WEB', 'PAY'),
      'x/nested/b.yaml': TYPO,
      'x/loose.yaml': TYPO.replace('a1', 'a2'),
    });
    assert.deepEqual(await codesAt(['.']), [
      'a.yaml unknown-status',
      'x/loose.yaml unknown-status',
      'x/nested/b.yaml unknown-status',
    ]);
    assert.deepEqual(await codesAt(['x']), ['x/nested/b.yaml unknown-status']);
    assert.deepEqual(await codesAt([]), ['a.yaml unknown-status', 'x/loose.yaml unknown-status']);
  });

  it('checks the plan of a file or a folder, and shows their findings alone', async () => {
    writeFiles(temp(), {
      'plan.yaml': PLAN,
      'teams/a.yaml': TYPO,
      'teams/b.yaml': 'items:\n  - {id: WEB-b1, title: x, parent: WEB-a1}\n',
      'c.yaml': 'items:\n  - {id: WEB-c1, title: x, status: nope}\n',
    });
    assert.deepEqual(await codesAt(['teams']), ['teams/a.yaml unknown-status']);
    assert.deepEqual(await codesAt(['teams/b.yaml']), []);
    assert.deepEqual(await codesAt(['c.yaml', 'teams', 'c.yaml', './teams/a.yaml']), [
      'c.yaml unknown-status',
      'teams/a.yaml unknown-status',
    ]);
  });

  it('checks a file of no plan by itself', async () => {
    writeFiles(temp(), {
      'lone.yaml': TYPO,
      'planned/plan.yaml': 'project: {key: WEB, files: [in.yaml]}',
      'planned/out.yaml': TYPO,
    });
    const alone = (file: string): string[] => [`${file} missing-key`, `${file} unknown-status`];
    assert.deepEqual(await codesAt(['lone.yaml', 'lone.yaml']), alone('lone.yaml'));
    assert.deepEqual(await codesAt(['planned/out.yaml']), alone('planned/out.yaml'));
  });

  it('ends with 2 where there is nothing to check', async () => {
    mkdirSync(path.join(temp(), 'bare'));
    const cases: [string[], RegExp][] = [
      [['bare'], /^There is no plan in bare\.\n$/],
      [['gone.yaml'], /^gone\.yaml does not exist/],
      [['--plan', 'bare'], /^There is no plan in bare\./],
      [['--plan', 'bare', 'gone.yaml'], /not both/],
      [['--', '--x\u001b[2J'], /^--x\\u001b\[2J does not exist/],
      [['/dev/null'], /not a regular file/],
    ];
    for (const [args, sentence] of cases) {
      const { code, out, err } = await runCli(temp(), ['check', ...args]);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, sentence);
    }
  });

  it('takes a name that starts with dashes behind --', async () => {
    writeFiles(temp(), { '--x/plan.yaml': PLAN, '--x/a.yaml': TYPO });
    assert.deepEqual(await codesAt(['--', '--x']), ['--x/a.yaml unknown-status']);
    assert.deepEqual(await codesAt(['--plan=--x']), ['--x/a.yaml unknown-status']);
  });

  it('lets nothing in a plan or a file name act on the terminal', async () => {
    const evil = '\u001b]0;owned\u0007\u009b2J\u202e';
    const file = 'a\u001b[31m.yaml';
    writeFiles(temp(), {
      'plan.yaml': PLAN,
      [file]: `items:\n  - {id: WEB-a1, title: x, status: "${evil.replaceAll('\u001b', '\\e').replaceAll('\u0007', '\\a')}"}\n`,
    });
    for (const args of [
      ['check'],
      ['check', '--json'],
      ['list'],
      ['list', '--json'],
      ['show', 'WEB-a1'],
      ['show', 'WEB-a1', '--json'],
    ]) {
      const { out, err } = await runCli(temp(), args);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what must not come out.
      assert.doesNotMatch(out + err, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/, args.join(' '));
      assert.match(out, /owned/, args.join(' '));
    }
    const { out } = await runCli(temp(), ['list', '--json']);
    assert.equal(JSON.parse(out)[0].status, evil);
  });
});
