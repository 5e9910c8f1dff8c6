import { scoreOf } from '../model/customFields.ts';
import { constraintText, dependencyText } from '../model/dependency.ts';
import { type Effort, type Estimate, effortText, minutesOf } from '../model/efforts.ts';
import type { Item } from '../model/item.ts';
import type { ItemFieldName } from '../model/itemFields.ts';
import { categoryOf } from '../model/itemState.ts';
import { signOffText } from '../model/notes.ts';
import type { Plan } from '../model/plan.ts';
import { skillText } from '../model/skills.ts';
import { hoursPerDayOf } from '../model/workingTime.ts';
import {
  CATEGORIES,
  ITEMS,
  ITERATIONS,
  MILESTONES,
  PEOPLE,
  PREDECESSORS,
  PRIORITIES,
  STATUSES,
  TYPES,
} from './knownNames.ts';
import type { Amount, DateField, EffortField, QueryField, TextField } from './queryField.ts';

/** The fields of every item, and what follows from them. */
export const QUERY_FIELDS = {
  id: { kind: 'name', read: ({ id }) => [id], known: ITEMS },
  title: text(({ title }) => title),
  type: { kind: 'name', read: ({ values }) => maybe(values.type), known: TYPES },
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
  score: { kind: 'number', read: (item, { plan }) => maybe(scoreOf(plan, item)) },
  parent: { kind: 'name', read: ({ values }) => maybe(values.parent), known: ITEMS },
  splitFrom: { kind: 'name', read: ({ values }) => maybe(values.splitFrom), known: ITEMS },
  formerly: { kind: 'name', isList: true, read: ({ values }) => values.formerly ?? [] },
  assignees: {
    kind: 'name',
    isList: true,
    isPerson: true,
    read: ({ values }) => (values.assignees ?? []).map(({ person }) => person),
    known: PEOPLE,
  },
  skills: {
    kind: 'name',
    isList: true,
    read: ({ values }) => (values.skills ?? []).map(({ skill }) => skill),
    show: ({ values }) => (values.skills ?? []).map(skillText),
  },
  estimate: {
    kind: 'effort',
    read: ({ values }, { plan }) => maybe(values.estimate).map((estimate) => estimated(plan, estimate)),
    show: ({ values }) => maybe(values.estimate?.text),
  },
  duration: effort(({ duration }) => duration),
  remaining: effort(({ remaining }) => remaining),
  depends: {
    kind: 'name',
    isList: true,
    read: ({ values }) => (values.depends ?? []).map(({ item }) => item),
    show: ({ values }) => (values.depends ?? []).map(dependencyText),
    known: PREDECESSORS,
  },
  labels: { kind: 'name', isList: true, read: ({ values }) => values.labels ?? [] },
  milestone: { kind: 'name', read: ({ values }) => maybe(values.milestone), known: MILESTONES },
  iteration: { kind: 'name', read: ({ values }) => maybe(values.iteration), known: ITERATIONS },
  start: date(({ start }) => start),
  due: date(({ due }) => due),
  started: date(({ started }) => started),
  finished: date(({ finished }) => finished),
  constraints: { kind: 'text', isList: true, read: ({ values }) => (values.constraints ?? []).map(constraintText) },
  waiting: text(({ waiting }) => waiting?.for),
  since: date(({ waiting }) => waiting?.since),
  chase: date(({ waiting }) => waiting?.chase),
  customer: text(({ customer }) => customer),
  acceptance: { kind: 'text', isList: true, read: ({ values }) => values.acceptance ?? [] },
  signOff: {
    kind: 'name',
    isPerson: true,
    read: ({ values }) => maybe(values.signOff?.by),
    show: ({ values: { signOff } }) => maybe(signOff && signOffText(signOff)),
  },
  environment: { kind: 'name', isList: true, read: ({ values }) => values.environment ?? [] },
  checklist: { kind: 'text', isList: true, read: ({ values }) => (values.checklist ?? []).map((point) => point.text) },
  description: text(({ description }) => description),
  category: {
    kind: 'name',
    read: (item, { plan }) => [categoryOf(plan, item)],
    known: CATEGORIES,
    order: { of: () => CATEGORIES.order },
  },
  children: {
    kind: 'number',
    isCount: true,
    read: (item, { plan }) => [plan.hierarchy.childrenOf(item).length],
  },
  file: { kind: 'name', read: ({ file }, { fileName }) => [fileName?.(file) ?? file] },
  line: { kind: 'number', read: ({ line }) => [line + 1] },
} as const satisfies Record<ItemFieldName, QueryField> & Record<string, QueryField>;

type Values = Item['values'];

function text(pick: (values: Values) => string | undefined): TextField {
  return { kind: 'text', read: ({ values }) => maybe(pick(values)) };
}

function date(pick: (values: Values) => string | undefined): DateField {
  return { kind: 'date', read: ({ values }) => maybe(pick(values)) };
}

function effort(pick: (values: Values) => Effort | undefined): EffortField {
  return {
    kind: 'effort',
    read: ({ values }, { plan }) => maybe(pick(values)).map((one) => workTime(plan, one)),
    show: ({ values }) => maybe(pick(values)).map(effortText),
  };
}

function maybe<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** The likely effort counts. */
function estimated(plan: Plan, estimate: Estimate): Amount {
  return 'points' in estimate ? { unit: 'points', amount: estimate.points } : workTime(plan, estimate.likely);
}

/** An effort in minutes of work, rounded so that 1.1d is what 8.8h is. */
export function workTime(plan: Plan, one: Effort): Amount {
  return { unit: 'minutes', amount: Math.round(minutesOf(one, hoursPerDayOf(plan)) * 1000) / 1000 };
}
