import * as z from 'zod/mini';
import { boardOptions } from './boardOptions.ts';
import type { Unchanging } from './unchanging.ts';

const text = z.string();
const flag = z.boolean();
const count = z.int();
const optionalText = z.optional(text);

const column = z.readonly(
  z.object({
    id: text,
    name: text,
    category: z.enum(['todo', 'doing', 'done', 'dropped']),
    /** All items of the status, which is what a limit counts. */
    count,
    /** The cards that are shown. */
    shown: count,
    wip: z.optional(z.number()),
    isFull: flag,
    isOver: flag,
    /** Whether the plan lets nothing more in when it is full. */
    isEnforced: flag,
    plans: z.array(count),
    limits: optionalText,
  }),
);
const lane = z.readonly(z.object({ id: text, name: text, count, spoken: text }));
const card = z.readonly(
  z.object({
    key: text,
    id: text,
    title: text,
    plan: count,
    /** Its place among others: those with lesser numbers, then with a lesser id, stand above it. */
    order: z.array(z.number()),
    planName: optionalText,
    type: optionalText,
    priority: optionalText,
    level: z.optional(count),
    people: z.array(z.object({ name: text, initials: text, isMe: flag })),
    effort: optionalText,
    isBlocked: flag,
    isOverdue: flag,
    due: optionalText,
    waiting: optionalText,
    age: z.optional(z.object({ days: count, text })),
    branch: optionalText,
    progress: optionalText,
    iteration: optionalText,
    labels: z.array(text),
    spoken: text,
    findings: z.optional(z.object({ severity: z.enum(['error', 'warning']), text })),
  }),
);
/** A choice of one of the page's pickers. */
const choice = z.object({ id: text, name: text });

/** What is around the cards. */
const frame = z.object({
  /** What the board is of. */
  title: text,
  plans: z.array(choice),
  iterations: z.array(choice),
  /** What an iteration is called in the plans' method. */
  iterationTerm: text,
  /** What is wrong with the filter. The cards are those of the filter before it. */
  filterProblem: optionalText,
  /** Why the cards are not what the files say now; they are what these said last that could be read. */
  broken: optionalText,
  /** The revision that is shown instead of now: nothing can be changed. */
  past: optionalText,
  standUp: z.optional(z.object({ person: count, people: z.array(text), since: text })),
});

/**
 * What a board shows. Without `base` it is all of it; with it, what differs from the board of that version: the cards that
 * are new or other ones, those that have gone, and the rows of cells (by lane) that differ; columns and lanes always whole.
 */
const board = z.object({
  kind: z.literal('board'),
  version: count,
  base: z.optional(count),
  /** The options that it was made for. */
  options: boardOptions,
  frame,
  columns: z.array(column),
  lanes: z.array(lane),
  cards: z.array(card),
  gone: z.array(text),
  /** By the index of the lane: the keys of its cards, column by column. */
  cells: z.array(z.tuple([count, z.array(z.array(text))])),
});

export const toBoard = z.discriminatedUnion('kind', [
  board,
  /** Has cards selected, and the first of them seen; it gets the focus where somebody asked for the card by name. */
  z.object({ kind: z.literal('select'), keys: z.array(text), takesFocus: z.optional(z.boolean()) }),
  /** What became of a request. */
  z.object({ kind: z.literal('answer'), request: count, why: optionalText, key: optionalText }),
  /** Has the page take other options, such as those of a command. */
  z.object({ kind: z.literal('options'), options: boardOptions }),
  /** A command of VS Code that is for the page. */
  z.object({ kind: z.literal('run'), what: z.enum(['find', 'copyMarkdown', 'copyTable']) }),
]);

export type ToBoard = Unchanging<z.infer<typeof toBoard>>;
export type BoardMessage = Extract<ToBoard, { kind: 'board' }>;
export type BoardFrame = BoardMessage['frame'];
export type BoardColumn = BoardMessage['columns'][number];
export type BoardLane = BoardMessage['lanes'][number];
export type BoardCard = BoardMessage['cards'][number];
