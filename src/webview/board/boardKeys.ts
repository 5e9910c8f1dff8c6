import { chordOf } from '../shared/chordOf.ts';
import { tellHost } from '../shared/host.ts';
import { takeKey } from '../shared/takeKey.ts';
import { translate } from '../shared/translate.ts';
import { moveTo, rankStep } from './boardMoves.ts';
import { type CardPlace, keyAt, type Step, stepFrom } from './boardRows.ts';
import {
  adding,
  ask,
  board,
  choose,
  commands,
  cursor,
  foldedColumns,
  foldedLanes,
  goTo,
  hasLanes,
  isReadOnly,
  isStandUp,
  options,
  refusal,
  revert,
  select,
  selected,
  showCard,
  takenCards,
} from './boardStore.ts';
import { wordsOfMove } from './wordsOfMove.ts';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

/** What a key does on the cards. Each thing that a drag does is here as well. */
const KEYS: Readonly<Record<string, () => void>> = {
  'Alt+ArrowLeft': () => toColumn(-1),
  'Alt+ArrowRight': () => toColumn(1),
  'Alt+ArrowUp': () => rankBy('up'),
  'Alt+ArrowDown': () => rankBy('down'),
  'Alt+Home': () => rankBy('top'),
  'Alt+Shift+ArrowUp': () => toLane(-1),
  'Alt+Shift+ArrowDown': () => toLane(1),
  Space: () => toggle(keyAtCursor()),
  'Ctrl+Space': () => toggle(keyAtCursor()),
  'Shift+ArrowUp': () => extend('up'),
  'Shift+ArrowDown': () => extend('down'),
  'Ctrl+A': selectColumn,
  Escape: () => {
    refusal.value = undefined;
    if (selected.value.size > 0) select([]);
  },
  Enter: () => open(false),
  'Ctrl+Enter': () => open(true),
  N: () => startAdding(),
  '/': () => commands.dispatchEvent(new Event('filter')),
  'Ctrl+C': () => commands.dispatchEvent(new Event('copyMarkdown')),
  'Ctrl+ArrowRight': () => passOn(1),
  'Ctrl+ArrowLeft': () => passOn(-1),
};

/** What a key does anywhere in the page, but in a line of text. */
const EVERYWHERE: Readonly<Record<string, () => void>> = {
  'Ctrl+F': () => commands.dispatchEvent(new Event('find')),
  'Ctrl+Z': () => revert('undo'),
  'Ctrl+Shift+Z': () => revert('redo'),
  'Ctrl+Y': () => revert('redo'),
  '?': () => commands.dispatchEvent(new Event('help')),
};

/** Answers a key on the cards. */
export function onCardKey(event: KeyboardEvent): void {
  const chord = chordOf(event);
  const step = STEPS[chord];
  if (step !== undefined) go(step);
  else if (Object.hasOwn(KEYS, chord)) KEYS[chord]?.();
  else return;
  takeKey(event);
}

/** Answers a key that is about the whole page. */
export function onPageKey(event: KeyboardEvent): void {
  const chord = chordOf(event);
  if (!Object.hasOwn(EVERYWHERE, chord)) return;
  EVERYWHERE[chord]?.();
  takeKey(event);
}

function keyAtCursor(): string | undefined {
  return board.value && cursor.value && keyAt(board.value, cursor.value);
}

function stepped(step: Step): CardPlace | undefined {
  const state = board.value;
  const from = cursor.value;
  if (state === undefined || from === undefined) return undefined;
  return stepFrom(state, from, step, {
    column: (column) => !foldedColumns.value.has(state.columns[column]?.id ?? ''),
    lane: (lane) => !hasLanes.value || !foldedLanes.value.has(state.lanes[lane]?.id ?? ''),
  });
}

function go(step: Step): void {
  const place = stepped(step);
  if (place === undefined) return;
  setAnchor(place);
  goTo(place);
}

function extend(step: Step): void {
  const before = keyAtCursor();
  const place = stepped(step);
  if (place === undefined || board.value === undefined) return;
  const key = keyAt(board.value, place);
  select(new Set([...selected.value, ...[before, key].flatMap((each) => each ?? [])]));
  goTo(place);
}

