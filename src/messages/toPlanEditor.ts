import * as z from 'zod/mini';
import { control } from './control.ts';
import { form } from './form.ts';
import { tableOptions } from './tableOptions.ts';
import type { Unchanging } from './unchanging.ts';

const text = z.string();
const flag = z.boolean();
const count = z.int();
const optionalText = z.optional(text);
const severity = z.enum(['error', 'warning', 'info']);

/** A choice of one of the page's pickers. */
export const choice = z.object({ id: text, name: text, detail: optionalText });

const column = z.readonly(
  z.object({
    /** The name of the field. */
    id: text,
    /** What people call it. */
    name: text,
    description: text,
    control,
    /** Whether its cells can be changed: an id, for one, cannot. */
    isFixed: flag,
  }),
);

const row = z.readonly(
  z.object({
    key: text,
    kind: z.enum([
      'entry',
      /** An item of another file that stands above some of this one: it is shown, and cannot be changed here. */
      'above',
      /** The heading of a group: its first cell is its name. */
      'group',
    ]),
    /** The entry's id; what a group is of. */
    id: text,
    /** How deep it stands in the outline, from 0. */
    depth: count,
    /** How many rows stand directly below it. */
    below: count,
    /** What the columns hold, as it is typed; a text that is too long for a cell or has several lines is cut. */
    cells: z.array(z.union([text, z.object({ cut: text })])),
    /** What is wrong with it: in a column by its id, or in all of it. */
    marks: z.array(z.object({ column: optionalText, severity, text })),
    /** A codicon, such as that of an item's type. */
    icon: optionalText,
    /** Whether nothing is to be done about it any more. */
    isOver: flag,
  }),
);

/** What is around the rows. */
const frame = z.object({
  /** The file, as people know it. */
  title: text,
  /** The sections, those that the file has first. */
  sections: z.array(
    z.object({
      id: text,
      name: text,
      /** Of its entries. */
      count,
      /** Whether the file has it. */
      isThere: flag,
      /** Where it is no table: how it is written in the file. */
      source: optionalText,
    }),
  ),
  /** What can have a column. */
  columns: z.array(column),
  /** By what rows can be sorted and grouped beside that. */
  sorts: z.array(choice),
  groups: z.array(choice),
  /** What names mean that fields have: by what they are names of, such as `person`, `status` or `iteration`. Items are asked for. */
  choices: z.record(text, z.array(choice)),
  /** What is wrong with the filter. The rows are those of the filter before it. */
  filterProblem: optionalText,
  /** Why the rows are not what the file says now, and can only be looked at. */
  broken: optionalText,
  /** Why nothing can be changed, where that has another reason. */
  frozen: optionalText,
});

/**
 * What a table shows. Without `base` it is all of it; with it, what differs from the table of that version: rows that are
 * new or other ones, and the order of all of them where that differs.
 */
const table = z.object({
  kind: z.literal('table'),
  version: count,
  base: z.optional(count),
  /** The options that it was made for. */
  options: tableOptions,
  frame,
  /** The ids of the columns that are shown, in their order. */
  columns: z.array(text),
  rows: z.array(row),
  /** The keys of all rows. */
  order: z.optional(z.array(text)),
  /** The keys of rows that are the same ones under other ids: what they were, and what they are. */
  renamed: z.optional(z.array(z.object({ from: text, to: text }))),
  /** What is wrong with the file or with settings of its plan, which no row has. */
  findings: z.array(z.object({ severity, text, line: count })),
});

/** What became of a request. */
export const answer = z.object({
  kind: z.literal('answer'),
  request: count,
  /** Why it was not done. */
  why: optionalText,
  /** The rows that came of it. */
  keys: z.optional(z.array(text)),
  /** What was asked for: rows as text, or what a value means; of rows that were pasted what of them was left out. */
  text: optionalText,
  /** Choices that were asked for. */
  choices: z.optional(z.array(choice)),
  /** What could not be written, by row and column. */
  problems: z.optional(z.array(z.object({ key: text, column: text, text }))),
});

export const toPlanEditor = z.discriminatedUnion('kind', [
  table,
  form,
  /** Has rows selected, and the first of them seen. */
  z.object({ kind: z.literal('select'), keys: z.array(text) }),
  answer,
  /** Has the page take other options, such as those of a command. */
  z.object({ kind: z.literal('options'), options: tableOptions }),
  /** A command of VS Code that is for the page. */
  z.object({ kind: z.literal('run'), what: z.enum(['find', 'replace', 'form']) }),
]);

export type ToPlanEditor = Unchanging<z.infer<typeof toPlanEditor>>;
export type TableMessage = Extract<ToPlanEditor, { kind: 'table' }>;
export type TableFrame = TableMessage['frame'];
export type TableColumn = TableFrame['columns'][number];
export type TableRow = TableMessage['rows'][number];
export type Choice = Unchanging<z.infer<typeof choice>>;
