import * as z from 'zod/mini';
import { boardOptions } from '../../messages/boardOptions.ts';

/** What a board remembers of itself. */
export const keptBoard = z.object({
  options: boardOptions,
  isCompact: z.boolean(),
  /** The ids of the columns that are folded. */
  foldedColumns: z.array(z.string()),
  /** The ids of the lanes that are folded. */
  foldedLanes: z.array(z.string()),
  scroll: z.object({ x: z.number(), y: z.number() }),
  selected: z.array(z.string()),
  /** The card that the keyboard is at. */
  cursor: z.optional(z.object({ key: z.string(), lane: z.int() })),
});

export type KeptBoard = z.infer<typeof keptBoard>;
