import * as z from 'zod/mini';

/**
 * What crosses the boundary between VS Code and a page, both ways. The session is a secret of one page: what does not know
 * it comes from elsewhere, or from what the page was before.
 */
export const envelope = z.object({ session: z.string(), message: z.unknown() });

/** What a page finds in its own document when it starts. */
export const pageStart = z.object({
  session: z.string(),
  /** The texts of the user's language by the English ones; empty where that is English. */
  texts: z.record(z.string(), z.string()),
  /** What the page shows at first, where it remembers nothing. */
  initial: z.unknown(),
});

export type PageStart = z.infer<typeof pageStart>;
