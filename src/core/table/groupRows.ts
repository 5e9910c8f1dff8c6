import { labelOfField } from '../controls/labelOf.ts';
import type { Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import type { Entry } from '../model/located.ts';
import type { Plan } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { type Grouping, groupItems } from '../query/groupItems.ts';
import { keyOrder } from '../query/sortKey.ts';
import { columnFields, columnsOf, columnText } from './columnsOf.ts';
import { keyOfEntry } from './sortRows.ts';
import type { TableColumn, TableSource } from './table.ts';

export interface RowGroup {
  /** What its rows have; empty where they have nothing. */
  readonly value: string;
  readonly name: string;
  readonly entries: readonly Entry<unknown>[];
}

const OF_ITEMS: Readonly<Record<string, Grouping>> = {
  status: 'status',
  priority: 'priority',
  assignees: 'assignee',
  iteration: 'iteration',
  milestone: 'milestone',
  labels: 'label',
  type: 'type',
};

const GROUPED: ReadonlySet<TableColumn['control']['kind']> = new Set(['choice', 'name', 'flag']);

/** The columns by whose values rows can be grouped. */
export function groupsOf(plan: Plan, section: EntrySectionName, translate: Translate): TableColumn[] {
  return columnsOf(plan, section, translate).filter(({ id, control, isFixed }) => {
    return !isFixed && (GROUPED.has(control.kind) || (section === 'items' && Object.hasOwn(OF_ITEMS, id)));
  });
}

/** Entries by what they have in a column. One of several assignees or labels stands with the first of them. */
export function groupRows(
  source: TableSource,
  section: EntrySectionName,
  column: string,
  entries: readonly Entry<unknown>[],
): RowGroup[] {
  const { plan, translate } = source;
  const grouping = section === 'items' ? groupingOf(plan, column) : undefined;
  const groups = grouping
    ? itemGroups(plan, grouping, entries as readonly Item[])
    : textGroups(source, section, column, entries);
  return groups.map(({ value, entries: members }) => ({
    value: value ?? '',
    name:
      value === undefined
        ? translate('Without: {0}', labelOfField(plan, section, column, translate))
        : nameOf(plan, section, column, value),
    entries: members,
  }));
}

function groupingOf(plan: Plan, column: string): Grouping | undefined {
  if (Object.hasOwn(OF_ITEMS, column)) return OF_ITEMS[column];
  return plan.fields.has(column) ? `field:${column}` : undefined;
}

interface ValueGroup {
  readonly value: string | undefined;
  readonly entries: readonly Entry<unknown>[];
}

function itemGroups(plan: Plan, grouping: Grouping, items: readonly Item[]): ValueGroup[] {
  const isFirst = ({ values }: Item, value: string | undefined): boolean => {
    if (grouping === 'assignee') return values.assignees?.[0]?.person === value;
    return grouping !== 'label' || values.labels?.[0] === value;
  };
  return groupItems(plan, grouping, items)
    .map(({ value, items: members }) => ({ value, entries: members.filter((item) => isFirst(item, value)) }))
    .filter((group) => group.entries.length > 0);
}

function textGroups(
  source: TableSource,
  section: EntrySectionName,
  column: string,
  entries: readonly Entry<unknown>[],
): ValueGroup[] {
  const groups = new Map<string, Entry<unknown>[]>();
  for (const entry of entries) {
    const text = columnText(source.plan, section, entry, column);
    const known = groups.get(text);
    if (known) known.push(entry);
    else groups.set(text, [entry]);
  }
  const keyOf = keyOfEntry(source, section, column);
  const compare = keyOrder();
  return [...groups]
    .map(([text, members]) => ({ value: text === '' ? undefined : text, entries: members }))
    .map((group) => ({ group, key: group.value === undefined ? undefined : keyOf(group.entries[0] as Entry<unknown>) }))
    .sort((a, b) => compare(a.key, b.key, 1))
    .map(({ group }) => group);
}

/** What people call what stands in a column. */
function nameOf(plan: Plan, section: EntrySectionName, column: string, value: string): string {
  const targets = columnFields(plan, section).get(column)?.references?.targets ?? [];
  const person = targets.includes('person') ? (plan.people.get(value) ?? plan.teams.get(value)) : undefined;
  const milestone = targets.includes('milestone') ? plan.milestones.get(value) : undefined;
  return person?.values.name ?? milestone?.values.title ?? value;
}
