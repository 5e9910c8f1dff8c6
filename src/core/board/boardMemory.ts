import type { Item } from '../model/item.ts';
import type { Board, BoardCard, BoardContext, BoardSource } from './board.ts';
import { BoardKeys } from './boardKeys.ts';
import { cardMaker, type KnownCards } from './cards.ts';
import { type PlanSettings, settingsOf } from './planSettings.ts';

/** What a board is made with, and keeps for the next one. */
export interface BoardMemory {
  readonly settings: readonly PlanSettings[];
  readonly keys: BoardKeys;
  readonly known: KnownCards;
  /** The card of an item of a source. */
  cardOf(at: number, item: Item): BoardCard;
}

const memories = new WeakMap<Board, Pick<BoardMemory, 'settings' | 'known'>>();

/** @param before the board whose cards are taken where they are still the same */
export function boardMemory(
  sources: readonly BoardSource[],
  context: BoardContext,
  before: Board | undefined,
): BoardMemory {
  const memory = before && memories.get(before);
  const keys = new BoardKeys(sources);
  const settings = sources.map((source) => settingsOf(source, context, memory?.settings));
  const known: KnownCards = memory?.known ?? new WeakMap();
  const makers = sources.map((source, at) =>
    cardMaker(source, at, sources.length > 1, settings[at] as PlanSettings, context, keys, known),
  );
  return { settings, keys, known, cardOf: (at, item) => (makers[at] as (item: Item) => BoardCard)(item) };
}

export function rememberBoard(board: Board, { settings, known }: BoardMemory): Board {
  memories.set(board, { settings, known });
  return board;
}
