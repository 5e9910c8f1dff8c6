import { customValue } from '../model/customFields.ts';
import type { Item } from '../model/item.ts';
import { iterationsOf } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';

/** By what the items of every plan can be grouped. */
export const GROUPINGS = ['status', 'priority', 'assignee', 'iteration', 'milestone', 'label', 'type', 'file'] as const;
type BuiltIn = (typeof GROUPINGS)[number];
/** By what items can be grouped: `field:` and an id stand for a field of the plan's own. */
export type Grouping = BuiltIn | `field:${string}`;

/** The field of the plan's own by which is grouped; undefined where that is something that every plan has. */
export function ownFieldOf(grouping: Grouping): string | undefined {
  return GROUPINGS.includes(grouping as BuiltIn) ? undefined : grouping.slice('field:'.length);
}

/** Iterations that a cadence makes without end are counted up to here; those without items are left out anyway. */
const HORIZON = '9000-01-01';

/** Items that share a value. */
export interface ItemGroup {
  /** The value as the plan writes it; undefined for the items that have none. */
  readonly value: string | undefined;
  /** In the order in which they were given: whoever shows a group sorts it. */
  readonly items: readonly Item[];
}

/**
 * Items of a plan, all where none are given, by a field's values, in the order in which the plan defines these; values that it does not define
 * come after them, items without one last. An item with two assignees stands in both groups; empty groups are left out.
 */
export function groupItems(plan: Plan, grouping: Grouping, items: readonly Item[] = plan.items): ItemGroup[] {
  const groups = new Map<string | undefined, Item[]>(definedValues(plan, grouping).map((value) => [value, []]));
  const without: Item[] = [];
  for (const item of items) {
    const values = valuesOf(plan, item, grouping);
    if (values.length === 0) without.push(item);
    for (const value of new Set(values)) {
      const members = groups.get(value);
      if (members) members.push(item);
      else groups.set(value, [item]);
    }
  }
  groups.set(undefined, without);
  return [...groups].filter(([, members]) => members.length > 0).map(([value, members]) => ({ value, items: members }));
}

function definedValues(plan: Plan, grouping: Grouping): string[] {
  switch (grouping) {
    case 'status':
      return plan.workflow.map(({ id }) => id);
    case 'priority':
      return [...plan.priorities];
    case 'assignee':
      return [...plan.people.keys()];
    case 'iteration':
      return iterationsOf(plan, HORIZON).map(({ id }) => id);
    case 'milestone':
      return [...plan.milestones.keys()];
    case 'type':
      return [...plan.types.keys()];
    case 'file':
      return plan.files.map(({ file }) => file);
    case 'label':
      return [];
    default: {
      const field = plan.fields.get(ownFieldOf(grouping) ?? '')?.values;
      return [
        ...(field?.kind === 'choice' ? (field.choices ?? []) : field?.kind === 'person' ? plan.people.keys() : []),
      ];
    }
  }
}

function valuesOf(plan: Plan, item: Item, grouping: Grouping): string[] {
  const { values, file } = item;
  switch (grouping) {
    case 'status':
      return [values.status ?? plan.workflow[0]?.id ?? ''];
    case 'priority':
      return values.priority === undefined ? [] : [values.priority];
    case 'assignee':
      return (values.assignees ?? []).map(({ person }) => person);
    case 'iteration':
      return values.iteration === undefined ? [] : [values.iteration];
    case 'milestone':
      return values.milestone === undefined ? [] : [values.milestone];
    case 'label':
      return [...(values.labels ?? [])];
    case 'type':
      return values.type === undefined ? [] : [values.type];
    case 'file':
      return [file];
    default: {
      const value = customValue(plan, item, ownFieldOf(grouping) ?? '');
      return value === undefined ? [] : [String(value)];
    }
  }
}
