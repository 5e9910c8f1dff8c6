/** By what a board can part its cards into lanes. */
export const LANES = ['assignee', 'priority', 'parent', 'iteration'] as const;
export type Lanes = (typeof LANES)[number];
