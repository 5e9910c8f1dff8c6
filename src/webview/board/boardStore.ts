import { computed, effect, signal } from '@preact/signals';
import { applyBoard, type BoardState } from '../../messages/applyBoard.ts';
import { type BoardOptions, boardOptions, USUAL_BOARD } from '../../messages/boardOptions.ts';
import { type ToBoard, toBoard } from '../../messages/toBoard.ts';
import { announce } from '../shared/announce.tsx';
import { hearHost, keepState, keptState, tellHost } from '../shared/host.ts';
import { START } from '../shared/pageStart.ts';
import { request, takeAnswer } from '../shared/requests.ts';
import { translate } from '../shared/translate.ts';
import { cellsAfter, type Move } from './boardMoves.ts';
import { boardRows, type CardPlace, keyAt, placeOfCard } from './boardRows.ts';
import { type KeptBoard, keptBoard } from './keptBoard.ts';

const initial = boardOptions.safeParse(START.initial);
const kept = keptState(keptBoard);
const atFirst: KeptBoard = kept ?? {
  options: initial.success ? initial.data : USUAL_BOARD,
  isCompact: false,
  foldedColumns: [],
  foldedLanes: [],
  scroll: { x: 0, y: 0 },
  selected: [],
};

/** What VS Code said last. */
const known = signal<BoardState>();
export const options = signal<BoardOptions>(atFirst.options);
export const isCompact = signal(atFirst.isCompact);
export const foldedColumns = signal<ReadonlySet<string>>(new Set(atFirst.foldedColumns));
export const foldedLanes = signal<ReadonlySet<string>>(new Set(atFirst.foldedLanes));
export const scroll = signal(atFirst.scroll);
export const selected = signal<ReadonlySet<string>>(new Set(atFirst.selected));
/** The card that the keyboard is at, and its lane: it may stand in several. */
const cursorCard = signal(atFirst.cursor);
/** Moves that VS Code has not answered yet, by their requests. */
const pending = signal<ReadonlyMap<number, Move>>(new Map());
/** The column that a card is added to, and the lane where there are several. */
export const adding = signal<{ readonly column: string; readonly lane?: string }>();
/** Why the last thing that was asked for was not done. */
export const refusal = signal<string>();
/** A card that is to be scrolled to, and given the focus where that is in the cards already or `takesFocus`. */
export const wanted = signal<{ readonly place: CardPlace; readonly takesFocus: boolean }>();
/** Commands of VS Code that the page's parts answer. */
export const commands = new EventTarget();

/** The board with the moves under way as if they were made: it is what the page shows. */
export const board = computed<BoardState | undefined>(() => {
  let state = known.value;
  for (const move of pending.value.values()) if (state) state = { ...state, cells: cellsAfter(state, move) };
  return state;
});
export const isPending = computed(() => new Set([...pending.value.values()].flatMap(({ keys }) => keys)));
export const hasLanes = computed(() => board.value?.options.lanes !== undefined && !board.value.frame.standUp);
export const isStandUp = computed(() => board.value?.frame.standUp !== undefined);
/** Whether nothing can be changed: what is shown is not what is. */
export const isReadOnly = computed(() => board.value?.frame.past !== undefined);
export const rows = computed(() => (board.value ? boardRows(board.value, hasLanes.value, foldedLanes.value) : []));
/** Where the keyboard is: at the first card until it has been moved. */
export const cursor = computed<CardPlace | undefined>(() => {
  const state = board.value;
  if (state === undefined) return undefined;
  const known = cursorCard.value && placeOfCard(state, cursorCard.value.key, cursorCard.value.lane);
  return known ?? firstPlace(state);
});

/** What the board is of, in words. */
export const title = computed(() => {
  const name = board.value?.frame.title ?? '';
  return name === '' ? translate('Board') : translate('Board: {0}', name);
});

/** While somebody scrolls, nothing is kept; in milliseconds. */
const KEEP_DELAY = 150;

/** Starts to hear VS Code, and asks for the board. */
export function startBoard(): void {
  hearHost(toBoard, hear);
  askForAll();
  let timer = 0;
  effect(() => {
    const state = stateToKeep();
    clearTimeout(timer);
    timer = window.setTimeout(() => keepState(state), KEEP_DELAY);
  });
}

