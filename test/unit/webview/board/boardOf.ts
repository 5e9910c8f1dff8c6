import type { BoardState } from '../../../../src/messages/applyBoard.ts';
import type { BoardCard } from '../../../../src/messages/toBoard.ts';

export function cardOf(key: string, more: Partial<BoardCard> = {}): BoardCard {
  const always = { key, id: key, title: `Item ${key}`, plan: 0, order: [0, 0, 0], people: [], labels: [], spoken: key };
  return { ...always, isBlocked: false, isOverdue: false, ...more };
}

/** A board whose cards are named lane by lane: for each column a text with their keys. */
export function boardOf(
  lanes: Readonly<Record<string, readonly string[]>>,
  cards: readonly BoardCard[] = [],
): BoardState {
  const cells = Object.values(lanes).map((columns) => columns.map((keys) => keys.split(' ').filter(Boolean)));
  const keys = cells.flat(2);
  const columns = ['todo', 'doing', 'done'].map((id) => {
    return {
      id,
      name: id,
      category: id as 'todo',
      count: 0,
      shown: 0,
      isFull: false,
      isOver: false,
      isEnforced: false,
      plans: [0],
    };
  });
  return {
    version: 1,
    options: { filter: '', withParents: false },
    frame: { title: 'Board', plans: [], iterations: [], iterationTerm: 'Iteration' },
    columns,
    lanes: Object.keys(lanes).map((id) => ({ id, name: id, count: 0, spoken: id })),
    cards: new Map([...keys.map((key) => cardOf(key)), ...cards].map((card) => [card.key, card])),
    cells,
  };
}
