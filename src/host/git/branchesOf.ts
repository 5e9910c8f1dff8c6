import { itemLinks } from '../../core/links/itemLinks.ts';
import { idsOf, knownIds } from '../../core/links/knownIds.ts';
import type { Branch } from '../../core/links/linkIndex.ts';
import { vocabularyOf } from '../../core/links/vocabulary.ts';
import type { Item } from '../../core/model/item.ts';
import type { Plan } from '../../core/model/plan.ts';

/** The branches that name an item, without a look at any commit. */
export function branchesOf(plan: Plan, item: Item, branches: readonly Branch[]): readonly Branch[] {
  const nothingRead = { vocabulary: vocabularyOf(idsOf(plan.items)), epoch: '', tips: [], commits: new Map() };
  return itemLinks(knownIds(plan.items), nothingRead, branches).branches.get(item.id) ?? [];
}
