import type { ItemFieldName } from '../model/fields.ts';
import { categoryOf } from '../model/itemState.ts';
import { nearest } from '../model/nearest.ts';
import type { Dependency, Effort, Estimate } from '../model/values.ts';
import { FLAGS, flagNamed } from './flags.ts';
import type { Amount, KnownNames, QueryContext, QueryField } from './queryField.ts';

const ITEMS: KnownNames = { names: ({ plan }) => plan.items, unknown: 'unknown-item' };
const STATUSES: KnownNames = { names: ({ plan }) => plan.workflow, unknown: 'unknown-status' };
const PRIORITIES: KnownNames = {
  names: ({ plan }) => plan.priorities.map((id) => ({ id })),
  unknown: 'unknown-priority',
};
const MILESTONES: KnownNames = {
  names: ({ plan }) => [...plan.milestones.values()].map(({ id, values }) => ({ id, others: [values.title] })),
  unknown: 'unknown-milestone',
};
export const PEOPLE: KnownNames = {
  names: ({ plan }) =>
    [...plan.people.values()].map(({ id, values: { name, email, aliases = [] } }) => ({
      id,
      others: [name, email, ...aliases],
    })),
  unknown: 'unknown-person',
};
const CATEGORIES = ['todo', 'doing', 'done', 'dropped'] as const;

/** The fields of every item, and what follows from them. */
export const QUERY_FIELDS = {
  id: { kind: 'name', read: ({ id }) => [id], known: ITEMS },
  title: { kind: 'text', read: ({ values }) => maybe(values.title) },
  type: { kind: 'name', read: ({ values }) => maybe(values.type) },
  status: {
    kind: 'name',
    read: ({ values }, { plan }) => maybe(values.status ?? plan.workflow[0]?.id),
    known: STATUSES,
    order: { of: ({ workflow }) => workflow.map(({ id }) => id) },
  },
  priority: {
    kind: 'name',
    read: ({ values }) => maybe(values.priority),
    known: PRIORITIES,
    order: { of: ({ priorities }) => priorities, isGreatestFirst: true },
  },
  rank: { kind: 'number', read: ({ values }) => maybe(values.rank) },
  parent: { kind: 'name', read: ({ values }) => maybe(values.parent), known: ITEMS },
  assignees: {
    kind: 'name',
    isList: true,
    isPerson: true,
    read: ({ values }) => (values.assignees ?? []).map(({ person }) => person),
    known: PEOPLE,
  },
  estimate: {
    kind: 'effort',
    read: ({ values }, { plan }) => maybe(values.estimate).map((estimate) => estimated(estimate, plan.project)),
    show: ({ values }) => maybe(values.estimate?.text),
  },
  depends: {
    kind: 'name',
    isList: true,
    read: ({ values }) => (values.depends ?? []).map(({ item }) => item),
    show: ({ values }) => (values.depends ?? []).map(dependencyText),
    known: {
      names: ({ plan }) => [...plan.items, ...plan.milestones.values()],
      unknown: 'unknown-item',
    },
  },
  labels: { kind: 'name', isList: true, read: ({ values }) => values.labels ?? [] },
  milestone: { kind: 'name', read: ({ values }) => maybe(values.milestone), known: MILESTONES },
  iteration: { kind: 'name', read: ({ values }) => maybe(values.iteration) },
  start: { kind: 'date', read: ({ values }) => maybe(values.start) },
  due: { kind: 'date', read: ({ values }) => maybe(values.due) },
  waiting: { kind: 'text', read: ({ values }) => maybe(values.waiting?.for) },
  since: { kind: 'date', read: ({ values }) => maybe(values.waiting?.since) },
  chase: { kind: 'date', read: ({ values }) => maybe(values.waiting?.chase) },
  description: { kind: 'text', read: ({ values }) => maybe(values.description) },
  category: {
    kind: 'name',
    read: (item, { plan }) => [categoryOf(plan, item)],
    known: { names: () => CATEGORIES.map((id) => ({ id })), unknown: 'unknown-choice' },
    order: { of: () => CATEGORIES },
  },
  children: {
    kind: 'number',
    isCount: true,
    read: (item, { plan }) => [plan.hierarchy.children.get(item)?.length ?? 0],
  },
  file: { kind: 'name', read: ({ file }, { fileName }) => [fileName?.(file) ?? file] },
  line: { kind: 'number', read: ({ line }) => [line + 1] },
} as const satisfies Record<ItemFieldName, QueryField> & Record<string, QueryField>;

const SINGULAR: Readonly<Record<string, keyof typeof QUERY_FIELDS>> = { assignee: 'assignees', label: 'labels' };

/** The field of a name, whatever its case; one element of a list may be named by itself. */
export function fieldNamed(name: string, { ownFields }: QueryContext): QueryField | undefined {
  const lower = name.toLowerCase();
  const builtIn = Object.hasOwn(SINGULAR, lower) ? SINGULAR[lower] : lower;
  if (builtIn !== undefined && Object.hasOwn(QUERY_FIELDS, builtIn)) {
    return QUERY_FIELDS[builtIn as keyof typeof QUERY_FIELDS];
  }
  const own = [...(ownFields?.keys() ?? [])].find((id) => id.toLowerCase() === lower) ?? name;
  return ownFields?.get(name) ?? ownFields?.get(own);
}

/** The names by which fields are found. */
export function fieldNames({ ownFields }: QueryContext): string[] {
  return [...Object.keys(QUERY_FIELDS), ...Object.keys(SINGULAR), ...(ownFields?.keys() ?? [])];
}

/** A name that no field has, the nearest that one has, and all that there are. */
export interface UnknownName {
  readonly ok: false;
  readonly name: string;
  readonly near: string | undefined;
  readonly names: readonly string[];
}

/** What can be sorted by and shown: the fields, and whether an item is something. */
export function columnNamed(
  name: string,
  context: QueryContext,
): { readonly ok: true; readonly field: QueryField } | UnknownName {
  const field = fieldNamed(name, context);
  if (field) return { ok: true, field };
  const flag = flagNamed(name);
  if (flag) return { ok: true, field: { kind: 'flag', is: flag } };
  const names = [
    ...new Set([...Object.keys(QUERY_FIELDS), ...(context.ownFields?.keys() ?? []), ...Object.keys(FLAGS)]),
  ];
  return { ok: false, name, near: nearest(name, names), names };
}

function maybe<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** The likely effort counts. */
function estimated(estimate: Estimate, project: { readonly hoursPerDay?: number }): Amount {
  if ('points' in estimate) return { unit: 'points', amount: estimate.points };
  return { unit: 'minutes', amount: minutesOf(estimate.likely, project.hoursPerDay) };
}

const DAYS_PER_WEEK = 5;

/** An effort in minutes of work, rounded so that 1.1d is what 8.8h is. */
export function minutesOf({ amount, unit }: Effort, hoursPerDay = 8): number {
  const hours = { hours: 1, days: hoursPerDay, weeks: hoursPerDay * DAYS_PER_WEEK }[unit];
  return Math.round(amount * hours * 60_000) / 1000;
}

/** A dependency as a plan writes it in short. */
function dependencyText({ item, type, lag }: Dependency): string {
  return type === 'FS' && lag === undefined ? item : `${item} ${type}${lag ?? ''}`;
}
