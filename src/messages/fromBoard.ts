import * as z from 'zod/mini';
import { boardOptions } from './boardOptions.ts';

const text = z.string().check(z.maxLength(1000));
const keys = z.array(text).check(z.maxLength(20_000));
/** Counts the requests of a page, which are answered by it. */
const request = z.int();

export const fromBoard = z.discriminatedUnion('kind', [
  /** The page has started and wants all of it. */
  z.object({ kind: z.literal('ready'), options: boardOptions }),
  z.object({ kind: z.literal('options'), options: boardOptions }),
  z.object({
    kind: z.literal('move'),
    request,
    /** The version of the board that the user saw. */
    version: z.int(),
    keys,
    column: text,
    lane: z.optional(z.object({ from: keys, to: text })),
    place: z.optional(z.object({ after: z.nullable(text) })),
  }),
  /** One line, as Quick Add reads it. */
  z.object({ kind: z.literal('add'), request, text, column: text, lane: z.optional(text), plan: z.optional(text) }),
  /** Opens an item in the text editor; `keep` gives that the focus. */
  z.object({ kind: z.literal('open'), key: text, keep: z.boolean() }),
  z.object({ kind: z.literal('select'), keys }),
  z.object({ kind: z.literal('undo'), request }),
  z.object({ kind: z.literal('redo'), request }),
  /** Opens the place of what is said in `broken`. */
  z.object({ kind: z.literal('showProblem') }),
  /** Something in the page that must not be: it is logged. */
  z.object({ kind: z.literal('fault'), what: text }),
]);

export type FromBoard = z.infer<typeof fromBoard>;
