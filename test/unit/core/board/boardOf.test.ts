import assert from 'node:assert/strict';
import type { BoardSource } from '../../../../src/core/board/board.ts';
import { boardOf } from '../../../../src/core/board/boardOf.ts';
import { initialsOf } from '../../../../src/core/board/initialsOf.ts';
import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { fillIn } from '../../../../src/core/model/fillIn.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';
import { generatePlan } from '../../../bench/generatePlan.ts';
import { TODAY } from '../intents/carriedOut.ts';
import { boardFrom, CONTEXT, cardIn, drawn, sourcesOf } from './drawn.ts';

const PLAN = `project: {key: W}
people: [{id: ana, name: Ana Ruiz, email: ana@x.org}, {id: bo}]
priorities: [high, low]
iterations: [{id: S1, dates: 2026-11-16..2026-11-27}, {id: S2, name: Next one, dates: 2026-11-30..2026-12-11}]
external: [{id: W-x, title: The keys, from: Acme}]
items:
- {id: W-epic, title: Epic, type: epic, iteration: S1}
- {id: W-1, title: Log in, type: story, status: doing, started: 2026-11-21, priority: low, parent: W-epic, assignees: [ana 50%, bo],
   estimate: 2d 3d 6d, due: 2026-11-20, iteration: S2, labels: [ui], depends: [W-2, W-x]}
- {id: W-2, title: Log out, status: done, finished: 2026-11-25, parent: W-epic, estimate: 5p, remaining: 4h, iteration: S1}
- {id: W-3, title: Wait, waiting: {for: legal}, priority: high, duration: 2d}
- {id: W-4, title: After, depends: [W-3]}
`;

