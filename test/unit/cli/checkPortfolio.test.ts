import assert from 'node:assert/strict';
import path from 'node:path';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { runCli } from './support/runCli.ts';

describe('plandeck check on a portfolio', () => {
  const temp = useTempFolder();

  /** Three plans: one in order, with a private folder; one broken; one elsewhere. And one that is not there. */
  function writeWorkspace(): void {
    writeFiles(path.join(temp(), 'src'), {
      'hub/.git/x': '',
      'hub/portfolio.yaml': 'plans: [web, broken, ../pay/plan, gone]\n',
      'hub/web/plan.yaml': 'project: {key: WEB, private: ../../secret}\npeople: [ana]\n',
      'hub/broken/plan.yaml': 'project: {key: BRO}\nitems: [{id: A, title: x\n',
      'secret/.git/x': '',
      'secret/people.yaml': 'people: [{id: ana, rate: much}]\n',
      'pay/.git/x': '',
      'pay/plan/plan.yaml': 'project: {key: PAY}\nitems: [{id: PAY-a}]\n',
    });
  }

  async function codesOf(...names: string[]): Promise<string[]> {
    const { out } = await runCli(path.join(temp(), 'src'), ['check', '--json', ...names]);
    const findings = JSON.parse(out) as { file: string; code: string; line: number }[];
    return findings.map(({ file, code, line }) => `${file}:${line} ${code}`);
  }

  it('shows what it can of each plan, and says what is wrong with each', async () => {
    writeWorkspace();
    const findings = await codesOf('hub');
    assert.deepEqual(
      [...new Set(findings)],
      [
        'hub/portfolio.yaml:1 unknown-plan',
        'hub/broken/plan.yaml:3 not-yaml',
        'secret/people.yaml:1 wrong-value',
        'pay/plan/plan.yaml:2 missing-title',
      ],
    );
    const { code, out } = await runCli(path.join(temp(), 'src'), ['check', 'hub']);
    assert.equal(code, 1);
    assert.match(out, /hub\/portfolio\.yaml:1:35 error There is no plan at gone: it does not exist\. \(unknown-plan\)/);
  });

  it('schedules its plans together, which share people', async () => {
    const plan = (key: string): string =>
      `project: {key: ${key}}\npeople: [{id: ana, email: ana@example.org}]\nitems: [{id: ${key}-a, title: x, estimate: 2d, assignees: ana, due: 2026-11-25}]\n`;
    writeFiles(temp(), {
      'src/portfolio.yaml': 'plans: [web, pay]\n',
      'src/web/plan.yaml': plan('WEB'),
      'src/pay/plan.yaml': plan('PAY'),
    });
    const codes = async (name: string): Promise<string[]> => (await codesOf('--as-of', '2026-11-24', name)).sort();
    assert.deepEqual(await codes('.'), ['pay/plan.yaml:3 late-finish', 'web/plan.yaml:2 over-allocated']);
    assert.deepEqual(await codes('pay'), []);
  });

  it('checks the file alone where only that is named', async () => {
    writeWorkspace();
    assert.deepEqual(await codesOf('hub/portfolio.yaml'), ['hub/portfolio.yaml:1 unknown-plan']);
  });

  it('checks the portfolio of the current folder without a path', async () => {
    writeWorkspace();
    const hub = path.join(temp(), 'src', 'hub');
    const outputs = await Promise.all([runCli(hub, ['check']), runCli(hub, ['check', '.'])]);
    assert.match(outputs[0].out, /unknown-plan/);
    assert.deepEqual(outputs[0], outputs[1]);
    const { code, err } = await runCli(hub, ['check', '--plan', '.']);
    assert.deepEqual([code, err.split('.')[0]], [2, 'There is no plan in ']);
  });

  it('shows what stands in the private folder only with the whole plan', async () => {
    writeWorkspace();
    assert.deepEqual(await codesOf('hub/web'), ['secret/people.yaml:1 wrong-value']);
    assert.deepEqual(await codesOf('hub/web/plan.yaml'), []);
  });
});
