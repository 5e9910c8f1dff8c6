import { signal } from '@preact/signals';
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
  readonly burst: { isBegun: boolean };
  /** What the text means. */
  readonly hint?: string | undefined;
  /** Why the text cannot be. */
  readonly problem?: string | undefined;
  /** What VS Code suggests for it. */
  readonly suggested: readonly Choice[];
}

export const editing = signal<Editing>();

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
  editing.value = {
    ...at,
    field,
    text: before,
    before,
    isOverwriting: text !== undefined,
    isLive: (kind === 'line' || kind === 'text') && rowsToSet(at.key).length === 1,
    burst: { isBegun: false },
    suggested: [],
  };
  if (text === undefined) ask();
  else typed(text);
}

/** The text of the cell is another one. */
export function typed(text: string): void {
  const now = editing.value;
  if (now === undefined) return;
  editing.value = { ...now, text, hint: undefined, problem: undefined };
  if (now.isLive) type(now, text);
  else ask();
}

function type(now: Editing, text: string): void {
  typeInCell({ key: now.key, column: now.column, text }, now.burst, (why) => {
    if (why !== undefined) sayProblem(now, why);
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
  const { key, column, text, before, problem, isLive, isOverwriting, field } = now;
  if (problem !== undefined && text !== before) {
    announce(problem);
    return false;
  }
  close();
  if (isLive) {
    if (text !== before) endBurst(now);
    return true;
  }
  const others = isOverwriting || text !== before ? rowsToSet(key) : [];
  setCells(
    others.filter((each) => textOfCell(each, column) !== text).map((each) => ({ key: each, column, text })),
    (why) => {
      if (why === undefined) return;
      announce(why);
      // Somebody who types elsewhere by now is not torn from it.
      if (editing.value !== undefined || !columns.value.some(({ id }) => id === column)) {
        refuse(translate('{0}: {1}', field.name, why));
        return;
      }
      showRow(key, false, column);
      holdRow(key);
      editing.value = { ...now, hint: undefined, problem: why };
    },
  );
  return true;
}

/** Ends the typing, and what the cell held stands again. */
export function takeBack(): void {
  const now = editing.value;
  close();
  if (!now?.isLive || now.text === now.before) return;
  type(now, now.before);
  endBurst({ ...now, text: now.before });
}

/** What is held of a burst of typing is written with what is asked for next: nobody has to wait for it to undo it. */
function endBurst(now: Editing): void {
  const { key, column, text } = now;
  setCells([{ key, column, text }], (why) => {
    if (why !== undefined) sayProblem(now, why);
  });
}

function close(): void {
  editing.value = undefined;
  holdRow(undefined);
}

function sayProblem({ burst, field }: Editing, why: string): void {
  if (editing.value?.burst === burst) editing.value = { ...editing.value, problem: why };
  else refuse(translate('{0}: {1}', field.name, why));
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
