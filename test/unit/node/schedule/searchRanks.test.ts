import assert from 'node:assert/strict';
import path from 'node:path';
import type { RankSearch } from '../../../../src/node/schedule/rankSearch.ts';
import { searchRanks } from '../../../../src/node/schedule/searchRanks.ts';

const SCRIPT = path.resolve('dist/rankSearchThread.js');

const PLAN = `people: [ana, bo]
items:
- {id: A, estimate: 1d, assignees: ana, rank: 30}
- {id: B, estimate: 5d, assignees: bo, rank: 40, depends: A}
- {id: C, estimate: 5d, assignees: ana, rank: 10}
- {id: D, estimate: 1d, assignees: bo, rank: 20}
- {id: E, status: done}
`;

function searchIn(text: string, more: Partial<RankSearch> = {}): RankSearch {
  const plans = [{ folder: 'file:///plan', files: [{ name: 'file:///plan/plan.yaml', text }], privateFiles: [] }];
  return { plans, asOf: '2026-11-30', observed: [], schedules: 100, seed: 1, ...more };
}

const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

describe('the thread that looks for ranks', () => {
  it('finds them, and says how far it is', async () => {
    const told: number[] = [];
    const search = searchIn(PLAN, { observed: [{ plan: 0, item: 4, work: { finished: '2026-11-20' } }] });
    const found = await searchRanks(SCRIPT, search, { ...quiet, onProgress: (made) => told.push(made) });
    const items = found?.ranks.map(({ plan, item }) => `${plan} ${item}`) ?? [];
    assert.ok(items.length > 0 && items.every((place) => /^0 [0-3]$/.test(place)), items.join());
    const [end] = found?.ends ?? [];
    assert.ok(end && end.proposed < end.now);
    assert.ok(told.length > 0);
    assert.deepEqual(
      told,
      [...new Set(told)].sort((a, b) => a - b),
    );
  });

  it('takes people whom a portfolio shares for one', async () => {
    const twice = (portfolio?: RankSearch['portfolio']): Promise<number[]> => {
      const text =
        'project: {key: A}\npeople: [{id: ana, email: ana@example.org}]\nitems:\n- {id: A, estimate: 5d, assignees: ana}\n';
      const [plan] = searchIn(text).plans;
      const other = { ...searchIn(text.replace('key: A', 'key: B')).plans[0], folder: 'file:///other' };
      const plans = [plan, other] as RankSearch['plans'];
      const search = searchIn('', { plans, ...(portfolio && { portfolio }) });
      return searchRanks(SCRIPT, search, quiet).then((found) => found?.ends.map(({ now }) => now) ?? []);
    };
    const [first = 0, second = 0] = await twice();
    assert.ok(second > first);
    const text = 'people: [{id: ana, email: ana@example.org, allocation: {A: 50%, B: 50%}}]\n';
    const [half = 0, otherHalf = 0] = await twice({ name: 'file:///portfolio.yaml', text });
    assert.equal(half, otherHalf);
    assert.ok(half > first);
  });

  it('ends where it is when it is stopped, and before it has begun', async () => {
    const controller = new AbortController();
    const endless = searchIn(PLAN, { schedules: 1e9 });
    const [end, start] = [new Promise((resolve) => controller.signal.addEventListener('abort', resolve)), quiet];
    const found = searchRanks(SCRIPT, endless, { ...start, signal: controller.signal });
    controller.abort();
    await end;
    assert.equal(await found, undefined);
    assert.equal(await searchRanks(SCRIPT, endless, { ...start, signal: controller.signal }), undefined);
  });

  it('says that it could not', async () => {
    await assert.rejects(searchRanks(path.resolve('dist/nothing.js'), searchIn(PLAN), quiet), /nothing\.js/);
  });
});
