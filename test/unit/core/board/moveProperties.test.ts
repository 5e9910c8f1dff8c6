import assert from 'node:assert/strict';
import type { Board, BoardOptions, BoardSource } from '../../../../src/core/board/board.ts';
import { boardOf } from '../../../../src/core/board/boardOf.ts';
import { LANES } from '../../../../src/core/board/lanes.ts';
import { type CardMove, moveIntents } from '../../../../src/core/board/moveCards.ts';
import type { Item } from '../../../../src/core/model/item.ts';
import { refusalMessage } from '../../../../src/core/text/refusal.ts';
import { type Texts, textsAfter } from '../intents/carriedOut.ts';
import { type Random, randomFrom } from '../random.ts';
import { CONTEXT, drawn, sourcesOf } from './drawn.ts';

const CASES = Number(process.env['PLANDECK_CASES'] ?? 400);
const STATUSES = ['todo', 'doing', 'done'];

/** The text of a plan with one-line statuses, in the styles that people mix. */
function randomPlan({ int, chance, pick }: Random, key: string, workflow: readonly string[]): string {
  const lines = [
    `workflow: [${workflow.join(', ')}]`,
    'people: [ana, bo, cy]',
    'iterations: [{id: S1}, {id: S2, name: Two}]',
    'items: # all of them',
  ];
  for (let at = 0, count = 1 + int(8); at < count; at++) {
    const fields: [string, string][] = [['id', `${key}-${at}`]];
    const maybe = (name: string, value: string): void => void (chance(0.6) && fields.push([name, value]));
    maybe('title', pick(['Log in', '"a: b # c"', "'it''s'", 'naïve — long']));
    maybe('status', pick([...workflow, pick(workflow), `"${pick(workflow)}"`]));
    maybe('priority', pick(['must', 'should']));
    maybe('rank', String(int(6)));
    maybe('assignees', pick(['[ana]', '[ana 50%, bo]', '[bo, cy, ana]', 'cy']));
    maybe('iteration', pick(['S1', 'S2', 'Two']));
    if (at > 0) maybe('parent', `${key}-${int(at)}`);
    const isFlow = chance(0.3);
    if (isFlow) lines.push(`- {${fields.map(([name, value]) => `${name}: ${value}`).join(', ')}}`);
    else
      fields.forEach(
        ([name, value], index) =>
          void lines.push(`${index === 0 ? '-' : ' '} ${name}: ${value}${chance(0.2) ? ' # so' : ''}`),
      );
    if (chance(0.2)) lines.push('', '# a line between');
  }
  return lines.join(chance(0.2) ? '\r\n' : '\n') + pick(['', '\n']);
}

/** Where a card stands, as the ids of a lane and a column. */
interface Cell {
  readonly key: string;
  readonly lane: string;
  readonly column: string;
}

function cellsOf({ lanes, columns, cells }: Board): Cell[] {
  return cells.flatMap((row, lane) =>
    row.flatMap((cell, column) =>
      cell.map((key) => ({ key, lane: lanes[lane]?.id ?? '', column: columns[column]?.id ?? '' })),
    ),
  );
}

function keysIn(board: Board, lane: string, column: string): readonly string[] {
  const row = board.cells[board.lanes.findIndex(({ id }) => id === lane)];
  return row?.[board.columns.findIndex(({ id }) => id === column)] ?? [];
}

/** What items mean, but for some fields. */
function meaning(sources: readonly BoardSource[], but: readonly string[]): string[] {
  const said = ({ values }: Item): unknown => Object.entries(values).filter(([name]) => !but.includes(name));
  return sources.flatMap(({ plan }) => plan.items.map((item) => JSON.stringify([item.id, said(item)])));
}

function changedLines(before: Texts, after: Texts): number {
  let count = 0;
  for (const [file, text] of Object.entries(after)) {
    const [old, now] = [(before[file] ?? '').split('\n'), text.split('\n')];
    let start = 0;
    while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
    let end = 0;
    while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
    count += Math.max(old.length, now.length) - start - end;
  }
  return count;
}

