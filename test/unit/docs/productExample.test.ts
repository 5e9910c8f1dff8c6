import assert from 'node:assert/strict';
import { checkPlan } from '../../../src/core/checks/checkPlan.ts';
import { buildPlan } from '../../../src/core/model/buildPlan.ts';
import { isBlocked } from '../../../src/core/model/itemState.ts';
import { iterationNamed } from '../../../src/core/model/iterations.ts';
import { raidOf } from '../../../src/core/model/raid.ts';
import { readPlanFile } from '../../../src/core/text/readPlanFile.ts';

/** The plan with which the format was designed. */
const DESIGNED = `# plan/plan.yaml
project:
  key: WEB
  name: Customer portal
  method: scrum
workflow: [todo, doing, {id: review, wip: 3}, done, dropped]
cadence: {every: 2w, from: 2026-11-02, name: "Sprint {n}"}
people:
  - id: ana
    name: Ana Ruiz
    email: ana@example.org
    skills: {react: 3, sql: 2}
    capacity: 32h/w
    leave:
      - 2026-12-21..2027-01-01
  - {id: bo, name: Bo Lind, kind: contractor}
contracts:
  - {id: acme-3, people: [bo], term: 2026-11-02..2027-01-29, rate: 640 EUR/d, cap: 45d, notice: 20d}
items:
  - id: WEB-k7f2m
    title: Log in with a passkey   # agreed with security on Tuesday
    priority: must
    rank: 15
    assignees: [ana 50%, bo]       # the first is accountable
    estimate: 2d 3d 6d             # low, likely, high; or 3d; or 5p
    depends: [WEB-b3xq9, WEB-m2c8t SS+2d, PAY-x2d9r]
    milestone: WEB-beta
    iteration: S3
    skills: [react]
    waiting: {for: priya, since: 2026-11-20, chase: 2026-11-27}
milestones:
  - {id: WEB-beta, title: Beta, committed: 2027-01-15}
external:
  - {id: WEB-xsso4, title: SSO endpoint, from: priya, promised: 2026-12-04}
raid:
  - {id: WEB-r4tqa, risk: SSO arrives late, probability: 3, impact: 4, owner: ana, response: mitigate, review: 2026-12-01}
requests:
  - {id: WEB-q7mkc, title: Export invoices, kind: change, from: dana, raised: 2026-11-18, decision: {state: accepted, date: 2026-11-20, by: mara}, became: WEB-c3vn7}
`;

/** The items and people that it names. */
const REST = `people: [{id: priya}, dana, mara]
items:
  - {id: WEB-b3xq9, title: Choose the WebAuthn library, status: done}
  - {id: WEB-m2c8t, title: Store several passkeys per account, depends: WEB-xsso4}
  - {id: WEB-c3vn7, title: Export invoices}
`;

describe('the plan with which the format was designed', () => {
  const plan = buildPlan('', [readPlanFile('plan.yaml', DESIGNED), readPlanFile('rest.yaml', REST)]);

  it('is free of findings', () => {
    assert.deepEqual(checkPlan(plan, '2026-11-24'), []);
  });

  it('has no key that is not known', () => {
    for (const { others } of [
      ...plan.items,
      ...plan.people.values(),
      ...plan.contracts.values(),
      ...plan.requests.values(),
    ]) {
      assert.deepEqual(Object.keys(others), []);
    }
  });

  it('means what was meant', () => {
    assert.equal(iterationNamed(plan, 'S3')?.from, '2026-11-30');
    assert.equal(iterationNamed(plan, 'S3')?.name, 'Sprint 3');
    assert.deepEqual(plan.contracts.get('acme-3')?.values.cap, { amount: 45, unit: 'days' });
    assert.deepEqual(
      [...plan.raid.values()].map((entry) => raidOf(entry)?.title),
      ['SSO arrives late'],
    );
    assert.deepEqual(plan.requests.get('WEB-q7mkc')?.values.became, ['WEB-c3vn7']);
    const blocked = plan.items.filter((item) => isBlocked(plan, item)).map(({ id }) => id);
    assert.deepEqual(blocked, ['WEB-k7f2m', 'WEB-m2c8t'], 'one waits for Priya, the other for what she promised');
  });
});
