import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import { isBlocked, isOverdue, statusOf } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import { workBelow } from '../model/workBelow.ts';
import { plain } from './plain.ts';
import { spoken } from './spoken.ts';

/**
 * What stands behind an item's title in a list: what is wrong with it first, then how much of the work below it is done,
 * its priority and who works on it.
 * Where the list stands under a heading, the value that the heading says already (`heading`) is left out.
 */
export function itemSummary(
  plan: Plan,
  item: Item,
  today: string,
  translate: Translate = fillIn,
  heading?: string,
): string {
  const { priority, assignees } = item.values;
  const parts = [
    ...troubles(plan, item, today, translate),
    progressText(plan, item, translate),
    priority,
    assignees?.map(({ person }) => person).join(', '),
  ];
  return parts.flatMap((part) => (part && part !== heading ? plain(part) : [])).join(' · ');
}

/** What is wrong with an item. */
function troubles(plan: Plan, item: Item, today: string, translate: Translate): (string | undefined)[] {
  return [
    isOverdue(plan, item, today) ? translate('overdue') : undefined,
    isBlocked(plan, item) ? translate('blocked') : undefined,
  ];
}

/** How much of the work below an item is done, such as `3/5 done`. */
function progressText(plan: Plan, item: Item, translate: Translate): string | undefined {
  const below = workBelow(plan, item);
  return below && translate('{0}/{1} done', String(below.done), String(below.total));
}

/** An item in words for those who hear it: what tells it from others first, then where it stands and what is wrong. */
export function itemSpoken(plan: Plan, item: Item, today: string, translate: Translate = fillIn): string {
  const { title, type, status, priority, assignees } = item.values;
  return spoken(
    title ?? item.id,
    type,
    statusOf(plan, item)?.id ?? status,
    priority,
    ...troubles(plan, item, today, translate),
    progressText(plan, item, translate),
    assignees?.map(({ person }) => person).join(', '),
  );
}
