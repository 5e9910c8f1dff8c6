import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { FINDINGS } from '../../../src/core/model/finding.ts';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { runCli } from './support/runCli.ts';

const PLAN = 'project: {key: WEB}\nworkflow: [todo, review, done]\n';
/** What tries to start a workflow command, to make a link, and to reach a terminal. */
const HOSTILE = String.raw`"x,y: 100%\r\n::error::owned\n##[error]owned](https://example.org) %0A\u2028\e[2J\u202e"`;

describe('plandeck check --format', () => {
  const temp = useTempFolder();

  it('takes --json for the format json, and text where there is none', async () => {
    writeFiles(temp(), { 'plan.yaml': PLAN, 'a.yaml': 'items: [{id: WEB-a1}]\n' });
    const [json, format, both] = await Promise.all(
      [['--json'], ['--format', 'json'], ['--format=json', '--json']].map((args) => runCli(temp(), ['check', ...args])),
    );
    assert.equal(JSON.parse(json?.out ?? '')[0].code, 'missing-title');
    assert.deepEqual([format, both], [json, json]);
    assert.deepEqual(await runCli(temp(), ['check', '--format', 'text']), await runCli(temp(), ['check']));
  });

  it('refuses a format that there is not, and two at once', async () => {
    const cases: [string[], string][] = [
      [['--format', 'sarfi'], 'There is no format sarfi. Did you mean sarif?\n'],
      [['--format', 'xml'], 'There is no format xml. There are text, json, github, sarif.\n'],
      [['--format', '__proto__'], 'There is no format __proto__. There are text, json, github, sarif.\n'],
      [['--format', 'sarif', '--json'], 'Give either --json or --format sarif, not both.\n'],
    ];
    for (const [args, err] of cases) {
      assert.deepEqual(await runCli(temp(), ['check', ...args]), { code: 2, out: '', err });
    }
    const missing = await runCli(temp(), ['check', '--format']);
    assert.match(missing.err, /^The option --format needs one of text, json, github and sarif\.\n/);
  });

  it('gives annotations for GitHub, with columns where they are on one line', async () => {
    writeFiles(temp(), {
      'plan.yaml': PLAN,
      'a.yaml':
        'items:\n  - {id: WEB-a1, title: 😀, status: reviw}\n  - id: WEB-a2\n    status:\n      - a\n      - b\n',
      'b.yaml': '',
    });
    const { code, out, err } = await runCli(temp(), ['check', '--format', 'github']);
    assert.equal(
      out,
      [
        '::error file=a.yaml,line=2,col=37,endColumn=42,title=unknown-status::The workflow has no status "reviw". Did you mean review?',
        '::warning file=a.yaml,line=3,col=9,endColumn=15,title=missing-title::WEB-a2 has no title.',
        '::error file=a.yaml,line=5,endLine=6,title=wrong-value::"status" must be a status of the workflow, not a list.',
        '::notice file=b.yaml,line=1,col=1,endColumn=1,title=empty-file::This file of the plan holds nothing yet.',
        '2 errors, 1 warning, 1 hint: 2 items in 3 files.',
        '',
      ].join('\n'),
    );
    assert.deepEqual([code, err], [1, '']);
    writeFiles(temp(), { 'a.yaml': '# nothing', 'b.yaml': '# nothing' });
    assert.match((await runCli(temp(), ['check', '--format', 'github'])).out, /^(::notice .*\n){2}0 errors.*\n$/);
  });

  it('lets nothing in a plan or a file name start a workflow command', async () => {
    const file = '::error file=x,line=1::100%\r\n::error::b.yaml';
    writeFiles(temp(), { 'plan.yaml': PLAN, [file]: `items:\n  - {id: WEB-a1, title: x, status: ${HOSTILE}}\n` });
    const { out } = await runCli(temp(), ['check', '--format', 'github']);
    assert.equal(
      out,
      [
        '::error file=%3A%3Aerror file=x%2Cline=1%3A%3A100%25 %3A%3Aerror%3A%3Ab.yaml,line=2,col=36,' +
          `endColumn=${36 + HOSTILE.length},title=unknown-status::The workflow has no status ` +
          String.raw`"x,y: 100%25 ::error::owned ##[error]owned](https://example.org) %250A \u001b[2J\u202e". There are todo, review, done.`,
        '1 error, 0 warnings: 1 item in 2 files.',
        '',
      ].join('\n'),
    );
  });

  it('says on stderr what went wrong around the files, in the way of the format', async () => {
    const name = '::error::x%\n::y';
    assert.deepEqual(await runCli(temp(), ['check', '--format', 'github', name]), {
      code: 2,
      out: '',
      err: '::warning::::error::x%25 ::y does not exist, or you may not see it.\n',
    });
    assert.match((await runCli(temp(), ['check', '--format', 'sarif', 'gone'])).err, /^gone does not exist/);
  });

  it('gives a SARIF log with a rule for each finding that there can be', async () => {
    writeFiles(temp(), { 'plan.yaml': PLAN, 'a.yaml': 'items: [{id: WEB-a1, title: x}]\n' });
    const { code, out, err } = await runCli(temp(), ['check', '--format', 'sarif']);
    assert.deepEqual([code, err], [0, '']);
    const log = JSON.parse(out);
    assert.deepEqual(Object.keys(log), ['$schema', 'version', 'runs']);
    assert.match(log.$schema, /^https:\/\/.*sarif.*2\.1\.0\.json$/);
    assert.equal(log.version, '2.1.0');
    const [{ tool, columnKind, results }, ...others] = log.runs;
    assert.deepEqual([others, columnKind, results], [[], 'utf16CodeUnits', []]);
    const { driver } = tool;
    assert.deepEqual([driver.name, driver.semanticVersion], ['Plandeck', version]);
    assert.deepEqual(
      driver.rules.map(({ id }: { id: string }) => id),
      Object.keys(FINDINGS),
    );
    assert.deepEqual(
      driver.rules.find(({ id }: { id: string }) => id === 'empty-file'),
      {
        id: 'empty-file',
        shortDescription: { text: 'Empty file' },
        helpUri: 'https://github.com/plandeck/plandeck/blob/main/docs/checks.md#empty-file',
        defaultConfiguration: { level: 'note' },
      },
    );
  });

  it('places SARIF results by relative, encoded URIs and UTF-16 columns, and makes no links of plan text', async () => {
    writeFiles(temp(), {
      'plan.yaml': PLAN,
      'a b/c:d%é#?.yaml': `items:\n  - {id: WEB-a1, title: 😀, status: ${HOSTILE}}\n`,
      'b.yaml': '',
    });
    const { code, out } = await runCli(temp(), ['check', '--format', 'sarif']);
    const [{ tool, results }] = JSON.parse(out).runs;
    assert.deepEqual(results[0], {
      ruleId: 'unknown-status',
      ruleIndex: results[0].ruleIndex,
      level: 'error',
      message: {
        text: String.raw`The workflow has no status "x,y: 100% ::error::owned ##[error]owned] (https://example.org) %0A \u001b[2J\u202e". There are todo, review, done.`,
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b/c%3Ad%25%C3%A9%23%3F.yaml' },
            region: { startLine: 2, startColumn: 37, endLine: 2, endColumn: 37 + HOSTILE.length },
          },
        },
      ],
    });
    for (const { ruleId, ruleIndex, level } of results) {
      const { id, defaultConfiguration } = tool.driver.rules[ruleIndex];
      assert.deepEqual([id, defaultConfiguration.level], [ruleId, level]);
    }
    assert.deepEqual([results.length, code], [2, 1]);
  });
});
