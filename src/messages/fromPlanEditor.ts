import * as z from 'zod/mini';
import { tableOptions } from './tableOptions.ts';

const text = z.string().check(z.maxLength(1000));
const key = text;
const keys = z.array(key).check(z.maxLength(20_000));
/** What is typed or pasted. */
const typed = z.string().check(z.maxLength(1_000_000));
/** Counts the requests of a page, which are answered by it. */
const request = z.int();
/** The version of the table or the form that the user saw. */
const version = z.int();
/** A field of an entry; of a map also one of its keys, as in `waiting.for`. */
const column = text;

/** What is said of one entry in a form, wherever that stands. */
export const formMessages = [
  /** Gives fields other values, as they were typed: all of them or none. */
  z.object({
    kind: z.literal('set'),
    request,
    version,
    cells: z.array(z.object({ key, column, text: typed })).check(z.maxLength(200_000)),
  }),
  /**
   * A text while it is typed: all of it so far. `isFirst` where a new burst of typing begins: what is typed up to the next one
   * is one step to undo. `isLast` where it ends. Not answered before it stands in the text, or will when the burst ends.
   */
  z.object({
    ...{ kind: z.literal('type'), request, version, key, column, text: typed },
    isFirst: z.boolean(),
    isLast: z.optional(z.boolean()),
  }),
  /** Asks what a value means that is being typed: answered by `text`, or by `why` it means nothing. Changes nothing. */
  z.object({ kind: z.literal('check'), request, key, column, text: typed }),
  /** Asks for choices of a field that names items: those that have the text in their ids and titles, a few. */
  z.object({ kind: z.literal('suggest'), request, key, column, text }),
  /** Opens the place of an entry or of one of its fields in the text editor; `keep` leaves the focus here. */
  z.object({ kind: z.literal('open'), key, column: z.optional(column), keep: z.boolean() }),
  /** Shows another entry, which the form names by its id. */
  z.object({ kind: z.literal('goTo'), id: text }),
  /** Does what a finding of the form offers, by its places. */
  z.object({ kind: z.literal('fix'), request, version, key, finding: z.int(), fix: z.int() }),
  /** Opens what belongs to the entry: its history, a commit of it, an address in it, its row in the views. */
  z.object({
    kind: z.literal('show'),
    key,
    what: z.enum(['history', 'commit', 'link', 'board', 'view', 'branch']),
    name: z.optional(text),
  }),
  /** Saves the file, after all that was asked for before. */
  z.object({ kind: z.literal('save'), request }),
  z.object({ kind: z.literal('undo'), request }),
  z.object({ kind: z.literal('redo'), request }),
  /** Something in the page that must not be: it is logged. */
  z.object({ kind: z.literal('fault'), what: text }),
] as const;

/** The form of an item in a panel of its own. */
export const fromItemForm = z.discriminatedUnion('kind', [z.object({ kind: z.literal('ready') }), ...formMessages]);
export type FromItemForm = z.infer<typeof fromItemForm>;
export type FormMessage = Exclude<FromItemForm, { kind: 'ready' }>;

export const fromPlanEditor = z.discriminatedUnion('kind', [
  /** The page has started and wants all of it. */
  z.object({ kind: z.literal('ready'), options: tableOptions }),
  z.object({ kind: z.literal('options'), options: tableOptions }),
  /** The rows that are selected; the form is of the first, where the page shows one. */
  z.object({ kind: z.literal('select'), keys, form: z.boolean() }),
  /** A new row behind another one, as its sibling or below it; at the end of the section where that is left out. */
  z.object({
    kind: z.literal('insert'),
    request,
    version,
    after: z.optional(key),
    isChild: z.boolean(),
    /** What it holds at first, as it was typed, by its columns. */
    cells: z.optional(z.record(column, typed)),
  }),
  z.object({ kind: z.literal('delete'), request, version, keys }),
  z.object({ kind: z.literal('indent'), request, version, keys }),
  z.object({ kind: z.literal('outdent'), request, version, keys }),
  /** Rows go behind another one, or below it as its last; to the front where `after` is null. */
  z.object({ kind: z.literal('move'), request, version, keys, after: z.nullable(key), isChild: z.boolean() }),
  /** Rows as the clipboard has them for a spreadsheet: answered by `text`. A cut takes effect when they are pasted. */
  z.object({ kind: z.literal('copy'), request, version, keys, isCut: z.boolean() }),
  /**
   * Rows from the clipboard, behind a row; at the end of the section where that is left out. Answered by their `keys`, and by
   * `text` where something of them was left out.
   */
  z.object({
    kind: z.literal('paste'),
    request,
    version,
    after: z.optional(key),
    column: z.optional(column),
    text: typed,
  }),
  /** Opens the place of what is said in `broken`, of a finding that no row has, or of a section that is no table. */
  z.object({ kind: z.literal('showProblem') }),
  z.object({ kind: z.literal('showLine'), line: z.int() }),
  z.object({ kind: z.literal('showSection'), section: text }),
  ...formMessages,
]);

export type FromPlanEditor = z.infer<typeof fromPlanEditor>;
