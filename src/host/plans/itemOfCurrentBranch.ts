import { itemOfBranch } from '../../core/query/itemOfBranch.ts';
import type { PickedItem } from '../commands/pickItems.ts';
import type { PlanStore } from './planStore.ts';
import type { Repositories } from './repositories.ts';

/** The item that a branch that is checked out is for. */
export function itemOfCurrentBranch(store: PlanStore, { names }: Repositories): PickedItem | undefined {
  return itemNamedBy(store, names);
}

/** The item that one of these names, such as those of branches, the surest first. */
export function itemNamedBy({ plans }: PlanStore, names: readonly string[]): PickedItem | undefined {
  for (const name of names) {
    const found = itemOfBranch(
      plans.map(({ plan }) => plan),
      name,
    );
    const loaded = plans.find(({ plan }) => plan === found?.plan);
    if (found && loaded) return { loaded, item: found.item };
  }
  return undefined;
}
