import type { Board, BoardCard, BoardContext, BoardSource } from '../../../core/board/board.ts';
import { firstSinceDay } from '../../../core/board/sinceDay.ts';
import { standUp } from '../../../core/board/standUp.ts';
import type { Plan } from '../../../core/model/plan.ts';
import type { BoardFrame } from '../../../messages/toBoard.ts';

export interface StandUpTurn {
  readonly board: Board;
  readonly turn: NonNullable<BoardFrame['standUp']>;
}

/** Of a stand-up the whole of which was shown before, what is one person's turn. */
const wholes = new WeakMap<Board, Board>();

/** The board of one person's turn in a stand-up. @param before the board that was shown before, of whatever turn */
export function standUpTurn(
  sources: readonly BoardSource[],
  person: number,
  context: BoardContext,
  planBefore: (plan: Plan) => Plan | undefined | null,
  before: Board | undefined,
): StandUpTurn {
  const whole = standUp(sources, context, planBefore, before && (wholes.get(before) ?? before));
  const people = whole.lanes.map(({ name }) => name);
  // Somebody may have nothing to tell any more.
  const index = Math.max(0, Math.min(person, people.length - 1));
  const lanes = whole.lanes.slice(index, index + 1);
  const cells = whole.cells.slice(index, index + 1);
  const cards = new Map<string, BoardCard>();
  for (const key of cells.flat(2)) {
    const card = whole.cards.get(key);
    if (card) cards.set(key, card);
  }
  const counted = whole.columns.map((column, at) => {
    const count = cells[0]?.[at]?.length ?? 0;
    return { ...column, count, shown: count };
  });
  const since = firstSinceDay(
    sources.map(({ plan }) => plan),
    context.today,
  );
  const board = { columns: counted, lanes, cards, cells };
  wholes.set(board, whole);
  return { board, turn: { person: index, people, since } };
}
