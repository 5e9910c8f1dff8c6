import { type MentionInText, mentionFinder } from '../../core/links/mentionsIn.ts';
import type { Item } from '../../core/model/item.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';
import type { PlanStore } from '../plans/planStore.ts';

export interface ItemMention extends Pick<MentionInText, 'start' | 'length'> {
  readonly loaded: LoadedPlan;
  readonly item: Item;
}

const finders = new WeakMap<Plan, (text: string) => MentionInText[]>();

/** Where a text names items of the plans of the workspace; of two plans that have an id, the first counts. */
export function itemMentions({ plans }: PlanStore, text: string): ItemMention[] {
  const all: ItemMention[] = [];
  for (const loaded of plans) {
    const { plan } = loaded;
    const find = finders.get(plan) ?? mentionFinder(plan);
    finders.set(plan, find);
    for (const { start, length, id } of find(text)) {
      const item = plan.itemsById.get(id);
      const isFree = all.every((one) => start + length <= one.start || one.start + one.length <= start);
      if (item && isFree) all.push({ start, length, loaded, item });
    }
  }
  return all.sort((a, b) => a.start - b.start);
}
