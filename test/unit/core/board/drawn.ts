import type { Board, BoardCard, BoardContext, BoardOptions, BoardSource } from '../../../../src/core/board/board.ts';
import { boardOf } from '../../../../src/core/board/boardOf.ts';
import { fillIn } from '../../../../src/core/model/fillIn.ts';
import { scopeOf, type Texts, TODAY } from '../intents/carriedOut.ts';

export const CONTEXT: BoardContext = { today: TODAY, translate: fillIn };

/** A source for each folder of texts, or of one plan.yaml. */
export function sourcesOf(texts: Texts | string): BoardSource[] {
  return scopeOf(typeof texts === 'string' ? { 'p/plan.yaml': texts } : texts).plans.map((plan) => ({ plan }));
}

export function boardFrom(texts: Texts | string, options: BoardOptions = {}): Board {
  return boardOf(sourcesOf(texts), options, CONTEXT);
}

/** A board as lines, one for each lane: the lane's name, and in each column the keys. */
export function drawn({ lanes, columns, cells }: Board): string[] {
  return lanes.map(({ name }, lane) => {
    const row = columns.map(({ id }, column) => `${id}: ${(cells[lane]?.[column] ?? []).join(' ')}`.trim());
    return [name, ...row].filter((part) => part !== '').join(' | ');
  });
}

export function cardIn(board: Board, key: string): BoardCard {
  const card = board.cards.get(key);
  if (card === undefined) throw new Error(`There is no card ${key}.`);
  return card;
}
