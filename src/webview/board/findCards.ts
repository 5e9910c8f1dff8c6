import { computed, signal } from '@preact/signals';
import { fold } from '../../core/query/fold.ts';
import type { BoardCard } from '../../messages/toBoard.ts';
import { placeOfCard } from './boardRows.ts';
import { board, cursor, foldedColumns, foldedLanes, goTo } from './boardStore.ts';

/** What is looked for; undefined while nothing is. */
export const findText = signal<string>();

const texts = new WeakMap<BoardCard, string>();

/** The cards that have the text in what they show, column by column. */
const found = computed<readonly string[]>(() => {
  const text = fold(findText.value?.trim() ?? '');
  const state = board.value;
  if (text === '' || state === undefined) return [];
  const keys = state.columns.flatMap((_, column) => state.cells.flatMap((cells) => cells[column] ?? []));
  return [...new Set(keys)].filter((key) => {
    const card = state.cards.get(key);
    return card !== undefined && textOf(card).includes(text);
  });
});

export const foundCards = computed<ReadonlySet<string>>(() => new Set(found.value));
export const foundCount = computed(() => found.value.length);
/** Which of the found cards the keyboard is at; -1 where it is at none. */
export const foundAt = computed(() => {
  const state = board.value;
  const at = cursor.value;
  return found.value.indexOf((state && at && state.cells[at.lane]?.[at.column]?.[at.index]) ?? '');
});

/** Goes on to the next card that was found, or back; at the end it begins anew. The focus stays where it is. */
export function goToFound(by: 1 | -1): void {
  const state = board.value;
  const count = found.value.length;
  const next = foundAt.value === -1 ? (by === 1 ? 0 : count - 1) : (foundAt.value + by + count) % count;
  const key = found.value[next];
  const place = state && key !== undefined ? placeOfCard(state, key) : undefined;
  if (state === undefined || place === undefined) return;
  unfold(state.columns[place.column]?.id, state.lanes[place.lane]?.id);
  goTo(place, false);
}

function unfold(column: string | undefined, lane: string | undefined): void {
  if (column !== undefined && foldedColumns.value.has(column))
    foldedColumns.value = new Set([...foldedColumns.value].filter((id) => id !== column));
  if (lane !== undefined && foldedLanes.value.has(lane))
    foldedLanes.value = new Set([...foldedLanes.value].filter((id) => id !== lane));
}

function textOf(card: BoardCard): string {
  const known = texts.get(card);
  if (known !== undefined) return known;
  const { id, title, people, labels, branch, waiting, type, priority } = card;
  const parts = [id, title, ...people.map(({ name }) => name), ...labels, branch, waiting, type, priority];
  const text = fold(parts.filter((part) => part !== undefined).join('\n'));
  texts.set(card, text);
  return text;
}
