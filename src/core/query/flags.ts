import type { Item } from '../model/item.ts';
import { categoryOf, isBlocked, isOpen, isOverdue, needsAttention } from '../model/itemState.ts';
import type { QueryContext } from './queryField.ts';

type Flag = (item: Item, context: QueryContext) => boolean;

/** What an item can be. */
export const FLAGS = {
  open: (item, { plan }) => isOpen(plan, item),
  closed: (item, { plan }) => !isOpen(plan, item),
  todo: (item, { plan }) => categoryOf(plan, item) === 'todo',
  doing: (item, { plan }) => categoryOf(plan, item) === 'doing',
  done: (item, { plan }) => categoryOf(plan, item) === 'done',
  dropped: (item, { plan }) => categoryOf(plan, item) === 'dropped',
  blocked: (item, { plan }) => isBlocked(plan, item),
  overdue: (item, { plan, today }) => isOverdue(plan, item, today),
  waiting: (item, { plan }) => item.values.waiting !== undefined && isOpen(plan, item),
  attention: (item, { plan, today }) => needsAttention(plan, item, today),
} as const satisfies Record<string, Flag>;

/** The flag of a name, whatever its case. */
export function flagNamed(name: string): Flag | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(FLAGS, lower) ? FLAGS[lower as keyof typeof FLAGS] : undefined;
}
