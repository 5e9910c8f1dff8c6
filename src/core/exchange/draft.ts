import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Category } from '../model/workflow.ts';

/** What a text says of one item of a new plan. */
export interface DraftEntry {
  readonly title: string;
  /** The place of its parent among the entries. */
  readonly parent?: number;
  readonly type?: string;
  readonly status?: Category;
  readonly priority?: string;
  /** People as the text calls them: names or addresses. */
  readonly assignees?: readonly string[];
  readonly estimate?: string;
  readonly start?: string;
  readonly due?: string;
  /** The places among the entries of those that come first. */
  readonly depends?: readonly number[];
  readonly labels?: readonly string[];
  readonly description?: string;
  /** What it was called elsewhere. */
  readonly formerly?: string;
}

/** What could not be understood, as messages with {0} places; the caller's translator and arguments fill them in. */
export const DRAFT_NOTES = {
  'no-title': 'Nothing says what is to be done here.',
  'unknown-column': 'The column "{0}" was left out: Plandeck does not know what it means.',
  'twice-column': 'The column "{0}" was left out: an earlier one means the same.',
  'unknown-value': '"{0}" was left out: it is no {1} that Plandeck understands.',
  'unknown-row': '"{0}" was left out: there is no such row.',
  'no-item': 'This was left out: it belongs to no item of the list: {0}',
  'not-work': 'The branch {0} was left out: it does not say what is done on it.',
} as const;

export interface DraftNote {
  readonly code: keyof typeof DRAFT_NOTES;
  readonly args: readonly string[];
  /** The line or the row, counted from 1. */
  readonly line: number;
}

export interface Draft {
  readonly entries: readonly DraftEntry[];
  readonly notes: readonly DraftNote[];
}

export function draftNote(line: number, code: DraftNote['code'], ...args: string[]): DraftNote {
  return { code, args, line };
}

/** A note in the reader's language. Its arguments are foreign text: make them harmless for the place that shows them. */
export function draftNoteMessage({ code, args }: DraftNote, translate: Translate = fillIn): string {
  return translate(DRAFT_NOTES[code], ...args);
}
