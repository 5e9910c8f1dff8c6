import { workflowIn } from '../../core/model/buildPlan.ts';
import { idsEver } from '../../core/model/itemId.ts';
import type { PastStatuses } from './pastStatuses.ts';

/** An item on its way back. */
export interface Follower {
  readonly id: string;
  readonly ids: readonly string[];
  readonly status: string;
  /** What is done or dropped is followed only as long as others are. */
  readonly isOpen: boolean;
  /** Of the oldest commit that is known to say this. */
  day: string;
}

/** All items of a state. @param day of its commit */
export function followersIn({ files, statuses }: PastStatuses, day: string): Follower[] {
  const read = [...files.values()].map((file) => file.read);
  const categories = new Map(workflowIn(read).map(({ id, category }) => [id, category]));
  const followers = new Map<string, Follower>();
  for (const item of read.flatMap(({ items }) => items)) {
    const status = statuses.get(item.id) ?? '';
    const isOpen = !/^(done|dropped)$/.test(categories.get(status) ?? '');
    if (!followers.has(item.id)) followers.set(item.id, { id: item.id, ids: idsEver(item), status, isOpen, day });
  }
  return [...followers.values()];
}

/** The id that an item has in a state. */
export function idIn({ statuses }: PastStatuses, { ids }: Follower): string | undefined {
  return ids.find((id) => statuses.has(id));
}
