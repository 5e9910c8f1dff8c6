/** What a board can be divided by into lanes, one below the other. */
export const LANES = ['assignee', 'priority', 'parent', 'iteration'] as const;
export type Lanes = (typeof LANES)[number];
