import assert from 'node:assert/strict';
import type { BoardOptions } from '../../../../src/core/board/board.ts';
import { boardOf } from '../../../../src/core/board/boardOf.ts';
import { type CardMove, moveIntents } from '../../../../src/core/board/moveCards.ts';
import { newErrors } from '../../../../src/core/intents/newErrors.ts';
import { planEdit } from '../../../../src/core/intents/planEdit.ts';
import { findingMessage } from '../../../../src/core/model/finding.ts';
import { refusalMessage } from '../../../../src/core/text/refusal.ts';
import { scopeOf, type Texts, textsAfter } from '../intents/carriedOut.ts';
import { lineDiff } from '../intents/lineDiff.ts';
import { CONTEXT, drawn, sourcesOf } from './drawn.ts';

/** What a move makes of a plan: the lines that change, or why nothing does. */
function moved(text: Texts | string, move: CardMove, options: BoardOptions = {}, shown = text): string {
  const texts = typeof text === 'string' ? { 'p/plan.yaml': text } : text;
  const result = moveIntents(sourcesOf(text), boardOf(sourcesOf(shown), options, CONTEXT), options, move, CONTEXT);
  if (!result.ok) return refusalMessage(result.refusal);
  const after = textsAfter(texts, ...result.intents);
  if (typeof after === 'string') return after;
  const diffs = Object.entries(after).map(([file, now]) => lineDiff(texts[file] ?? '', now));
  const lines = diffs.join('').split('\n');
  return lines.filter((line) => /^[-+]/.test(line)).join('\n');
}

const PLAN = `project: {key: W}
workflow: [todo, doing, done]
priorities: [high, low]
people: [ana, bo, cy, {id: dan, kind: contractor}]
teams: [{id: core, members: [bo]}]
contracts: [{id: c, people: [dan], term: 2026-01-01..2026-02-01}]
iterations: [{id: S1, name: One}, {id: S2}]
items:
- id: W-epic
- id: W-a # the first
  priority: high
  rank: 10
  parent: W-epic
  assignees: [ana 50%, bo]
  iteration: One
- id: W-b
  priority: high
  rank: 20
- id: W-c
  priority: low
  rank: 10
  status: doing
  due: 2026-12-24
- id: W-d
  status: 'doing'
`;

const to = (column: string, ...keys: string[]): CardMove => ({ keys, column });
const lane = (from: string, target: string, key = 'W-a', column = 'todo'): CardMove => ({
  ...to(column, key),
  lane: { from: [from], to: target },
});

