import * as z from 'zod/mini';
import { LANES } from '../core/board/lanes.ts';

const id = z.string().check(z.maxLength(1000));

/** What a board shows and how, as its user chose: it lives in the page, which keeps it over a reload. */
export const boardOptions = z.object({
  /** The folders of the plans that are shown; all where left out. */
  plans: z.optional(z.readonly(z.array(id))),
  lanes: z.optional(z.enum(LANES)),
  /** A filter as on the command line; all items where empty. */
  filter: z.string().check(z.maxLength(10_000)),
  /** The id of an iteration, or `current`; all where left out. */
  iteration: z.optional(id),
  withParents: z.boolean(),
  /** Whose turn it is in a stand-up, from 0; none is held where left out. */
  standUp: z.optional(z.int().check(z.gte(0))),
});

export type BoardOptions = z.infer<typeof boardOptions>;

export const USUAL_BOARD: BoardOptions = { filter: '', withParents: false };