/** A plan of random items, a random move of a card, and what must be true of it. */
function checkMove(seed: number): string {
  const random = randomFrom(seed);
  const texts: Texts = {
    'p/plan.yaml': randomPlan(random, 'P', STATUSES),
    ...(random.chance(0.4) && { 'q/plan.yaml': randomPlan(random, 'Q', ['open', 'doing', 'done']) }),
  };
  const lanes = random.chance(0.7) ? random.pick(LANES) : undefined;
  const options: BoardOptions = { ...(lanes && { lanes }), withParents: random.chance(0.3) };
  const sources = sourcesOf(texts);
  const board = boardOf(sources, options, CONTEXT);
  const cells = cellsOf(board);
  if (cells.length === 0) return 'empty';
  const from = random.pick(cells);
  const column = random.chance(0.3) ? from.column : random.pick(board.columns).id;
  const target = random.chance(0.5) ? from.lane : random.pick(board.lanes).id;
  const others = keysIn(board, target, column).filter((key) => key !== from.key);
  const after = others.length > 0 && random.chance(0.7) ? random.pick(others) : null;
  const place = random.chance(0.4) ? { after } : undefined;
  const lane = lanes && { from: [from.lane], to: target };
  const move: CardMove = { keys: [from.key], column, ...(lane && { lane }), ...(place && { place }) };
  const told = `Seed ${seed}: ${JSON.stringify([options, move])}\n${drawn(board).join('\n')}\n${JSON.stringify(texts)}`;
  const result = moveIntents(sources, board, options, move, CONTEXT);
  if (!result.ok) {
    const sentence = refusalMessage(result.refusal);
    assert.match(sentence, /has no status|different plans|does not have that/, told);
    assert.ok(Object.keys(texts).length > 1, `${sentence}\n${told}`);
    return 'refused';
  }
  const changed = textsAfter(texts, ...result.intents);
  if (typeof changed === 'string') {
    assert.match(changed, /cannot be put below/, `${changed}\n${told}`);
    return 'refused';
  }
  const then = sourcesOf(changed);
  const now = boardOf(then, { ...options, withParents: true }, CONTEXT);
  const stands = cellsOf(now).filter(({ key }) => key === from.key);
  // Nobody is left only where nobody else is.
  const isLeft = lanes === 'assignee' && target === '' && from.lane !== '';
  assert.ok(
    stands.some((cell) => cell.column === column && (isLeft || !lanes || cell.lane === target)),
    told,
  );
  if (target !== from.lane) assert.ok(!stands.some((cell) => cell.lane === from.lane), told);
  if (place && !isLeft) {
    const cell = keysIn(now, target, column).filter((key) => key === from.key || others.includes(key));
    const behind = after === null ? 0 : cell.indexOf(after) + 1;
    assert.equal(cell.indexOf(from.key), behind, told);
    assert.deepEqual(
      cell.filter((key) => key !== from.key),
      others,
      told,
    );
  }
  if (!place && (!lanes || target === from.lane)) {
    assert.equal(changedLines(texts, changed), column === from.column ? 0 : 1, told);
    assert.deepEqual(meaning(then, ['status']), meaning(sources, ['status']), told);
    return 'column';
  }
  const field = { assignee: 'assignees', priority: 'priority', parent: 'parent', iteration: 'iteration' }[
    lanes ?? 'priority'
  ];
  const may = ['status', ...(lanes ? [field] : []), ...(place ? ['rank', 'priority'] : [])];
  assert.deepEqual(meaning(then, may), meaning(sources, may), told);
  const isOther = (line: string): boolean => !line.startsWith(`["${from.key}"`);
  const fixed = place ? ['rank'] : [];
  assert.deepEqual(meaning(then, fixed).filter(isOther), meaning(sources, fixed).filter(isOther), told);
  return place ? 'place' : 'lane';
}

describe('random moves on random boards', () => {
  it('end in the cell that was meant, and change nothing else', () => {
    const counts: Record<string, number> = {};
    for (let seed = 1; seed <= CASES; seed++) {
      const kind = checkMove(seed);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    for (const kind of ['column', 'lane', 'place', 'refused'])
      assert.ok((counts[kind] ?? 0) > CASES / 40, JSON.stringify(counts));
  });
});
