import assert from 'node:assert/strict';
import { twiceAtMost } from '../../../scripts/twiceAtMost.mjs';

type Files = Record<string, { passed: number; failed: number }>;

describe('twiceAtMost', () => {
  it('runs once where nothing fails', async () => {
    assert.deepEqual(await runOf({ a: [2, 0], b: [1, 0] }), { passed: 3, failed: 0, runs: [undefined] });
  });

  it('runs the files with failures again, and tells which of them passed then', async () => {
    assert.deepEqual(await runOf({ a: [2, 1], b: [1, 1], c: [5, 0] }, { a: [4, 0], b: [1, 1] }), {
      passed: 10,
      failed: 1,
      again: ['a'],
      runs: [undefined, '["a","b"]'],
    });
  });

  it('leaves it at one run where so much fails that it cannot be chance', async () => {
    const all = Object.fromEntries([...'abcdef'].map((file) => [file, [0, 1]] as const));
    assert.deepEqual(await runOf(all), { passed: 0, failed: 6, runs: [undefined] });
  });
});

/** What comes of runs with these results: of each file what passed and what failed. */
async function runOf(...results: Record<string, readonly [number, number]>[]): Promise<object> {
  const runs: (string | undefined)[] = [];
  const { passed, failed, again } = await twiceAtMost(async (env) => {
    runs.push(env['PLANDECK_FILES']);
    const files: Files = {};
    for (const [file, [good, bad]] of Object.entries(results.shift() ?? {}))
      files[file] = { passed: good, failed: bad };
    const sum = (what: 'passed' | 'failed'): number =>
      Object.values(files).reduce((total, one) => total + one[what], 0);
    return { passed: sum('passed'), failed: sum('failed'), files };
  });
  return { passed, failed, ...(again && { again }), runs };
}
