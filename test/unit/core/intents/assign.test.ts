import assert from 'node:assert/strict';
import { assign } from '../../../../src/core/intents/assign.ts';
import { refusalMessage } from '../../../../src/core/text/refusal.ts';
import { itemOf } from '../checks/planOf.ts';
import { scopeOf, TODAY, textsAfter } from './carriedOut.ts';

const PLAN = `people: [ana, bo, ivo]
contracts: [{id: c, people: [bo], term: 2026-11-02..2026-12-18}]
cadence: {every: 2w, from: 2026-11-02}
items:
  - {id: W-a, title: A, due: 2026-12-18}
  - {id: W-b, title: B, assignees: ana, start: 2027-01-04, due: 2027-01-08}
  - id: W-c
    title: C
    assignees: [bo 50%, ivo]   # in turns
  - {id: W-d, title: D, iteration: S6, status: done}
  - {id: W-e, title: E, start: 2027-01-04}
  - {id: W-f, title: F, start: 2027-01-04}
  - {id: W-g, title: G, parent: W-f}
`;

/** What assigning a person to items of a plan makes of it; a sentence where it is refused. */
function assigned(text: string, person: string, ...ids: string[]): string {
  const texts = { 'web/plan.yaml': text };
  const [plan] = scopeOf(texts).plans;
  if (plan === undefined) throw new Error('There is no plan.');
  const intents = assign(
    ids.map((id) => ({ plan, item: itemOf(plan, id), person })),
    TODAY,
  );
  if (!intents.ok) return refusalMessage(intents.refusal);
  const changed = textsAfter(texts, ...intents.value);
  return typeof changed === 'string' ? changed : (changed['web/plan.yaml'] ?? '');
}

describe('assign', () => {
  it('adds a person behind those who work on an item already', () => {
    assert.equal(
      assigned(PLAN, 'ana', 'W-a', 'W-c'),
      PLAN.replace('title: A', 'title: A, assignees: [ana]').replace('50%, ivo]', '50%, ivo, ana]'),
    );
    assert.equal(assigned(PLAN, 'ivo', 'W-b'), PLAN.replace('assignees: ana', 'assignees: [ana, ivo]'));
  });

  it('leaves those as they are who work on it already, with a part of the day too', () => {
    assert.equal(assigned(PLAN, 'bo', 'W-c', 'W-a'), PLAN.replace('title: A', 'title: A, assignees: [bo]'));
    assert.equal(assigned(PLAN, 'bo', 'W-c'), 'bo works on W-c already.');
  });

  it('refuses all of it where no contract holds while one item is planned', () => {
    assert.equal(
      assigned(PLAN, 'bo', 'W-a', 'W-b'),
      'W-b is planned for 2027-01-04 to 2027-01-08, when bo has no contract. Nothing was changed.',
    );
    assert.match(assigned(PLAN, 'bo', 'W-e'), /^W-e is planned for 2027-01-04 and after, when bo has no contract/);
  });

  it('does not mind contracts where nothing is to be done, or the plan does not check them', () => {
    assert.match(assigned(PLAN, 'bo', 'W-d'), /title: D.*assignees: \[bo\]/);
    assert.match(assigned(PLAN, 'bo', 'W-f'), /title: F, assignees: \[bo\]/);
    assert.match(assigned(`checks: {outside-contract: off}\n${PLAN}`, 'bo', 'W-e'), /title: E.*assignees: \[bo\]/);
  });
});
