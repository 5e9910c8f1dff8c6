import * as z from 'zod/mini';

const name = z.string().check(z.maxLength(1000));

/** What a table shows and how, as its user chose: it lives in the page, which keeps it over a reload. */
export const tableOptions = z.object({
  /** The section of the file whose entries are the rows. */
  section: name,
  /** As an outline, where entries stand below others; else one after the other. */
  isTree: z.boolean(),
  /** The fields that have a column; those that most want where left out. */
  columns: z.optional(z.readonly(z.array(name).check(z.maxLength(200)))),
  /** A field by which the rows are sorted; as they stand in the file where left out. `order` is the plan's own order. */
  sort: z.optional(z.object({ column: name, isDescending: z.boolean() })),
  /** Of items a filter as on the command line; of other entries a text that is in a cell. */
  filter: z.string().check(z.maxLength(10_000)),
  /** A field by whose values the rows are grouped. */
  group: z.optional(name),
});

export type TableOptions = z.infer<typeof tableOptions>;

export const USUAL_TABLE: TableOptions = { section: 'items', isTree: true, filter: '' };
