import type { Board, BoardCard, BoardContext, BoardOptions, BoardSource } from './board.ts';
import { BoardKeys } from './boardKeys.ts';
import { cardMaker, type KnownCards } from './cards.ts';
import { cellsOf, type Placed } from './cells.ts';
import { columnOf, columnsOf } from './columns.ts';
import { laneKind } from './laneKind.ts';
import { type PlanSettings, settingsOf } from './planSettings.ts';
import { shownItems } from './shownItems.ts';

/** What a board keeps for the next one. */
interface Memory {
  readonly settings: readonly PlanSettings[];
  readonly cards: KnownCards;
}

const memories = new WeakMap<Board, Memory>();

/**
 * The board of plans.
 * @param before what it was before: cards, cells, columns and lanes that are still the same are the same objects
 */
export function boardOf(
  sources: readonly BoardSource[],
  options: BoardOptions,
  context: BoardContext,
  before?: Board,
): Board {
  const known = before && memories.get(before);
  const keys = new BoardKeys(sources);
  const settings = sources.map((source) => settingsOf(source, context, known?.settings));
  const memory: Memory = { settings, cards: known?.cards ?? new WeakMap() };
  const kind = options.lanes && laneKind(options.lanes, { sources, settings, keys, context });
  const makers = sources.map((source, at) =>
    cardMaker(source, at, sources.length > 1, settings[at] as PlanSettings, context, keys, memory.cards),
  );
  const cards = new Map<string, BoardCard>();
  const placed: Placed[] = [];
  for (const { at, item } of shownItems(sources, settings, options, context.today)) {
    const [plan, card] = [sources[at]?.plan, makers[at]?.(item)];
    if (plan === undefined || card === undefined) continue;
    cards.set(card.key, card);
    placed.push({ key: card.key, column: columnOf(plan, item), lanes: kind?.lanesOf(at, item) ?? [] });
  }
  const columns = columnsOf(sources, settings, options.withParents === true, context.translate);
  const board = { ...cellsOf(columns, placed, kind, context.translate, before), cards };
  memories.set(board, memory);
  return board;
}
