import assert from 'node:assert/strict';
import { type Observations, observedDates } from '../../../../src/core/links/observedDates.ts';
import { itemOf, planOf } from '../checks/planOf.ts';

const DAY = 86_400;
/** Noon of a day of January 1970, which is that day wherever the test runs. */
const at = (day: number): number => (day - 1) * DAY + DAY / 2;

function observed(fields: string, seen: Partial<Observations>): Record<string, string> {
  const plan = planOf(`workflow: [todo, doing, review, done]\nitems: [{id: W-a, ${fields}}]`);
  const dates = observedDates(plan, itemOf(plan, 'W-a'), { events: [], commits: [], branches: [], ...seen });
  return Object.fromEntries(Object.entries(dates).map(([name, { date, source }]) => [name, `${date} ${source}`]));
}

const event = (day: number, status?: string) => ({
  sha: `event${day}`,
  time: at(day),
  change: { fields: status === undefined ? {} : { status: { to: status } } },
});
const commit = (day: number, sha = `commit${day}`) => ({ sha, time: at(day) });

describe('observedDates', () => {
  it('knows nothing where git saw nothing', () => assert.deepEqual(observed('title: x', {}), {}));

  it('begins with the first commit or the first status of work, whichever was earlier', () => {
    assert.equal(
      observed('status: doing', { events: [event(5, 'doing')], commits: [commit(7)] })['started'],
      '1970-01-05 git',
    );
    assert.equal(
      observed('status: doing', { events: [event(5, 'doing')], commits: [commit(3)] })['started'],
      '1970-01-03 git',
    );
    assert.equal(observed('status: done', { events: [event(9, 'done')] })['started'], '1970-01-09 git');
  });

  it('takes no commit for work that only changed the item in the plan', () => {
    const seen = { events: [event(1), event(2, 'todo')], commits: [commit(1, 'event1'), commit(2, 'event2')] };
    assert.deepEqual(observed('title: x', seen), { lastActivity: '1970-01-02 git' });
  });

  it('is done since the last time that it became done, if it still is', () => {
    const events = [event(3, 'done'), event(4, 'doing'), event(6, 'done'), event(8)];
    assert.equal(observed('status: done', { events })['finished'], '1970-01-06 git');
    assert.equal(observed('status: doing', { events })['finished'], undefined);
  });

  it('is done when all of its branches are merged, where no status says it', () => {
    const merged = { isMerged: true, time: at(4) };
    const commits = [commit(3)];
    assert.equal(
      observed('status: review', { commits, branches: [merged, { ...merged, time: at(6) }] })['finished'],
      '1970-01-06 git',
    );
    assert.equal(
      observed('status: review', { commits, branches: [merged, { isMerged: false, time: at(5) }] })['finished'],
      undefined,
    );
  });

  it('is not done by a branch on which nobody has worked', () => {
    assert.equal(observed('status: doing', { branches: [{ isMerged: true, time: at(4) }] })['finished'], undefined);
  });

  it('believes the plan first', () => {
    const seen = { events: [event(3, 'doing'), event(5, 'done')], commits: [] };
    assert.deepEqual(observed('status: done, started: 1970-01-01, finished: 1970-01-09', seen), {
      started: '1970-01-01 plan',
      lastActivity: '1970-01-05 git',
      finished: '1970-01-09 plan',
    });
  });
});
