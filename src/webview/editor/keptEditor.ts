import * as z from 'zod/mini';
import { tableOptions } from '../../messages/tableOptions.ts';

/** What a plan editor remembers of one section. */
const keptSection = z.object({
  options: tableOptions,
  /** The keys of the rows that are folded. */
  folded: z.readonly(z.array(z.string())),
  /** By the columns: the widths that they were given, in CSS pixels. */
  widths: z.readonly(z.record(z.string(), z.number())),
});

export type KeptSection = z.infer<typeof keptSection>;

/** What a plan editor remembers of itself. */
export const keptEditor = z.object({
  section: z.string(),
  sections: z.readonly(z.array(keptSection)),
  scroll: z.object({ x: z.number(), y: z.number() }),
  selected: z.array(z.string()),
  /** Where the keyboard is. */
  cursor: z.optional(z.object({ key: z.string(), column: z.string() })),
  showsForm: z.boolean(),
});

export type KeptEditor = z.infer<typeof keptEditor>;
