import type { Milestone } from './plan.ts';

/** A gate is reached when it was passed. */
export function isReached({ values: { reached, decision } }: Milestone): boolean {
  return reached !== undefined || decision?.state === 'accepted';
}

/** The day on which a milestone was reached, as an ISO date; undefined where it was not, or nobody says when. */
export function reachedOn({ values: { reached, decision } }: Milestone): string | undefined {
  return reached ?? (decision?.state === 'accepted' ? decision.date : undefined);
}
