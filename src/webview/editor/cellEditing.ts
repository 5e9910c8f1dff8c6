import { effect, signal } from '@preact/signals';
import type { Choice, TableColumn } from '../../messages/toPlanEditor.ts';
import { announce } from '../shared/announce.tsx';
import { question } from '../shared/requests.ts';
import { translate } from '../shared/translate.ts';
import { setCells, textOfCell, typeInCell } from './cellChanges.ts';
import { isOn } from './cellTexts.ts';
import {
  type CellAt,
  columns,
  commands,
  holdRow,
  isReadOnly,
  refuse,
  renamedRows,
  selected,
  showRow,
  table,
} from './editorStore.ts';

/** A cell while it is typed in. What is typed is the page's own: what VS Code says of the cell meanwhile changes nothing. */
export interface Editing extends CellAt {
  readonly field: TableColumn;
  readonly text: string;
  /** What it held. */
  readonly before: string;
  /** Whether it was begun by typing: then the arrows leave it. */
  readonly isOverwriting: boolean;
  /** Whether each letter goes into the plan at once. */
  readonly isLive: boolean;
  readonly burst: Burst;
  /** What the text means. */
  readonly hint?: string | undefined;
  /** Why the text cannot be. */
  readonly problem?: string | undefined;
  /** What VS Code suggests for it. */
  readonly suggested: readonly Choice[];
}

/** What is typed in one go. */
interface Burst {
  isBegun: boolean;
  /** What of it was asked for last: what is said of an earlier text is about nothing any more. */
  newest?: string;
}

export const editing = signal<Editing>();

// A row that gets another id while it is typed in is typed in still.
effect(() => {
  const renamed = renamedRows.value;
  const now = editing.peek();
  const key = renamed.get(now?.key ?? '');
  if (now && key !== undefined) editing.value = { ...now, key };
});

const IN_FORM: ReadonlySet<string> = new Set(['sentences', 'checklist', 'map', 'yaml']);
const CHECKED: ReadonlySet<string> = new Set(['number', 'day', 'effort', 'choice', 'name', 'names']);
/** What names are of that a page does not know by itself. */
const ASKED_FOR: ReadonlySet<string> = new Set(['item', 'milestone', 'external']);

/** Whether a cell can be changed. */
export function canChange({ key, column }: CellAt): boolean {
  const field = columns.value.find(({ id }) => id === column);
  return !isReadOnly.value && field?.isFixed === false && table.value?.rows.get(key)?.kind === 'entry';
}

/**
 * Begins to change a cell: what it holds, or with a text in place of that. A flag changes at once; what has no line of its
 * own is changed in the form.
 */
export function startEditing(at: CellAt, text?: string): void {
  const field = columns.value.find(({ id }) => id === at.column);
  if (field === undefined) return;
  if (!canChange(at)) {
    if (table.value?.rows.get(at.key)?.kind === 'entry') announce(translate('{0} cannot be changed here', field.name));
    return;
  }
  const before = textOfCell(at.key, at.column);
  const { kind } = field.control;
  if (kind === 'flag') {
    toggle(at);
    return;
  }
  if (before === undefined || IN_FORM.has(kind)) {
    commands.dispatchEvent(new CustomEvent('form', { detail: at.column }));
    return;
  }
  if (!commit()) return;
  holdRow(at.key);
  editing.value = { ...begun(at, field, before), isOverwriting: text !== undefined };
  if (text === undefined) ask();
  else typed(text);
}

/** A cell of which nothing has been changed yet. */
function begun(at: CellAt, field: TableColumn, before: string): Editing {
  const { kind } = field.control;
  return {
    ...at,
    field,
    text: before,
    before,
    isOverwriting: false,
    // An id that is only typed in part may be another entry's.
    isLive: (kind === 'line' || kind === 'text') && at.column !== 'id' && rowsToSet(at.key).length === 1,
    burst: { isBegun: false },
    suggested: [],
  };
}

/** The text of the cell is another one. */
export function typed(text: string): void {
  const now = editing.value;
  if (now === undefined) return;
  editing.value = { ...now, text, hint: undefined, problem: undefined };
  if (now.isLive) type(now, text);
  else ask();
}

function type({ key, column, burst, field }: Editing, text: string): void {
  burst.newest = text;
  typeInCell({ key, column, text }, burst, false, (why) => {
    if (why === undefined || burst.newest !== text) return;
    if (editing.value?.burst === burst) editing.value = { ...editing.value, problem: why };
    else refuse(translate('{0}: {1}', field.name, why));
  });
}

