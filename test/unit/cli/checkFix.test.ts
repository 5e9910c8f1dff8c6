import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkTargets } from '../../../src/cli/checkTargets.ts';
import { fixTargets } from '../../../src/cli/fixTargets.ts';
import type { CommandIo } from '../../../src/cli/io.ts';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { runCli } from './support/runCli.ts';

const PLAN = 'project: {key: WEB}\r\nworkflow: [todo, review, done]   # ours\r\n';
const TYPO = '\ufeffitems:\n  - {id: 007, title: 😀, status: reviw, mine: 0x1F}   # Bond\n  - {id: WEB-a2, titel: x}\n';

describe('plandeck check --fix', () => {
  const temp = useTempFolder();
  const text = (name: string): string => readFileSync(path.join(temp(), name), 'utf8');

  it('mends what is certain, says what it did, and checks again', async () => {
    writeFiles(temp(), { 'plan.yaml': PLAN, 'a.yaml': TYPO });
    const { code, out, err } = await runCli(temp(), ['check', '--fix']);
    assert.equal(
      err,
      'Fixed a.yaml:2: Put the value in quotes (quote-id)\nFixed a.yaml:2: Change to review (unknown-status)\n',
    );
    assert.match(
      out,
      /^a\.yaml:3:10 warning WEB-a2 has no title\. \(missing-title\)\na\.yaml:3:18 warning .*\(unknown-key\)\n/,
    );
    assert.equal(code, 0);
    assert.equal(text('a.yaml'), TYPO.replace('007', '"007"').replace('reviw', 'review'));
    assert.equal(text('plan.yaml'), PLAN);
    const again = await runCli(temp(), ['check', '--fix', '--json']);
    assert.deepEqual([again.err, JSON.parse(again.out).length], ['', 2]);
  });

  it('mends only what it was given, and keeps a file’s mode', async () => {
    writeFiles(temp(), { 'plan.yaml': PLAN, 'a.yaml': TYPO, 'b.yaml': TYPO.replace('a2', 'a3').replace('007', '008') });
    chmodSync(path.join(temp(), 'a.yaml'), 0o640);
    await runCli(temp(), ['check', 'a.yaml', '--fix']);
    assert.match(text('a.yaml'), /"007"/);
    assert.match(text('b.yaml'), / 008/);
    assert.equal(statSync(path.join(temp(), 'a.yaml')).mode & 0o777, 0o640);
  });

  it('mends a file of no plan, and one that YAML cannot read', async () => {
    writeFiles(temp(), { 'loose.yaml': 'items:\n- id: A\n  title: Fix: it\n' });
    await runCli(temp(), ['check', 'loose.yaml', '--fix']);
    assert.equal(text('loose.yaml'), 'project: {key: PLAN}\nitems:\n- id: A\n  title: "Fix: it"\n'.slice(21));
  });

  it('writes no file that cannot be written or has changed since it was read, and says so', async () => {
    writeFiles(temp(), { 'plan.yaml': PLAN, 'a.yaml': TYPO, 'b.yaml': TYPO.replace('a2', 'a3').replace('007', '008') });
    chmodSync(path.join(temp(), 'b.yaml'), 0o444);
    const { code, err } = await runCli(temp(), ['check', '--fix']);
    assert.equal(code, 1, 'since errors are left');
    assert.match(err, /b\.yaml is read-only\./);
    assert.doesNotMatch(err, /Fixed b\.yaml/);
    assert.match(err, /Fixed a\.yaml/);

    let said = '';
    const io = {
      cwd: temp(),
      env: { PATH: process.env['PATH'], HOME: temp() },
      today: '2026-11-24',
    };
    const found = await checkTargets(io as unknown as CommandIo, { args: ['.'], plan: undefined } as never);
    assert.ok(found.ok);
    chmodSync(path.join(temp(), 'b.yaml'), 0o644);
    writeFiles(temp(), { 'b.yaml': 'items: []\n' });
    assert.equal(
      await fixTargets(io as unknown as CommandIo, found.targets, (sentence) => {
        said += sentence;
      }),
      false,
    );
    assert.match(said, /b\.yaml has changed on disk since it was read; nothing was written\./);
    assert.equal(text('b.yaml'), 'items: []\n');
  });

  it('belongs to check', async () => {
    const { code, err } = await runCli(temp(), ['list', '--fix']);
    assert.equal(code, 2);
    assert.match(err, /^The option --fix belongs to the commands check, drift\./);
  });
});

describe('plandeck check of several plans', () => {
  const temp = useTempFolder();

  it('names keys that clash', async () => {
    writeFiles(temp(), {
      'a/plan.yaml': PLAN,
      'b/plan.yaml': 'project: {key: web}\n',
      'c/plan.yaml': 'project: {key: X}\n',
    });
    const { out, code } = await runCli(temp(), ['check', '.']);
    assert.match(out, /^a\/plan\.yaml:1:16 error The project key WEB is also that of b\. .*\(key-clash\)\n/);
    assert.match(out, /\nb\/plan\.yaml:1:16 error The project key web is also that of a\. /);
    assert.equal(code, 1);
  });
});
