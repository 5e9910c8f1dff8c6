import assert from 'node:assert/strict';
import type { Board, BoardCard } from '../../../../src/core/board/board.ts';
import { boardDelta, type Picture } from '../../../../src/host/pages/board/boardDelta.ts';
import { applyBoard, type BoardState } from '../../../../src/messages/applyBoard.ts';
import { toBoard } from '../../../../src/messages/toBoard.ts';
import { type Random, randomFrom } from '../../core/random.ts';

describe('What a board tells its page', () => {
  it('makes of each picture the next one, over random changes', () => {
    const random = randomFrom(7);
    let before: Picture | undefined;
    let known: BoardState | undefined;
    let partial = 0;
    for (let version = 1; version <= 400; version++) {
      const after = randomPicture(random, version, before);
      const message = boardDelta(before, after);
      assert.ok(message, 'every picture has a title of its own');
      if (message.cards.length < after.board.cards.size) partial++;
      const next: BoardState | undefined = applyBoard(known, over(message));
      assert.deepEqual(next, stateOf(after));
      known = next;
      before = after;
    }
    assert.ok(partial > 300, 'few messages hold all of the board');
  });

  it('says nothing of what stays, and keeps it the same', () => {
    const [one, other] = [card('A', 'One'), card('B', 'Other')];
    const first = picture(1, [one, other], [[['A'], ['B']]]);
    const known = applyBoard(undefined, over(boardDelta(undefined, first)));
    const changed = card('B', 'Another');
    const message = boardDelta(first, picture(2, [one, changed], [[['A'], ['B']]]));
    assert.deepEqual([message?.cards, message?.gone, message?.cells], [[changed], [], []]);
    const next = applyBoard(known, over(message));
    assert.equal(next?.cards.get('A'), known?.cards.get('A'));
    assert.equal(next?.cells[0], known?.cells[0]);

    const moved = boardDelta(first, picture(2, [one, other], [[[], ['B', 'A']]]));
    assert.deepEqual([moved?.cards, moved?.cells], [[], [[0, [[], ['B', 'A']]]]]);
    assert.equal(applyBoard(known, over(moved))?.cards, known?.cards);
    assert.equal(boardDelta(first, picture(2, [one, other], [[['A'], ['B']]])), undefined);
  });

  it('keeps the cells of a lane that are the same', () => {
    const cards = [card('A', 'One'), card('B', 'Two'), card('C', 'Three')];
    const first = picture(1, cards, [[['A'], ['B'], ['C']]]);
    const known = applyBoard(undefined, over(boardDelta(undefined, first)));
    const next = applyBoard(known, over(boardDelta(first, picture(2, cards, [[['A'], [], ['C', 'B']]]))));
    assert.equal(next?.cells[0]?.[0], known?.cells[0]?.[0]);
    assert.deepEqual(next?.cells, [[['A'], [], ['C', 'B']]]);
  });

  it('is not taken for what follows on another board', () => {
    const [first, second] = [picture(1, [card('A', 'One')], [[['A']]]), picture(2, [], [[[]]])];
    const message = over(boardDelta(first, second));
    assert.equal(applyBoard(undefined, message), undefined);
    const known = applyBoard(undefined, over(boardDelta(undefined, picture(5, [], [[[]]]))));
    assert.equal(applyBoard(known, message), undefined);
  });
});

/** What arrives of a message. */
function over(message: ReturnType<typeof boardDelta>) {
  const arrived = toBoard.parse(JSON.parse(JSON.stringify(message)));
  assert.ok(arrived.kind === 'board');
  return arrived;
}

function stateOf({ version, options, frame, board }: Picture): BoardState {
  const { columns, lanes, cards, cells } = board;
  return { version, options, frame, columns, lanes, cards, cells };
}

function card(key: string, title: string): BoardCard {
  return {
    key,
    id: key,
    title,
    plan: 0,
    order: [],
    people: [],
    isBlocked: false,
    isOverdue: false,
    labels: [],
    spoken: title,
  };
}

function picture(version: number, cards: readonly BoardCard[], cells: Board['cells'], title = 'Board'): Picture {
  const columns = (cells[0] ?? []).map((_, index) => ({
    ...{ id: `s${index}`, name: 'Name', category: 'todo' as const, count: 0, shown: 0 },
    ...{ isFull: false, isOver: false, isEnforced: false, plans: [0] },
  }));
  const lanes = cells.map((_, index) => ({ id: `l${index}`, name: 'Lane', count: 0, spoken: 'Lane' }));
  const board: Board = { columns, lanes, cards: new Map(cards.map((one) => [one.key, one])), cells };
  const frame = { title, plans: [], iterations: [], iterationTerm: 'Iteration' };
  return { version, options: { filter: '', withParents: false }, frame, board };
}

/** A picture of some cards, most of which are those of the picture before. */
function randomPicture({ chance, int }: Random, version: number, before: Picture | undefined): Picture {
  const kept = [...(before?.board.cards.values() ?? [])].filter(() => !chance(0.03));
  const cards = kept.map((one) => (chance(0.03) ? card(one.key, `Title ${version}`) : one));
  for (let added = int(4); added > 0; added--) cards.push(card(`K${version}-${added}`, 'New'));
  const isSameShape = before && !chance(0.1);
  const [lanes, columns] = isSameShape
    ? [before.board.lanes.length, before.board.columns.length]
    : [1 + int(4), 1 + int(5)];
  const cells: string[][][] = Array.from({ length: lanes }, () => Array.from({ length: columns }, () => []));
  for (const { key } of cards) {
    // A card stands where its key says, and now and then elsewhere.
    const place = chance(0.05) ? int(100) : key.length * 7 + Number(key.at(-1));
    cells[place % lanes]?.[place % columns]?.push(key);
  }
  return picture(version, cards, cells, `Board ${version}`);
}
