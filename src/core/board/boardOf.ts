import type { Board, BoardCard, BoardContext, BoardOptions, BoardSource } from './board.ts';
import { boardMemory, rememberBoard } from './boardMemory.ts';
import { cellsOf, type Placed } from './cells.ts';
import { columnOf, columnsOf } from './columns.ts';
import { laneKind } from './laneKind.ts';
import { shownItems } from './shownItems.ts';

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
  const memory = boardMemory(sources, context, before);
  const { settings, keys } = memory;
  const kind = options.lanes && laneKind(options.lanes, { sources, settings, keys, context });
  const cards = new Map<string, BoardCard>();
  const placed: Placed[] = [];
  for (const { at, plan, item } of shownItems(sources, settings, options, context.today)) {
    const card = memory.cardOf(at, item);
    cards.set(card.key, card);
    placed.push({ key: card.key, column: columnOf(plan, item), lanes: kind?.lanesOf(at, item) ?? [] });
  }
  const columns = columnsOf(sources, settings, options.withParents === true, context.translate);
  return rememberBoard({ ...cellsOf(columns, placed, kind, context.translate, before), cards }, memory);
}
