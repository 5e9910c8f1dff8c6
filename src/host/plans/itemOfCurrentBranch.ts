import { itemOfBranch } from '../../core/query/itemOfBranch.ts';
import type { PickedItem } from '../commands/pickItems.ts';
import type { PlanStore } from './planStore.ts';
import type { Repositories } from './repositories.ts';

/** The item that a branch that is checked out is named after. */
export function itemOfCurrentBranch({ plans }: PlanStore, { branches }: Repositories): PickedItem | undefined {
  for (const branch of branches) {
    const found = itemOfBranch(
      plans.map(({ plan }) => plan),
      branch,
    );
    const loaded = plans.find(({ plan }) => plan === found?.plan);
    if (found && loaded) return { loaded, item: found.item };
  }
  return undefined;
}