describe('moveIntents', () => {
  it('sets the status and nothing else', () => {
    assert.equal(moved(PLAN, to('done', 'W-d')), "-  status: 'doing'\n+  status: 'done'");
    assert.equal(moved(PLAN, to('doing', 'W-b')), '+  status: doing');
    assert.equal(
      moved(PLAN, to('done', 'W-c', 'W-d')),
      "-  status: doing\n+  status: done\n-  status: 'doing'\n+  status: 'done'",
    );
    assert.equal(moved(PLAN, to('todo', 'W-b')), '', 'it is there already');
  });

  it('refuses what is not as it was shown', () => {
    const older = PLAN.replace('status: doing', 'status: done');
    assert.equal(moved(PLAN, to('todo', 'W-c'), {}, older), 'The status of W-c is doing by now, and not done.');
    assert.equal(moved(PLAN, to('done', 'W-gone')), 'There is no W-gone in this file any more.');
    assert.equal(moved(PLAN, to('done', 'W-epic')), 'There is no W-epic in this file any more.', 'it is no card');
    assert.equal(moved(PLAN, to('forged', 'W-a')), 'The workflow of W-a has no status "forged".');
    const board = boardOf(sourcesOf(PLAN), {}, CONTEXT);
    const result = moveIntents(sourcesOf(PLAN), board, {}, to('done', 'W-c'), CONTEXT);
    const later = { 'p/plan.yaml': PLAN.replace('status: doing', 'status: todo') };
    assert.equal(
      textsAfter(later, ...(result.ok ? result.intents : [])),
      'The status of W-c is todo by now, and not doing.',
    );
  });

  it('refuses a status that the plan of a card does not have, naming the card', () => {
    const texts = {
      'p/plan.yaml': 'workflow: [todo, review, done]\nitems:\n- id: A\n',
      'q/plan.yaml': 'workflow: [todo, done]\nitems:\n- id: B\n',
    };
    assert.equal(moved(texts, to('review', 'A', 'B')), 'The workflow of B has no status "review".');
    assert.equal(moved(texts, to('done', 'A', 'B')), '+  status: done\n+  status: done');
  });

  it('changes one person for another, keeping order and shares of the others', () => {
    const by = { lanes: 'assignee' } as const;
    const line = '-  assignees: [ana 50%, bo]\n+  assignees: ';
    assert.equal(moved(PLAN, lane('ana', 'cy'), by), `${line}[cy, bo]`);
    assert.equal(moved(PLAN, lane('bo', 'cy'), by), `${line}[ana 50%, cy]`);
    assert.equal(moved(PLAN, lane('bo', ''), by), `${line}[ana 50%]`);
    assert.equal(moved(PLAN, lane('ana', 'bo'), by), `${line}[bo]`);
    assert.equal(moved(PLAN, lane('ana', ' core'), by), `${line}[core, bo]`);
    assert.equal(moved(PLAN, lane('ana', 'ana'), by), '');
    assert.equal(moved(PLAN, lane('', 'ana', 'W-b'), by), '+  assignees: [ana]');
    const both: CardMove = { keys: ['W-a', 'W-a'], column: 'todo', lane: { from: ['ana', 'bo'], to: 'cy' } };
    assert.equal(moved(PLAN, both, by), `${line}[cy]`);
    const none: CardMove = { keys: ['W-a', 'W-a'], column: 'todo', lane: { from: ['ana', 'bo'], to: '' } };
    assert.equal(moved(PLAN, none, by), '-  assignees: [ana 50%, bo]');
  });

  it('refuses people who left the item, are not in the plan, or have no contract then', () => {
    const by = { lanes: 'assignee' } as const;
    assert.equal(moved(PLAN, lane('cy', 'bo'), by), 'The assignees of W-a is ana, bo by now, and not cy.');
    assert.equal(moved(PLAN, lane('', 'bo'), by), 'The assignees of W-a is ana, bo by now, and not Nobody.');
    assert.equal(moved(PLAN, lane('ana', 'zed'), by), 'W-a cannot get "zed": its plan does not have that.');
    assert.match(moved(PLAN, lane('', 'dan', 'W-c', 'doing'), by), /^W-c is planned for .* when dan has no contract/);
  });

  it('sets what the other kinds of lanes stand for', () => {
    const by = (lanes: 'priority' | 'parent' | 'iteration'): BoardOptions => ({ lanes });
    assert.equal(moved(PLAN, lane('high', 'low'), by('priority')), '-  priority: high\n+  priority: low');
    assert.equal(moved(PLAN, lane('high', ''), by('priority')), '-  priority: high');
    assert.match(moved(PLAN, lane('high', 'x'), by('priority')), /does not have that/);
    assert.equal(moved(PLAN, lane('W-epic', ''), by('parent')), '-  parent: W-epic');
    assert.equal(moved(PLAN, lane('', 'W-epic', 'W-b'), by('parent')), '+  parent: W-epic');
    assert.match(moved(PLAN, lane('', 'W-gone', 'W-b'), by('parent')), /does not have that/);
    assert.match(moved(PLAN, lane('', 'W-b', 'W-b'), by('parent')), /cannot be put below W-b/);
    assert.equal(moved(PLAN, lane('S1', 'S2'), by('iteration')), '-  iteration: One\n+  iteration: S2');
    assert.equal(moved(PLAN, lane('S1', ''), by('iteration')), '-  iteration: One');
    assert.match(moved(PLAN, lane('S1', 'S9'), by('iteration')), /does not have that/);
    assert.equal(moved(PLAN, lane('low', 'high'), by('priority')), 'The priority of W-a is high by now, and not low.');
    const across = lane('W-epic', 'W-epic~2');
    const texts = { 'p/plan.yaml': PLAN, 'q/plan.yaml': 'items: [{id: W-epic}, {id: X, parent: W-epic}]' };
    assert.match(moved(texts, across, by('parent')), /does not have that/);
  });

  it('changes column and lane at once', () => {
    assert.equal(
      moved(PLAN, lane('high', 'low', 'W-b', 'done'), { lanes: 'priority' }),
      '-  priority: high\n+  status: done\n+  priority: low',
    );
  });

  it('ranks within a cell, and writes nothing where the cards stand already', () => {
    const place = (after: string | null, ...keys: string[]): CardMove => ({ ...to('todo', ...keys), place: { after } });
    assert.equal(moved(PLAN, place('W-b', 'W-a')), '-  rank: 10\n+  rank: 30');
    assert.equal(moved(PLAN, place(null, 'W-b')), '-  rank: 20\n+  rank: 5');
    assert.equal(moved(PLAN, place(null, 'W-a')), '');
    assert.equal(moved(PLAN, place('W-a', 'W-b')), '');
    assert.equal(moved(PLAN, place('W-b', 'W-b')), '', 'behind itself');
    assert.equal(moved(PLAN, place('W-gone', 'W-b')), 'There is no W-gone in this file any more.');
    assert.equal(moved(PLAN, { ...to('done', 'W-a'), place: { after: null } }), '+  status: done', 'alone there');
  });

  it('takes the priority of where it is ranked, and of no other move', () => {
    const place = (after: string | null, column: string, ...keys: string[]): CardMove => {
      return { ...to(column, ...keys), place: { after } };
    };
    assert.equal(moved(PLAN, place('W-c', 'doing', 'W-d')), '', 'W-d stands behind W-c already, having no priority');
    assert.equal(moved(PLAN, place(null, 'doing', 'W-d')), '+  priority: low\n+  rank: 5');
    assert.equal(
      moved(PLAN, place('W-c', 'doing', 'W-a')),
      '-  priority: high\n-  rank: 10\n+  status: doing\n+  priority: low\n+  rank: 20',
    );
    assert.equal(moved(PLAN, place(null, 'doing', 'W-b')), '+  status: doing', 'its own priority puts it there');
  });

  it('ranks above what is shown, and not above what is not', () => {
    const text = `workflow: [todo, done]
items:
- {id: A, rank: 10, status: done}
- {id: B, rank: 20}
- {id: C, rank: 30}
`;
    assert.equal(
      moved(text, { ...to('todo', 'C'), place: { after: null } }),
      '-- {id: C, rank: 30}\n+- {id: C, rank: 15}',
    );
  });

  it('refuses to rank among cards of another plan', () => {
    const texts = {
      'p/plan.yaml': 'workflow: [todo]\nitems: [{id: A}, {id: C}]\n',
      'q/plan.yaml': 'workflow: [todo]\nitems: [{id: B}]\n',
    };
    assert.equal(moved(texts, { ...to('todo', 'A'), place: { after: 'B' } }), 'A and B are in different plans.');
    assert.equal(moved(texts, { ...to('todo', 'B', 'C'), place: { after: null } }), 'B and A are in different plans.');
  });

  it('says which item is meant by an id that stands twice only where that is clear', () => {
    const text = 'workflow: [todo, done]\nitems: [{id: A}, {id: A}]\n';
    assert.match(moved(text, to('done', 'A~2')), /The id A stands more than once/);
    const texts = {
      'p/plan.yaml': text.replace(', {id: A}', ''),
      'q/plan.yaml': 'workflow: [todo, done]\nitems:\n- {id: A}\n',
    };
    assert.equal(moved(texts, to('done', 'A~2')), '-- {id: A}\n+- {id: A, status: done}');
  });

  it('fills no column beyond an enforced limit, and empties one that is too full', () => {
    const text = `project: {key: W}
checks: {wip-exceeded: error}
workflow: [todo, {id: doing, wip: 1}, done]
items: [{id: A, title: A, status: doing}, {id: B, title: B, status: doing}, {id: C, title: C, status: doing}, {id: D, title: D}]
`;
    const errors = (move: CardMove): string[] => {
      const scope = scopeOf({ 'p/plan.yaml': text });
      const result = moveIntents(sourcesOf(text), boardOf(sourcesOf(text), {}, CONTEXT), {}, move, CONTEXT);
      const edit = planEdit(scope, result.ok ? result.intents : assert.fail());
      return newErrors(scope, edit.ok ? edit.value : assert.fail(), (file) => file).map((one) => findingMessage(one));
    };
    assert.deepEqual(errors(to('doing', 'D')), ['4 items are in "doing", where there should be 1 at most.']);
    assert.deepEqual(errors(to('done', 'A')), []);
    assert.deepEqual(errors(to('todo', 'A', 'B')), []);
  });

  it('ends in the cell that was meant', () => {
    const options = { lanes: 'priority' } as const;
    const move = lane('high', 'low', 'W-a', 'doing');
    const result = moveIntents(
      sourcesOf(PLAN),
      boardOf(sourcesOf(PLAN), options, CONTEXT),
      options,
      { ...move, place: { after: 'W-c' } },
      CONTEXT,
    );
    const after = textsAfter({ 'p/plan.yaml': PLAN }, ...(result.ok ? result.intents : []));
    assert.deepEqual(drawn(boardOf(sourcesOf(after as Texts), options, CONTEXT)), [
      'high | todo: W-b | doing: | done:',
      'low | todo: | doing: W-c W-a | done:',
      'No priority | todo: | doing: W-d | done:',
    ]);
  });
});
