import type { Item } from '../core/model/item.ts';
import type { Plan } from '../core/model/plan.ts';

/** An item as `list --json` gives it. Null stands for what is absent; the line counts from 1. */
export interface ItemRecord {
  readonly id: string;
  readonly title: string | null;
  readonly type: string | null;
  readonly status: string | null;
  readonly priority: string | null;
  readonly rank: number | null;
  readonly assignees: readonly string[];
  readonly parent: string | null;
  readonly estimate: string | null;
  readonly file: string;
  readonly line: number;
}

/** @param file the item's file as it is shown */
export function itemRecord(plan: Plan, item: Item, file: string): ItemRecord {
  const { title, type, priority, rank, assignees, parent, estimate } = item.values;
  return {
    id: item.id,
    title: title ?? null,
    type: type ?? null,
    status: statusName(plan, item) ?? null,
    priority: priority ?? null,
    rank: rank ?? null,
    assignees: assignees?.map(({ person }) => person) ?? [],
    parent: parent ?? null,
    estimate: estimate?.text ?? null,
    file,
    line: item.line + 1,
  };
}

/** The status that an item has: as written, even where the workflow has no such, else the workflow's first. */
export function statusName(plan: Plan, item: Item): string | undefined {
  return item.values.status ?? plan.workflow[0]?.id;
}
