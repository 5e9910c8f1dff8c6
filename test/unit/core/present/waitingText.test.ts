import assert from 'node:assert/strict';
import { waitingText } from '../../../../src/core/present/waitingText.ts';
import { waitsFor } from '../../../../src/core/query/waitsFor.ts';
import { itemOf, planOf, TODAY } from '../checks/planOf.ts';

const PLAN = planOf(`
people: [{id: priya, name: Priya}, bo]
external: [{id: W-x, title: "SSO \\u202e", from: priya, chase: 2026-11-01}, {id: W-y}]
items:
- {id: W-a, waiting: legal}
- {id: W-b, waiting: {for: priya, since: 2026-11-01, chase: 2999-01-01}}
- {id: W-c, depends: [W-x, W-y, W-d, W-e]}
- {id: W-d, assignees: bo}
- {id: W-e}
`);

const said = (id: string): string => waitingText(PLAN, waitsFor(PLAN, itemOf(PLAN, id)), TODAY);

describe('waitingText', () => {
  it('says on whom an item waits, and when to ask again', () => {
    assert.equal(said('W-a'), 'waits for legal');
    assert.equal(said('W-b'), 'waits for Priya, ask again on 2999-01-01');
  });

  it('says what is promised and which item is missing, and whose they are', () => {
    assert.equal(
      said('W-c'),
      'waits for SSO \\u202e from Priya, ask again, due since 2026-11-01 · waits for W-y · waits for W-d from bo · waits for W-e',
    );
    assert.equal(said('W-e'), '');
  });
});
