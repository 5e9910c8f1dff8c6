import type { Context } from '../context.ts';
import { type Arrangement, storeArrangement } from '../views/planArrangement.ts';
import { showArrangement } from '../views/planView.ts';

/** Changes what the Plan view shows and how, and keeps that for the next time. */
export async function arrangePlan({ state, tree, view }: Context, changes: Partial<Arrangement>): Promise<void> {
  const arrangement = { ...tree.arrangement, ...changes };
  tree.arrangement = arrangement;
  showArrangement(view, arrangement);
  await storeArrangement(state, arrangement);
}
