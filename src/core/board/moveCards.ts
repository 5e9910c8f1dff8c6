import type { Intent } from '../intents/intent.ts';
import { type EditResult, type Refusal, refuse } from '../text/refusal.ts';
import type { Board, BoardContext, BoardOptions, BoardSource } from './board.ts';
import { BoardKeys, type ItemOfSource } from './boardKeys.ts';
import { columnOf } from './columns.ts';
import type { LaneScope } from './laneKind.ts';
import { laneChanger } from './moveLane.ts';
import { placeChange } from './movePlace.ts';
import { settingsOf } from './planSettings.ts';

/** What a drag of cards, or a key, means. */
export interface CardMove {
  readonly keys: readonly string[];
  /** The id of the column that they go to. */
  readonly column: string;
  readonly lane?: {
    /** For each key the lane that it was taken from. */
    readonly from: readonly string[];
    readonly to: string;
  };
  /** Where they are ranked; without it they stand where the plan's order has them. */
  readonly place?: {
    /** The card behind which they go; null: at the top of the cell. */
    readonly after: string | null;
  };
}

export type MoveResult =
  | { readonly ok: true; readonly intents: readonly Intent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** A card on the move, with what becomes of its item's fields. */
export interface MovedCard extends ItemOfSource {
  readonly key: string;
  readonly fields: Record<string, string | readonly string[] | null>;
}

/**
 * The intents that a move of cards comes to: a status, what the lane stands for, a rank, and nothing besides.
 * @param sources the plans as they are now
 * @param board what was shown when the cards were moved: one that has another status by now is not moved
 */
export function moveIntents(
  sources: readonly BoardSource[],
  board: Board,
  options: BoardOptions,
  move: CardMove,
  context: BoardContext,
): MoveResult {
  const settings = sources.map((source) => settingsOf(source, context));
  const scope: LaneScope = { sources, settings, keys: new BoardKeys(sources), context };
  const found = cardsOf(scope.keys, board, move);
  if (!found.ok) return found;
  const moved = found.value;
  for (const card of moved) {
    const { plan, item, fields } = card;
    if (columnOf(plan, item) === move.column) continue;
    if (!plan.statuses.has(move.column)) return refuse('no-status', item.id, move.column);
    fields['status'] = move.column;
  }
  const parents: Intent[] = [];
  if (options.lanes && move.lane) {
    const change = laneChanger(options.lanes, scope, move.lane.to);
    for (const card of moved) {
      const changed = change(card, lanesFrom(move, card.key));
      if (!changed.ok) return changed;
      if (changed.value) parents.push(changed.value);
    }
  }
  const ranks = move.place ? placeChange(scope, board, options, move, moved) : { ok: true as const, value: [] };
  if (!ranks.ok) return ranks;
  return { ok: true, intents: [...moved.flatMap(setIntent), ...parents, ...ranks.value] };
}

/** The cards that are moved, each once, if they stand where the board showed them. */
function cardsOf(keys: BoardKeys, board: Board, move: CardMove): EditResult<MovedCard[]> {
  if (!board.columns.some(({ id }) => id === move.column)) return refuse('no-status', move.keys[0] ?? '', move.column);
  const wanted = new Set(move.keys);
  const shown = new Map<string, string>();
  for (const row of board.cells) {
    for (const [at, cell] of row.entries()) {
      for (const key of cell) if (wanted.has(key)) shown.set(key, board.columns[at]?.id ?? '');
    }
  }
  const cards: MovedCard[] = [];
  for (const key of wanted) {
    const found = keys.itemOf(key);
    const column = shown.get(key);
    if (found === undefined || column === undefined) return refuse('no-item', key);
    const now = columnOf(found.plan, found.item);
    if (now !== column) return refuse('unexpected', 'status', found.item.id, now, column);
    cards.push({ ...found, key, fields: {} });
  }
  return { ok: true, value: cards };
}

/** The lanes that a card was taken from: one that stands in two may be moved out of both. */
function lanesFrom({ keys, lane }: CardMove, key: string): string[] {
  return keys.flatMap((one, at) => (one === key ? (lane?.from[at] ?? []) : []));
}

/** Sets what has changed, if it is still what it was when it was read. */
function setIntent({ plan, item, fields }: MovedCard): Intent[] {
  const names = Object.keys(fields);
  if (names.length === 0) return [];
  const { values } = item;
  const now: Record<string, string | readonly string[] | null> = {
    status: values.status ?? null,
    priority: values.priority ?? null,
    iteration: values.iteration ?? null,
  };
  const expect = Object.fromEntries(names.filter((name) => name in now).map((name) => [name, now[name] ?? null]));
  const ref = { id: item.id, section: 'items', folder: plan.folder, file: item.file } as const;
  return [{ kind: 'set', ref, fields, expect }];
}