function hear(message: ToBoard): void {
  switch (message.kind) {
    case 'board': {
      const next = applyBoard(known.value, message);
      if (next === undefined) {
        askForAll();
        return;
      }
      if (known.value === undefined && kept === undefined) foldWhatIsDropped(next);
      known.value = next;
      const present = [...selected.value].filter((key) => next.cards.has(key));
      if (present.length !== selected.value.size) selected.value = new Set(present);
      return;
    }
    case 'answer':
      takeAnswer(message);
      return;
    case 'select': {
      selected.value = new Set(message.keys);
      const [first] = message.keys;
      if (first !== undefined) showCard(first, message.takesFocus ?? false);
      return;
    }
    case 'options':
      options.value = message.options;
      return;
    case 'run':
      commands.dispatchEvent(new Event(message.what));
      return;
  }
}

/** Nobody looks at what was dropped, until somebody does. */
function foldWhatIsDropped({ columns }: BoardState): void {
  foldedColumns.value = new Set(columns.filter(({ category }) => category === 'dropped').map(({ id }) => id));
}

function askForAll(): void {
  tellHost({ kind: 'ready', options: options.value });
}

/** Shows other things than before. */
export function choose(change: Partial<BoardOptions> | { [Name in keyof BoardOptions]?: undefined }): void {
  const next = Object.fromEntries(
    Object.entries({ ...options.value, ...change }).filter(([, value]) => value !== undefined),
  );
  options.value = next as BoardOptions;
  tellHost({ kind: 'options', options: next });
}

/** Asks for a move, and shows it as made until VS Code says otherwise. */
export function ask(move: Move | undefined, words: string): void {
  if (move === undefined || isReadOnly.value || isStandUp.value) return;
  refusal.value = undefined;
  const made = request(
    () => ({ kind: 'move', version: known.value?.version ?? 0, ...move }),
    ({ why }) => {
      pending.value = new Map([...pending.value].filter(([number]) => number !== made));
      if (why === undefined) announce(words);
      else refuse(why);
    },
  );
  pending.value = new Map(pending.value).set(made, move);
}

/** Takes the last plan edit back, or makes it again. */
export function revert(kind: 'undo' | 'redo'): void {
  request(
    () => ({ kind }),
    () => undefined,
  );
}

/** Adds the item that a line describes, and shows it; says why not where that cannot be. */
export function add(
  text: string,
  column: string,
  lane: string | undefined,
  done: (why: string | undefined) => void,
): void {
  request(
    () => ({ kind: 'add', text, column, ...(lane !== undefined && { lane }) }),
    ({ why, key }) => {
      if (key !== undefined) showCard(key, false);
      done(why);
    },
  );
}

export function refuse(why: string): void {
  refusal.value = why;
}

/** Brings a card into sight and the keyboard to it. */
export function showCard(key: string, takesFocus: boolean): void {
  const place = board.value && placeOfCard(board.value, key, cursor.value?.lane);
  if (place) goTo(place, takesFocus);
}

/** Brings the keyboard to a place. */
export function goTo(place: CardPlace, takesFocus = true): void {
  const key = board.value && keyAt(board.value, place);
  if (key === undefined) return;
  cursorCard.value = { key, lane: place.lane };
  wanted.value = { place, takesFocus };
}

/** Selects cards, and tells VS Code, whose views follow. */
export function select(keys: Iterable<string>): void {
  const next = new Set(keys);
  selected.value = next;
  if (next.size > 1) announce(translate('{0} cards selected', String(next.size)));
  tellHost({ kind: 'select', keys: [...next] });
}

/** The cards that a key or a menu is about: those that are selected, if the keyboard is at one of them, else that one. */
export function takenCards(): { readonly key: string; readonly place: CardPlace }[] {
  const state = board.value;
  const at = cursor.value;
  const key = state && at && keyAt(state, at);
  if (state === undefined || at === undefined || key === undefined) return [];
  if (!selected.value.has(key)) return [{ key, place: at }];
  return [...selected.value].flatMap((each) => {
    const place = each === key ? at : placeOfCard(state, each, at.lane);
    return place ? [{ key: each, place }] : [];
  });
}

function firstPlace({ cells }: BoardState): CardPlace | undefined {
  for (const [lane, columns] of cells.entries()) {
    const column = columns.findIndex((cell) => cell.length > 0);
    if (column !== -1) return { lane, column, index: 0 };
  }
  return undefined;
}

function stateToKeep(): KeptBoard {
  return {
    options: options.value,
    isCompact: isCompact.value,
    foldedColumns: [...foldedColumns.value],
    foldedLanes: [...foldedLanes.value],
    scroll: scroll.value,
    selected: [...selected.value].slice(0, 1000),
    ...(cursorCard.value && { cursor: cursorCard.value }),
  };
}
