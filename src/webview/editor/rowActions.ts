import { announce } from '../shared/announce.tsx';
import type { Answer } from '../shared/requestQueue.ts';
import { request } from '../shared/requests.ts';
import { translate } from '../shared/translate.ts';
import { commit, startEditing } from './cellEditing.ts';
import {
  cursor,
  HEAD,
  isReadOnly,
  outline,
  ROW_HEAD,
  refusal,
  refuse,
  select,
  selected,
  showRow,
  table,
  takenRows,
  version,
} from './editorStore.ts';
import { type Move, moveStep, topmost } from './rowMoves.ts';

/** What is typed while a new row is on its way, and whether Enter has ended it; undefined while none is. */
let typedAhead: { readonly text: string; readonly isEnded: boolean } | undefined;

/** Asks for a change of rows, and says what became of it. */
function change(message: object, words: string, done: (answer: Answer) => void = () => undefined): void {
  if (isReadOnly.value) return;
  refusal.value = undefined;
  request(
    () => ({ ...message, version: version() }),
    (answer) => {
      if (answer.why === undefined) announce(words);
      else refuse(answer.why);
      done(answer);
    },
  );
}

/** Adds a row behind that of the keyboard, or below it, and begins to type its title. */
export function insertRow(isChild: boolean): void {
  if (isReadOnly.value) return;
  const key = cursor.value?.key;
  const row = key === undefined || key === HEAD ? undefined : table.value?.rows.get(key);
  const after = row?.kind === 'group' ? undefined : row?.key;
  typedAhead = { text: '', isEnded: false };
  change({ kind: 'insert', isChild, ...(after !== undefined && { after }) }, translate('Row added'), ({ keys }) => {
    const { text, isEnded } = typedAhead ?? { text: '', isEnded: false };
    typedAhead = undefined;
    const [added] = keys ?? [];
    if (added === undefined) return;
    select([]);
    showRow(added, true, outline.value ?? ROW_HEAD);
    startEditing({ key: added, column: outline.value ?? ROW_HEAD }, text === '' ? undefined : text);
    if (isEnded) commit();
  });
}

/** Keeps a key for the row that is on its way; false where none is. */
export function typeAhead(key: string): boolean {
  if (typedAhead === undefined || typedAhead.isEnded) return false;
  const { text } = typedAhead;
  if (key === 'Backspace') typedAhead = { text: text.slice(0, -1), isEnded: false };
  else if (key.length === 1) typedAhead = { text: text + key, isEnded: false };
  else if (key === 'Enter') typedAhead = { text, isEnded: true };
  else return false;
  return true;
}

export function deleteRows(): void {
  const keys = entriesTaken();
  if (keys.length > 0) change({ kind: 'delete', keys }, translate('{0} rows deleted', String(keys.length)));
}

export function indentRows(): void {
  const keys = entriesTaken();
  if (keys.length > 0) change({ kind: 'indent', keys }, translate('Indented'));
}

export function outdentRows(): void {
  const keys = entriesTaken();
  if (keys.length > 0) change({ kind: 'outdent', keys }, translate('Outdented'));
}

/** Moves rows one place up or down among those beside them. */
export function moveBy(by: 1 | -1): void {
  const move = table.value && moveStep(table.value, takenRows.value, by);
  if (move) moveRows(move, by === 1 ? translate('Moved down') : translate('Moved up'));
}

export function moveRows(move: Move, words = translate('Moved')): void {
  const key = cursor.value?.key;
  change({ kind: 'move', ...move }, words, ({ why }) => {
    if (why === undefined && key !== undefined) showRow(key, false);
  });
}

/** The rows that a key is about, each once: what stands below another goes with it. */
function entriesTaken(): readonly string[] {
  const state = table.value;
  return state ? topmost(state, takenRows.value) : [];
}

/** Selects a row, or takes it from what is selected. */
export function toggleRow(key: string): void {
  const next = new Set(selected.value);
  if (!next.delete(key)) next.add(key);
  select(next);
}
