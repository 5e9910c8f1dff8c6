import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from '../node/plan/writeFiles.ts';
import { useTempFolder } from '../node/useTempFolder.ts';
import { runCli } from './support/runCli.ts';

const PLAN = `project: {key: W}
people: [ana, bo]
items:
  - {id: W-a, title: Short, estimate: 1d, assignees: ana, rank: 20}   # comes first
  - {id: W-b, title: Long, estimate: 5d, assignees: bo, depends: W-a}
  - {id: W-c, title: Other, estimate: 5d, assignees: ana, rank: 10}
`;

describe('plandeck optimise', () => {
  const temp = useTempFolder();
  beforeEach(() => writeFiles(temp(), { 'plan.yaml': PLAN }));
  const cli = (...args: string[]) => runCli(temp(), ['optimise', '--as-of', '2026-11-30', ...args]);
  const text = (): string => readFileSync(path.join(temp(), 'plan.yaml'), 'utf8');

  it('proposes ranks, and writes them only when it is asked to', async () => {
    const { code, out, err } = await cli();
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^W ends on 2026-12-07 17:00, not 2026-12-14 17:00\n(W-. *: rank .* → .*\n)+Nothing is written; /,
    );
    assert.equal(text(), PLAN);
    const diff = await cli('--dry-run');
    assert.match(diff.out, /^\+ .*rank: /m);
    assert.equal(text(), PLAN);
    const written = await cli('--write', '--json');
    assert.equal(written.code, 0, written.err);
    const { ranks, ends } = JSON.parse(written.out);
    assert.deepEqual(ends, [{ plan: 'W', now: '2026-12-14T17:00', proposed: '2026-12-07T17:00' }]);
    for (const { id, rank } of ranks) assert.match(text(), new RegExp(`id: ${id}, .*rank: ${rank}\\b`));
    assert.match(text(), /# comes first/);
    assert.match((await cli()).out, /^Nothing better was found in \d+ schedules\.\n$/);
  });

  it('says what is wrong with a request', async () => {
    assert.match((await cli('--schedules', '0')).err, /whole numbers, and one schedule is the least/);
    assert.match((await cli('--seed', 'x')).err, /whole numbers/);
    assert.match((await cli('W-a')).err, /takes no arguments/);
  });
});