describe('boardOf', () => {
  it('says on a card what matters', () => {
    const { spoken, ...card } = cardIn(boardOf(sourcesOf(PLAN), {}, { ...CONTEXT, email: 'Ana@x.org' }), 'W-1');
    assert.deepEqual(card, {
      key: 'W-1',
      id: 'W-1',
      title: 'Log in',
      plan: 0,
      type: 'story',
      priority: 'low',
      level: 1,
      order: [1, 0, 0, Number.MAX_VALUE],
      people: [
        { name: 'Ana Ruiz', initials: 'AR', isMe: true },
        { name: 'bo', initials: 'BO', isMe: false },
      ],
      effort: '3d',
      isBlocked: true,
      isOverdue: true,
      due: '2026-11-20',
      waiting: 'waits for The keys from Acme',
      age: { days: 5, text: '5 d' },
      iteration: 'Next one',
      labels: ['ui'],
    });
    assert.equal(
      spoken,
      'Log in, W-1, story, doing, low, Ana Ruiz, bo, 3d, due 2026-11-20, overdue, blocked, waits for The keys from Acme, ' +
        'in this status for 5 days, Next one, ui',
    );
  });

  it('says what is left, since when, and on what it waits', () => {
    const board = boardFrom(PLAN, { withParents: true });
    const pick = (key: string): unknown[] => {
      const { effort, age, waiting, isBlocked, progress } = cardIn(board, key);
      return [effort, age?.text, waiting, isBlocked, progress];
    };
    assert.deepEqual(pick('W-2'), ['4h', '1 d', undefined, false, undefined]);
    assert.deepEqual(pick('W-3'), ['2d', undefined, 'waits for legal', true, undefined]);
    assert.deepEqual(pick('W-4'), [undefined, undefined, 'waits for W-3', true, undefined]);
    assert.deepEqual(pick('W-epic'), [undefined, undefined, undefined, false, '1/2 done']);
  });

  it('has what git and the checks know', () => {
    const [{ plan } = assert.fail()] = sourcesOf(PLAN.replace('status: doing', 'status: nope'));
    const findings = checkPlan(plan, TODAY);
    const source: BoardSource = {
      plan,
      branchOf: ({ id }) => (id === 'W-1' ? 'W-1-log-in' : undefined),
      sinceOf: ({ id }) => (id === 'W-3' ? '2026-11-25T10:00:00Z' : id === 'W-4' ? 'nonsense' : TODAY),
      findingsOf: ({ id }) => (id === 'W-1' ? findings : []),
    };
    const board = boardOf([source], {}, CONTEXT);
    assert.equal(cardIn(board, 'W-1').branch, 'W-1-log-in');
    assert.match(cardIn(board, 'W-1').spoken, /, branch W-1-log-in, /);
    assert.equal(cardIn(board, 'W-1').findings?.severity, 'error');
    assert.match(cardIn(board, 'W-1').findings?.text ?? '', /^The workflow has no status "nope"\./);
    assert.equal(cardIn(board, 'W-3').age?.days, 1);
    assert.equal(cardIn(board, 'W-4').age, undefined);
    assert.equal(cardIn(board, 'W-2').age?.days, 0, 'git goes before the plan');
  });

  it('shows work, and what has others below it when asked', () => {
    assert.deepEqual(drawn(boardFrom(PLAN)), ['todo: W-3 W-4 | doing: W-1 | done: W-2 | dropped:']);
    assert.deepEqual(drawn(boardFrom(PLAN, { withParents: true })), [
      'todo: W-3 W-4 W-epic | doing: W-1 | done: W-2 | dropped:',
    ]);
  });

  it('shows an iteration by its id, or the current one', () => {
    assert.deepEqual(drawn(boardFrom(PLAN, { iteration: 'S2' })), ['todo: | doing: W-1 | done: | dropped:']);
    assert.deepEqual(drawn(boardFrom(PLAN, { iteration: 'current' })), ['todo: | doing: | done: W-2 | dropped:']);
    assert.equal(boardFrom('items: [{id: A}, {id: B, iteration: S1}]', { iteration: 'current' }).cards.size, 0);
    assert.equal(boardFrom('items: [{id: A}, {id: B, iteration: S1}]', { iteration: 'S1' }).cards.size, 1);
  });

  it('makes hostile texts harmless', () => {
    const evil = '\\u202eevil\\u0000\\n<img src=x>';
    const text = `people: [{id: ana, name: "${evil}"}]\nitems: [{id: "A\\u202e", title: "${evil}", type: "${evil}", labels: ["${evil}"], assignees: [ana], waiting: {for: "${evil}"}, status: "${evil}"}]`;
    const board = boardFrom(text, { lanes: 'assignee' });
    const [card] = board.cards.values();
    const { key: _, ...shown } = card ?? assert.fail();
    const texts = JSON.stringify([
      shown,
      board.lanes.map(({ name, spoken }) => [name, spoken]),
      board.columns.map(({ name }) => name),
    ]);
    // What acts would stand there itself, or behind a single backslash.
    assert.doesNotMatch(texts, /\u202e|(?<!\\)\\[un]/);
    assert.match(texts, /u202eevil/);
  });

  it('keeps long texts short and many of them few', () => {
    const many = Array.from({ length: 500 }, (_, at) => `l${at}`).join(', ');
    const board = boardFrom(`items: [{id: A, title: ${'x'.repeat(5000)}, labels: [${many}], assignees: [${many}]}]`);
    const card = cardIn(board, 'A');
    assert.ok(card.title.length < 250 && card.labels.length === 20 && card.people.length === 20);
  });

  it('tells apart items of one id, whatever is shown', () => {
    const texts = {
      'p/plan.yaml':
        'workflow: [todo]\nitems: [{id: A, title: "1"}, {id: A~2}, {id: A, title: "2"}, {id: A, title: "3"}]',
      'q/plan.yaml': 'workflow: [todo]\nitems: [{id: B}, {id: A, title: "4"}]',
    };
    const board = boardFrom(texts);
    assert.deepEqual(
      [...board.cards.values()].map(({ key, title, plan }) => `${key} ${title} ${plan}`),
      ['A 1 0', 'A~3 2 0', 'A~4 3 0', 'A~2 A~2 0', 'A~5 4 1', 'B B 1'],
    );
    const some = sourcesOf(texts).map((source) => ({
      ...source,
      isShown: ({ values }: { readonly values: { readonly title?: string } }) => values.title === '3',
    }));
    assert.deepEqual([...boardOf(some, {}, CONTEXT).cards.keys()], ['A~4']);
  });

  it("has each plan's order, those of several by the places of their priorities", () => {
    const board = boardFrom({
      'p/plan.yaml':
        'project: {name: Web}\nworkflow: [todo]\npriorities: [p, q]\nitems: [{id: A, priority: q}, {id: B, priority: p, rank: 2}, {id: C, priority: p, rank: 1}, {id: D}]',
      'q/plan.yaml':
        'workflow: [todo]\npriorities: [x, y, z]\nitems: [{id: E, priority: z}, {id: F, priority: x}, {id: G}]',
    });
    assert.deepEqual(drawn(board), ['todo: C B F A E D G']);
    assert.deepEqual([cardIn(board, 'A').planName, cardIn(board, 'E').planName], ['Web', 'q']);
  });

  it('keeps what is the same as the same object', () => {
    const scope = (text: string) => {
      const plan = buildPlan('p', [readPlanFile('p/plan.yaml', text)]);
      return [{ plan }];
    };
    const read = readPlanFile('p/plan.yaml', PLAN);
    const before = boardOf([{ plan: buildPlan('p', [read]) }], { lanes: 'priority' }, CONTEXT);
    const text = PLAN.replace('id: W-3, title: Wait', 'id: W-3, title: Wait on');
    const changed = buildPlan('p', [readPlanFile('p/plan.yaml', text, read)]);
    const after = boardOf([{ plan: changed }], { lanes: 'priority' }, CONTEXT, before);
    const different = [...after.cards].filter(([key, card]) => before.cards.get(key) !== card).map(([key]) => key);
    assert.deepEqual(different, ['W-3']);
    assert.equal(cardIn(after, 'W-3').title, 'Wait on');
    for (const [at, lane] of after.lanes.entries()) assert.equal(lane, before.lanes[at]);
    for (const [at, row] of after.cells.entries()) assert.equal(row, before.cells[at]);
    for (const [at, column] of after.columns.entries()) assert.equal(column, before.columns[at]);
    const tomorrow = boardOf([{ plan: changed }], {}, { ...CONTEXT, today: '2026-11-27' }, after);
    assert.notEqual(cardIn(tomorrow, 'W-1'), cardIn(after, 'W-1'));
    assert.equal(cardIn(tomorrow, 'W-3'), cardIn(after, 'W-3'), 'another day that changes nothing');
    assert.deepEqual(boardOf(scope(text), { lanes: 'priority' }, CONTEXT), after);
  });

  it('puts no card in words again that is the same', () => {
    const said: string[] = [];
    const translate = (message: string, ...args: string[]): string => {
      said.push(message);
      return fillIn(message, ...args);
    };
    const sources = sourcesOf(PLAN);
    const before = boardOf(sources, {}, { ...CONTEXT, translate });
    assert.ok(said.includes('blocked'));
    said.length = 0;
    boardOf(sources, {}, { ...CONTEXT, translate }, before);
    assert.deepEqual(said, ['{0} cards']);
  });

  it('makes a card anew where what it says of others is another', () => {
    const change = (from: string, to: string): string[] => {
      const read = readPlanFile('p/plan.yaml', PLAN);
      const before = boardOf([{ plan: buildPlan('p', [read]) }], { withParents: true }, CONTEXT);
      const plan = buildPlan('p', [readPlanFile('p/plan.yaml', PLAN.replace(from, to), read)]);
      const after = boardOf([{ plan }], { withParents: true }, CONTEXT, before);
      const fresh = boardOf([{ plan }], { withParents: true }, CONTEXT);
      assert.deepEqual(after, fresh);
      return [...after.cards].filter(([key, card]) => before.cards.get(key) !== card).map(([key]) => key);
    };
    assert.deepEqual(change('waiting: {for: legal}', 'status: done'), ['W-3', 'W-4']);
    assert.deepEqual(change('name: Ana Ruiz', 'name: Ana Sol'), ['W-1']);
    assert.deepEqual(change('title: The keys', 'title: Keys'), ['W-1']);
    assert.deepEqual(change('name: Next one', 'name: Second'), ['W-1']);
    assert.deepEqual(change('priorities: [high, low]', 'priorities: [low, high]'), ['W-1', 'W-3']);
    assert.deepEqual(change('status: done, finished', 'status: todo, finished').sort(), ['W-1', 'W-2', 'W-epic']);
  });

  it('counts 10,000 items, and after an edit sends one card', () => {
    const text = generatePlan(10_000);
    const file = readPlanFile('f', text);
    const plan = buildPlan('', [file]);
    const before = boardOf([{ plan }], { lanes: 'assignee' }, CONTEXT);
    assert.equal(before.cards.size, 9000);
    assert.equal(
      before.columns.reduce((sum, { shown }) => sum + shown, 0),
      9000,
    );
    assert.equal(
      before.lanes.reduce((sum, { count }) => sum + count, 0),
      18_000,
    );
    const changed = buildPlan(
      '',
      [readPlanFile('f', text.replace('Item number 5001 ', 'Item number 5001, '), file)],
      [],
      plan,
    );
    const after = boardOf([{ plan: changed }], { lanes: 'assignee' }, CONTEXT, before);
    const fresh = [...after.cards.values()].filter((card) => before.cards.get(card.key) !== card);
    assert.deepEqual(
      fresh.map(({ title }) => title),
      ['Item number 5001, with a title of the usual length'],
    );
    assert.ok(after.cells.every((row, at) => row === before.cells[at]));
  });

  it('has every word translated', () => {
    const shout = (message: string, ...args: string[]): string => `«${fillIn(message, ...args)}»`;
    const board = boardOf(sourcesOf(PLAN), { lanes: 'priority' }, { ...CONTEXT, translate: shout });
    assert.equal(board.lanes.at(-1)?.name, '«No priority»');
    assert.equal(cardIn(board, 'W-1').age?.text, '«5 d»');
    assert.equal(cardIn(board, 'W-3').waiting, '«waits for legal»');
  });
});

describe('initialsOf', () => {
  it('has two letters of any name', () => {
    const initials = ['Ana Ruiz', 'Ana María de la Cruz', 'bo', 'x', 'jean-luc', '李小龙', '\u202e', '', '🙂 Éva'].map(
      initialsOf,
    );
    assert.deepEqual(initials, ['AR', 'AC', 'BO', 'X', 'JL', '李小', '?', '?', 'ÉV']);
  });
});