/** Selects a card, or takes it from what is selected. */
export function toggle(key: string | undefined): void {
  if (key === undefined) return;
  const next = new Set(selected.value);
  if (!next.delete(key)) next.add(key);
  select(next);
}

/** Where a selection by Shift begins: at the card that was clicked or gone to last without it. */
let anchor: CardPlace | undefined;

export function setAnchor(place: CardPlace): void {
  anchor = place;
}

/** Selects what lies between the anchor and another card of its column. */
export function selectTo(place: CardPlace): void {
  const state = board.value;
  const from = anchor;
  if (state === undefined || from === undefined || from.column !== place.column) return;
  const column = state.cells.flatMap((cells, lane) => (cells[place.column] ?? []).map((key) => ({ key, lane })));
  const indexOf = (at: CardPlace): number => {
    const key = keyAt(state, at);
    return column.findIndex((each) => each.key === key && each.lane === at.lane);
  };
  const [first = 0, last = 0] = [indexOf(from), indexOf(place)].sort((a, b) => a - b);
  select(column.slice(first, last + 1).map(({ key }) => key));
}

function selectColumn(): void {
  const state = board.value;
  const at = cursor.value;
  if (state && at) select(state.cells.flatMap((cells) => cells[at.column] ?? []));
}

function open(keep: boolean): void {
  const key = keyAtCursor();
  if (key !== undefined) tellHost({ kind: 'open', key, keep });
}

function toColumn(by: 1 | -1): void {
  const state = board.value;
  const at = cursor.value;
  const taken = takenCards();
  if (state === undefined || at === undefined) return;
  const plans = new Set(taken.map(({ key }) => state.cards.get(key)?.plan ?? 0));
  for (let column = at.column + by; column >= 0 && column < state.columns.length; column += by) {
    const known = state.columns[column]?.plans ?? [];
    if (![...plans].every((plan) => known.includes(plan))) continue;
    const lanes = taken.map(({ key, place }) => ({ key, lane: place.lane }));
    // Several cards stay each in its lane.
    const { lane: _, ...move } = moveTo(state, lanes, { lane: at.lane, column }) ?? { keys: [], column: '' };
    if (move.keys.length > 0) askFor(move);
    return;
  }
}

function toLane(by: 1 | -1): void {
  const state = board.value;
  const at = cursor.value;
  const lane = (at?.lane ?? 0) + by;
  const column = at && state?.columns[at.column];
  if (state === undefined || !hasLanes.value || column === undefined || state.lanes[lane] === undefined) return;
  const taken = takenCards().filter(({ place }) => place.column === at?.column);
  askFor(
    moveTo(
      state,
      taken.map(({ key, place }) => ({ key, lane: place.lane })),
      { lane, column: at?.column ?? 0 },
    ),
  );
}

function rankBy(by: 'up' | 'down' | 'top'): void {
  if (board.value)
    askFor(
      rankStep(
        board.value,
        takenCards().map(({ place }) => place),
        by,
      ),
    );
}

/** Asks for a move, and has the keyboard follow the card. */
function askFor(move: ReturnType<typeof rankStep>): void {
  const key = keyAtCursor();
  if (move === undefined || key === undefined) return;
  ask(move, wordsOfMove(move));
  showCard(key, true);
}

/** Begins to add a card to a column: the keyboard's where none is given. */
export function startAdding(column?: string): void {
  const state = board.value;
  if (state === undefined || isReadOnly.value || isStandUp.value) return;
  const at = cursor.value;
  const id = column ?? state.columns[at?.column ?? 0]?.id;
  if (id === undefined) return;
  const lane = hasLanes.value ? state.lanes[at?.lane ?? 0]?.id : undefined;
  adding.value = { column: id, ...(lane !== undefined && { lane }) };
}

/** Gives the turn of a stand-up to the next person, or back to the one before. */
export function passOn(by: 1 | -1): void {
  const count = board.value?.frame.standUp?.people.length ?? 0;
  const next = (options.value.standUp ?? 0) + by;
  if (next >= 0 && next < count) choose({ standUp: next });
}

/** The sentence that tells the keys to those who hear the page. */
export function keysInWords(): string {
  return translate(
    'Arrow keys go from card to card. Alt with left or right moves a card to another column, Alt with up or down ranks it. Space selects, Enter opens. Press ? for all keys.',
  );
}
