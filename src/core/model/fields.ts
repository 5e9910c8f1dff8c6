import * as z from 'zod/mini';
import { assignee, day, dependency, estimate, listOf, number, text, waiting, word } from './values.ts';
import type { Category, WrittenStatus } from './workflow.ts';

/** A field of an entry: how its value is read, and what a finding says was expected. */
export interface FieldSpec<T = unknown> {
  readonly schema: z.ZodMiniType<T>;
  readonly expected: string;
}

/** The values that the fields of `Specs` have, each of which may be absent. */
export type FieldsOf<Specs extends Record<string, FieldSpec>> = {
  readonly [Key in keyof Specs]?: z.output<Specs[Key]['schema']>;
};

function field<T>(schema: z.ZodMiniType<T>, expected: string): FieldSpec<T> {
  return { schema, expected };
}

const id = field(word, 'a word without spaces');
const line = field(text, 'text');
const date = field(day, 'a date such as 2026-12-24');

/** The fields of an item that Plandeck knows, in the order in which it writes them. */
export const ITEM_FIELDS = {
  id,
  title: line,
  type: field(word, 'a word such as story or bug'),
  status: field(text, 'a status of the workflow'),
  priority: field(text, 'a priority such as must'),
  rank: field(number, 'a number such as 15 or 12.5'),
  parent: field(word, 'the id of an item'),
  assignees: field(listOf(assignee), 'people such as [ana 50%, bo]'),
  estimate: field(estimate, 'an effort such as 3d, three such as "2d 3d 6d", or points such as 5p'),
  depends: field(listOf(dependency), 'ids of items such as [WEB-k7f2m, WEB-b3xq9 SS+2d]'),
  labels: field(listOf(text), 'a list of words such as [ui, api]'),
  milestone: field(word, 'the id of a milestone'),
  iteration: field(text, 'the name of an iteration'),
  start: date,
  due: date,
  waiting: field(waiting, 'what it waits for: text, or {for: priya, since: 2026-11-20, chase: 2026-11-27}'),
  description: line,
} as const;

export const MILESTONE_FIELDS = { id, title: line, committed: date } as const;

export const PERSON_FIELDS = {
  id,
  name: line,
  email: line,
  kind: field(text, 'a word such as contractor'),
  aliases: field(listOf(text), 'a list of other email addresses'),
} as const;

export const PROJECT_FIELDS = {
  key: field(
    z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{0,15}$/)),
    'up to 16 letters and digits that start with a letter, such as WEB',
  ),
  name: line,
  method: field(text, 'a word such as scrum'),
  files: field(listOf(text), 'paths such as [plan.yaml, teams/*.yaml]'),
  hoursPerDay: field(number, 'a number of hours'),
} as const;

const category = z.enum(['todo', 'doing', 'done', 'dropped'] satisfies Category[]);

/** A status as a list's entry: its id alone, or a map. */
export const WRITTEN_STATUS = field<WrittenStatus>(
  z.union([
    z.pipe(
      text,
      z.transform((name: string) => ({ id: name })),
    ),
    z.looseObject({ id: text, category: z.optional(category), wip: z.optional(number) }),
  ]) as z.ZodMiniType<WrittenStatus>,
  'a status such as review, or {id: review, category: doing, wip: 3}, where the category is todo, doing, done or dropped',
);

/** What a plan's priorities are called: a scheme, or names from the highest to the lowest. */
export const PRIORITIES = field(
  z.union([z.enum(['moscow', 'levels', 'numbers']), z.array(text)]),
  'moscow, levels (high, medium, low), numbers (P0 to P4) or a list of names, the highest first',
);

export type ItemFields = FieldsOf<typeof ITEM_FIELDS>;
export type ItemFieldName = keyof typeof ITEM_FIELDS;
export type MilestoneFields = FieldsOf<typeof MILESTONE_FIELDS>;
export type PersonFields = FieldsOf<typeof PERSON_FIELDS>;
export type ProjectFields = FieldsOf<typeof PROJECT_FIELDS>;
