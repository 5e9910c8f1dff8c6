import assert from 'node:assert/strict';
import { decisionLog } from '../../../../src/core/query/decisionLog.ts';
import { promisesOf } from '../../../../src/core/query/promises.ts';
import { raidLog } from '../../../../src/core/query/raidLog.ts';
import { requestQueue } from '../../../../src/core/query/requestQueue.ts';
import { planOf } from '../checks/planOf.ts';

const TODAY = '2026-11-24';

describe('raidLog', () => {
  it('has each kind by exposure, the unknown last, what is closed after them', () => {
    const groups = raidLog(
      planOf(`
raid:
- {id: W-a, risk: A, probability: 2, impact: 3}
- {id: W-b, risk: B, probability: 5, impact: 5, closed: 2026-11-01}
- {id: W-c, risk: C, probability: 5}
- {id: W-d, kind: risk, title: D, probability: 3, impact: 4, owner: ana}
- {id: W-e, issue: E, impact: 2}
- {id: W-f, issue: F, impact: 4, probability: 1}
- {id: W-g, issue: G}
- {id: W-h, assumption: H, review: 2026-12-02}
- {id: W-i, assumption: I, review: 2026-12-01}
- {id: W-j, owner: ana}
`),
      TODAY,
    );
    assert.deepEqual(
      groups.map(({ kind, entries }) => [kind, ...entries.map(({ title, exposure }) => `${title} ${exposure}`)]),
      [
        ['risk', 'D 12', 'A 6', 'C undefined', 'B 25'],
        ['assumption', 'I undefined', 'H undefined'],
        ['issue', 'E 10', 'F 4', 'G undefined'],
        [undefined, 'W-j undefined'],
      ],
    );
  });

  it('says what is to be looked at again, and what nobody looks after', () => {
    const of = (values: string): unknown => {
      const entry = raidLog(planOf(`raid: [{id: W-a, risk: A, ${values}}]`), TODAY)[0]?.entries[0];
      return [entry?.isOpen, entry?.isReviewDue, entry?.isUnowned];
    };
    assert.deepEqual(of('review: 2026-11-24'), [true, true, true]);
    assert.deepEqual(of('review: 2026-11-25, owner: ana'), [true, false, false]);
    assert.deepEqual(of('review: 2026-11-01, closed: 2026-11-02'), [false, false, false]);
  });
});

describe('promisesOf', () => {
  it('has what has not come by its day, then what has come', () => {
    const promises = promisesOf(
      planOf(`
external:
- {id: W-a, promised: 2026-12-04, chase: 2026-11-24}
- {id: W-b, promised: 2026-12-01, expected: 2026-12-11, chase: 2026-11-25}
- {id: W-c, promised: 2026-11-14}
- {id: W-d, promised: 2026-11-01, expected: 2026-11-20}
- {id: W-e, promised: 2026-11-10, delivered: 2026-11-09, chase: 2026-11-01}
- {id: W-f, promised: 2026-11-10, expected: 2026-11-11, delivered: 2026-11-12}
- {id: W-g}
- {id: W-h, expected: 2026-12-01}
items: [{id: W-1, depends: [W-a, W-b SS]}, {id: W-2, depends: W-a, status: done}, {id: W-3, depends: W-a}]
`),
      TODAY,
    );
    assert.deepEqual(
      promises.map(({ entry, isDelivered, delay, isOverdue, isChaseDue, neededBy }) => {
        const flags = [isDelivered && 'delivered', isOverdue && 'overdue', isChaseDue && 'chase'].filter(Boolean);
        return [entry.id, delay, ...flags, ...neededBy.map(({ id }) => id)];
      }),
      [
        ['W-c', 10, 'overdue'],
        ['W-d', 23, 'overdue'],
        ['W-h', undefined],
        ['W-a', 0, 'chase', 'W-1', 'W-3'],
        ['W-b', 10, 'W-1'],
        ['W-g', undefined],
        ['W-f', 2, 'delivered'],
        ['W-e', -1, 'delivered'],
      ],
    );
  });
});

describe('requestQueue', () => {
  const PLAN = planOf(`
people: [{id: ana, name: Ana Ruiz}]
stakeholders: [{id: dana, name: Dana Levy}, ana]
teams: [{id: access, name: Access}]
requests:
- {id: W-a, from: dana, raised: 2026-11-19, due: 2026-11-23}
- {id: W-b, from: ana, raised: 2026-11-18, due: 2026-11-24}
- {id: W-c, from: The mayor, raised: 2026-11-22, priority: must}
- {id: W-d, from: access, raised: 2026-10-25, triaged: 2026-11-02}
- {id: W-e, raised: 2026-11-18, decision: {state: accepted, date: 2026-11-20, by: mara}, became: W-1, due: 2026-11-01}
- {id: W-f, raised: 2026-11-18, decision: accepted 2026-11-21, became: [W-2, W-3]}
- {id: W-g, raised: 2026-11-18, decision: rejected}
- {id: W-h, decision: deferred}
- {id: W-i, raised: 2026-11-30}
`);

  it('has requests by state, the most important and oldest first, with age and who asks', () => {
    assert.deepEqual(
      requestQueue(PLAN, TODAY).map(({ state, requests }) => [
        state,
        ...requests.map(({ entry, age, asker }) => `${entry.id} ${age} ${asker}`),
      ]),
      [
        ['raised', 'W-c 2 The mayor', 'W-b 6 Ana Ruiz', 'W-a 5 Dana Levy', 'W-i 0 undefined'],
        ['triaged', 'W-d 30 Access'],
        ['deferred', 'W-h undefined undefined'],
        ['accepted', 'W-f 3 undefined', 'W-e 2 undefined'],
        ['rejected', 'W-g undefined undefined'],
      ],
    );
  });

  it('says whose answer is overdue, and what came of it', () => {
    const all = requestQueue(PLAN, TODAY).flatMap(({ requests }) => requests);
    assert.deepEqual(
      all.flatMap(({ entry, isOverdue }) => (isOverdue ? entry.id : [])),
      ['W-a'],
    );
    assert.deepEqual(
      all.flatMap(({ became }) => became),
      ['W-2', 'W-3', 'W-1'],
    );
  });
});

describe('decisionLog', () => {
  it('has the open ones by their day, then what was decided, the latest first', () => {
    const log = decisionLog(
      planOf(`
decisions:
- {id: W-a, title: A, decided: 2026-11-01}
- {id: W-b, title: B}
- {id: W-c, title: C, due: 2026-11-24}
- {id: W-d, title: D, due: 2026-11-23}
- {id: W-e, title: E, decided: 2026-11-02, due: 2026-10-01}
`),
      TODAY,
    );
    assert.deepEqual(
      log.map(({ entry, isOpen, isOverdue }) => [entry.id, isOpen, isOverdue]),
      [
        ['W-d', true, true],
        ['W-c', true, false],
        ['W-b', true, false],
        ['W-e', false, false],
        ['W-a', false, false],
      ],
    );
  });
});
