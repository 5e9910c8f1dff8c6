import assert from 'node:assert/strict';
import { addCard, type NewCard } from '../../../../src/core/board/addCard.ts';
import type { BoardOptions } from '../../../../src/core/board/board.ts';
import { quickAddMessage } from '../../../../src/core/exchange/quickAddProblem.ts';
import { refusalMessage } from '../../../../src/core/text/refusal.ts';
import { textsAfter } from '../intents/carriedOut.ts';
import { CONTEXT, sourcesOf } from './drawn.ts';

const PLAN = `workflow: [todo, doing, done]
people: [{id: ana, email: ana@x.org}, bo]
iterations: [{id: S1, dates: 2026-11-16..2026-11-27}, {id: S2}]
items:
- id: W-1
`;
const OTHER = 'workflow: [todo]\npeople: [{id: ruiz, email: ana@x.org}]\nitems:\n- id: Q-1\n';

/** What a line adds to the first plan, or why it adds nothing. */
function added(line: string, card: Partial<NewCard> = {}, options: BoardOptions = {}): string {
  const texts = { 'p/plan.yaml': PLAN, 'q/plan.yaml': OTHER };
  const file = card.plan === 1 ? 'q/plan.yaml' : 'p/plan.yaml';
  const whole = { line, plan: 0, id: 'W-new', file, column: 'todo', ...card };
  const result = addCard(sourcesOf(texts), options, whole, { ...CONTEXT, email: 'ana@x.org' });
  if (!result.ok) return 'problem' in result ? quickAddMessage(result.problem) : refusalMessage(result.refusal);
  const after = textsAfter(texts, ...result.intents);
  if (typeof after === 'string') return after;
  const [before, now] = [Object.values(texts).join(''), Object.values(after).join('')];
  const lines = now.split('\n').filter((one) => !before.split('\n').includes(one));
  return lines.map((one) => one.trim()).join(' | ');
}

describe('addCard', () => {
  it('reads the line as Quick Add does', () => {
    assert.equal(
      added('Fix login !must @me ~2d #ui >W-1'),
      '- id: W-new | title: Fix login | priority: must | parent: W-1 | assignees: [ana] | estimate: 2d | labels: [ui]',
    );
    assert.equal(added('Fix @zed'), 'There is no person "zed" in this plan.');
    assert.equal(added('  '), 'Write what is to be done.');
  });

  it('gives it the status of its column, but for the first, which it has anyway', () => {
    assert.equal(added('A', { column: 'doing' }), '- id: W-new | title: A | status: doing');
    assert.equal(added('A', { column: 'todo' }), '- id: W-new | title: A');
    assert.equal(added('A', { column: 'nope' }), 'The workflow of A has no status "nope".');
    assert.equal(added('A', { plan: 1, column: 'doing' }), 'The workflow of A has no status "doing".');
  });

  it('gives it what its lane stands for, unless the line says so itself', () => {
    const by = (lanes: BoardOptions['lanes'] & string): BoardOptions => ({ lanes });
    assert.equal(added('A', { lane: 'bo' }, by('assignee')), '- id: W-new | title: A | assignees: [bo]');
    assert.equal(added('A @me', { lane: 'bo' }, by('assignee')), '- id: W-new | title: A | assignees: [ana]');
    assert.equal(added('A', { lane: 'ana', plan: 1 }, by('assignee')), '- id: W-new | title: A | assignees: [ruiz]');
    assert.equal(added('A', { lane: 'must' }, by('priority')), '- id: W-new | title: A | priority: must');
    assert.equal(added('A', { lane: 'W-1' }, by('parent')), '- id: W-new | title: A | parent: W-1');
    assert.equal(added('A', { lane: 'S2' }, by('iteration')), '- id: W-new | title: A | iteration: S2');
    assert.equal(added('A', { lane: '' }, by('assignee')), '- id: W-new | title: A');
    assert.equal(added('A', { lane: 'zed' }, by('assignee')), 'A cannot get "zed": its plan does not have that.');
    assert.equal(
      added('A', { lane: 'bo', plan: 1 }, by('assignee')),
      'A cannot get "bo": its plan does not have that.',
    );
  });

  it('plans it for the iteration that the board shows', () => {
    assert.equal(added('A', {}, { iteration: 'S2' }), '- id: W-new | title: A | iteration: S2');
    assert.equal(added('A', {}, { iteration: 'current' }), '- id: W-new | title: A | iteration: S1');
    assert.equal(added('A', { plan: 1 }, { iteration: 'S2' }), '- id: W-new | title: A');
    assert.equal(
      added('A', { lane: 'S1' }, { iteration: 'S2', lanes: 'iteration' }),
      '- id: W-new | title: A | iteration: S1',
    );
    assert.equal(added('A', { lane: '' }, { iteration: 'S2', lanes: 'iteration' }), '- id: W-new | title: A');
  });

  it('refuses a plan that is not there and an id that is', () => {
    assert.equal(added('A', { plan: 7 }), 'There is no plan 7.');
    assert.equal(added('A', { id: 'w-1' }), 'The id w-1 is taken already.');
  });
});
