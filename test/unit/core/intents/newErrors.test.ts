import assert from 'node:assert/strict';
import type { Intent } from '../../../../src/core/intents/intent.ts';
import { newErrors } from '../../../../src/core/intents/newErrors.ts';
import { planEdit } from '../../../../src/core/intents/planEdit.ts';
import { findingMessage } from '../../../../src/core/model/finding.ts';
import { scopeOf } from './carriedOut.ts';

/** The sentences of the errors that intents would bring into a plan. */
function errorsOf(text: string, ...intents: readonly Intent[]): string[] {
  const scope = scopeOf({ 'p/plan.yaml': text });
  const result = planEdit(scope, intents);
  assert.ok(result.ok);
  return newErrors(scope, result.value, (file) => file).map((finding) => findingMessage(finding));
}

/** A plan with a limit of three items in review, and so many there. */
function reviewing(count: number, checks = 'checks: {wip-exceeded: error}'): string {
  const items = Array.from({ length: count }, (_, index) => `- {id: W-${index}, title: T, status: review}\n`);
  return `project: {key: W}\n${checks}\nworkflow: [todo, {id: review, wip: 3}, done]\nitems:\n- {id: W-new, title: T}\n${items.join('')}`;
}

const set = (id: string, status: string): Intent => ({ kind: 'set', ref: { id }, fields: { status } });

describe('newErrors', () => {
  it('refuses an item more where the plan forbids more than its limit, be it reached or passed', () => {
    const sentence = (count: number): string => `${count} items are in "review", where there should be 3 at most.`;
    assert.deepEqual(errorsOf(reviewing(2), set('W-new', 'review')), []);
    assert.deepEqual(errorsOf(reviewing(3), set('W-new', 'review')), [sentence(4)]);
    assert.deepEqual(errorsOf(reviewing(5), set('W-new', 'review')), [sentence(6)]);
  });

  it('takes an item out of a status that is too full, and changes one for another there', () => {
    assert.deepEqual(errorsOf(reviewing(6), set('W-0', 'done')), []);
    assert.deepEqual(errorsOf(reviewing(4), set('W-0', 'done')), []);
    assert.deepEqual(errorsOf(reviewing(6), set('W-0', 'done'), set('W-new', 'review')), []);
  });

  it('allows what the plan only warns of, or does not check', () => {
    assert.deepEqual(errorsOf(reviewing(3, ''), set('W-new', 'review')), []);
    assert.deepEqual(errorsOf(reviewing(3, 'checks: {wip-exceeded: off}'), set('W-new', 'review')), []);
  });

  it('refuses a lower limit where it was passed already', () => {
    const lower: Intent = { kind: 'set', ref: { id: 'review', section: 'workflow' }, fields: { wip: 2 } };
    assert.deepEqual(errorsOf(reviewing(4), lower), ['4 items are in "review", where there should be 2 at most.']);
  });

  it('takes work from a contract that too much is planned under, and gives it no more', () => {
    const plan = `project: {key: W}
checks: {over-cap: error}
people: [bo, ana]
contracts: [{id: acme, people: [bo], cap: 5d}]
items:
- {id: W-1, title: T, assignees: [bo], estimate: 4d}
- {id: W-2, title: T, assignees: [bo], estimate: 4d}
- {id: W-3, title: T, assignees: [bo], estimate: 1d}
- {id: W-4, title: T, assignees: [ana], estimate: 1d}
`;
    const assign = (id: string, person: string): Intent => ({
      kind: 'set',
      ref: { id },
      fields: { assignees: [person] },
    });
    assert.deepEqual(errorsOf(plan, assign('W-3', 'ana')), []);
    assert.deepEqual(errorsOf(plan, assign('W-4', 'bo')), [
      '10d of work is planned under acme, which pays for 5d at most.',
    ]);
  });

  it('finds an error as often as it stands, and not where it only moved', () => {
    const unknown = 'project: {key: W}\nitems:\n- {id: W-1, title: T, status: x}\n- {id: W-2, title: T}\n';
    assert.deepEqual(errorsOf(unknown, { kind: 'set', ref: { id: 'W-1' }, fields: { title: 'Longer' } }), []);
    assert.deepEqual(errorsOf(unknown, set('W-2', 'x')), [
      'The workflow has no status "x". There are todo, doing, done, dropped.',
    ]);
  });
});
