import type { Assignee } from '../core/model/assignee.ts';
import { type Dependency, lagText } from '../core/model/dependency.ts';
import type { Item } from '../core/model/item.ts';
import { categoryOf, isBlocked, isOverdue } from '../core/model/itemState.ts';
import type { Waiting } from '../core/model/notes.ts';
import type { Plan } from '../core/model/plan.ts';
import type { Category } from '../core/model/workflow.ts';
import { sortItems } from '../core/query/sortItems.ts';
import { type CommandIo, displayPath } from './io.ts';
import { type ItemRecord, itemRecord, statusName } from './itemRecord.ts';

/** Another item, a milestone, or what others have promised, as `show --json` names it; title and status are null where it isn't known. */
export interface RelatedRecord {
  readonly id: string;
  readonly title: string | null;
  readonly status: string | null;
}

/** An item as `show --json` gives it: the keys of `list --json`, and these. */
export interface ShowRecord extends ItemRecord {
  readonly category: Category;
  readonly overdue: boolean;
  readonly blocked: boolean;
  /** The assignees again, each with the percent of their day, null where none is written. */
  readonly shares: readonly { readonly person: string; readonly percent: number | null }[];
  readonly labels: readonly string[];
  readonly milestone: string | null;
  readonly iteration: string | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly waiting: { readonly for: string; readonly since: string | null; readonly chase: string | null } | null;
  readonly description: string | null;
  readonly children: readonly RelatedRecord[];
  readonly dependencies: readonly (RelatedRecord & {
    readonly type: Dependency['type'];
    readonly lag: string | null;
  })[];
}

export function showRecord(io: CommandIo, plan: Plan, item: Item): ShowRecord {
  const { values } = item;
  return {
    ...itemRecord(plan, item, displayPath(io, item.file)),
    category: categoryOf(plan, item),
    overdue: isOverdue(plan, item, io.today),
    blocked: isBlocked(plan, item),
    shares: (values.assignees ?? []).map(({ person, percent }: Assignee) => ({ person, percent: percent ?? null })),
    labels: values.labels ?? [],
    milestone: values.milestone ?? null,
    iteration: values.iteration ?? null,
    start: values.start ?? null,
    due: values.due ?? null,
    waiting: values.waiting ? waitingRecord(values.waiting) : null,
    description: values.description ?? null,
    children: sortItems(plan, plan.hierarchy.childrenOf(item)).map((child) => relatedRecord(plan, child.id)),
    dependencies: (values.depends ?? []).map((dependency) => ({
      ...relatedRecord(plan, dependency.item),
      type: dependency.type,
      lag: dependency.lag ? lagText(dependency.lag) : null,
    })),
  };
}

export function relatedRecord(plan: Plan, id: string): RelatedRecord {
  const item = plan.itemsById.get(id);
  const title = (item ?? plan.milestones.get(id) ?? plan.external.get(id))?.values.title ?? null;
  return { id, title, status: (item && statusName(plan, item)) ?? null };
}

function waitingRecord({ for: what, since, chase }: Waiting): ShowRecord['waiting'] {
  return { for: what, since: since ?? null, chase: chase ?? null };
}