/** Asks what the text means, and what it may be the beginning of. */
function ask(): void {
  const now = editing.value;
  if (now === undefined) return;
  const { key, column, text, field } = now;
  const { control } = field;
  if (CHECKED.has(control.kind) && text !== now.before) {
    question(
      'check',
      () => ({ kind: 'check', key, column, text }),
      ({ why, text: meaning }) => {
        const hint = meaning === text ? undefined : meaning;
        if (isStill(now, text) && editing.value) editing.value = { ...editing.value, hint, problem: why };
      },
    );
  }
  if ((control.kind === 'name' || control.kind === 'names') && control.targets.some((each) => ASKED_FOR.has(each))) {
    const part = control.kind === 'names' ? (text.split(',').at(-1) ?? '') : text;
    question(
      'suggest',
      () => ({ kind: 'suggest', key, column, text: part.trim().slice(0, 1000) }),
      ({ choices = [] }) => {
        if (isStill(now, text) && editing.value) editing.value = { ...editing.value, suggested: choices };
      },
    );
  }
}

/** Whether a cell is still typed in, and still has a text. */
function isStill({ burst }: Editing, text: string): boolean {
  return editing.value?.burst === burst && editing.value.text === text;
}

/** Ends the typing: what was typed stands. False where it cannot, and the cell stays open. */
export function commit(): boolean {
  const now = editing.value;
  if (now === undefined) return true;
  const { text, before, problem, isLive, isOverwriting } = now;
  if (problem !== undefined && text !== before) {
    announce(problem);
    return false;
  }
  closeCell();
  if (isLive) {
    if (text !== before) endBurst(now);
    return true;
  }
  if (isOverwriting || text !== before) write(now);
  return true;
}

/** Writes a text into a cell in place of what it holds. */
export function pasteText(at: CellAt, text: string): void {
  const field = columns.value.find(({ id }) => id === at.column);
  if (field === undefined || !canChange(at)) return;
  write({ ...begun(at, field, textOfCell(at.key, at.column) ?? ''), text, isOverwriting: true });
}

/**
 * Has a cell hold a text, in all rows that are selected where it is in one of them. What cannot be stays in the cell with
 * the reason.
 */
function write(now: Editing): void {
  const { key, column, text } = now;
  const others = rowsToSet(key).filter((each) => textOfCell(each, column) !== text);
  setCells(
    others.map((each) => ({ key: each, column, text })),
    (why) => why !== undefined && openAgain(now, why),
  );
}

/** Has a cell say why what it was to hold cannot be, and be changed. */
function openAgain(now: Editing, why: string): void {
  const { key, column, field } = now;
  announce(why);
  // Somebody who types elsewhere by now is not torn from it.
  const isGone = table.value?.rows.has(key) !== true || !columns.value.some(({ id }) => id === column);
  if (editing.value !== undefined || isGone || !hasLine(field)) {
    refuse(translate('{0}: {1}', field.name, why));
    return;
  }
  showRow(key, false, column);
  holdRow(key);
  editing.value = { ...now, hint: undefined, problem: why };
}

/** Whether what a field holds is changed in a line of its cell. */
function hasLine({ control: { kind } }: TableColumn): boolean {
  return kind !== 'flag' && !IN_FORM.has(kind);
}

function closeCell(): void {
  editing.value = undefined;
  holdRow(undefined);
}

/** Ends the typing, and what the cell held stands again. */
export function takeBack(): void {
  const now = editing.value;
  closeCell();
  if (!now?.isLive || now.text === now.before) return;
  type(now, now.before);
  endBurst({ ...now, text: now.before });
}

/** Has what was typed in one go be written: nobody has to wait for it to undo it. */
function endBurst(now: Editing): void {
  const { key, column, text, burst } = now;
  // What is said of it is said with this.
  delete burst.newest;
  typeInCell({ key, column, text }, burst, true, (why) => why !== undefined && openAgain(now, why));
}

/** Turns a flag. */
export function toggle({ key, column }: CellAt): void {
  if (!canChange({ key, column })) return;
  const text = isOn(textOfCell(key, column) ?? '') ? 'no' : 'yes';
  setCells(rowsToSet(key).map((each) => ({ key: each, column, text })));
}

/** Empties a cell, in all rows that are selected where it is in one of them. */
export function clearCell({ key, column }: CellAt): void {
  if (!canChange({ key, column })) return;
  const full = rowsToSet(key).filter((each) => textOfCell(each, column) !== '');
  setCells(full.map((each) => ({ key: each, column, text: '' })));
}

/** The rows that a change of a cell is for: all that are selected where it is in one of them. */
export function rowsToSet(key: string): readonly string[] {
  return selected.value.has(key) ? [...selected.value] : [key];
}
