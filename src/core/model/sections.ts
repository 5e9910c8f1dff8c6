import type { FieldSpec, FieldsOf, FieldTable, Value } from './fields.ts';
import { ITEM_FIELDS } from './itemFields.ts';
import type { Entry, Located } from './located.ts';
import {
  CONTRACT_FIELDS,
  PERSON_FIELDS,
  SHARED_PERSON_FIELDS,
  STAKEHOLDER_FIELDS,
  TEAM_FIELDS,
} from './peopleFields.ts';
import { PLANS_FIELDS, PORTFOLIO_FIELDS, PROGRAMME_FIELDS } from './portfolioFields.ts';
import { priorities } from './priorities.ts';
import {
  CADENCE_FIELDS,
  CALENDAR_FIELDS,
  CHECK_FIELDS,
  CUSTOM_FIELD_FIELDS,
  ITERATION_FIELDS,
  PROJECT_FIELDS,
  STATUS_FIELDS,
  TYPE_FIELDS,
} from './settingFields.ts';
import {
  BASELINE_FIELDS,
  DECISION_FIELDS,
  EXTERNAL_FIELDS,
  MILESTONE_FIELDS,
  RAID_FIELDS,
  REQUEST_FIELDS,
  TEMPLATE_FIELDS,
} from './trackingFields.ts';

/** A section that is one map of settings. */
export interface SettingsSection<Fields extends FieldTable = FieldTable> {
  readonly kind: 'settings';
  readonly description: string;
  readonly fields: Fields;
}

/** A section that is one value. */
export interface ValueSection<T = unknown> {
  readonly kind: 'value';
  readonly description: string;
  readonly value: Value<T>;
}

/** A section that is a list of entries, each a map that is known by one of its fields. */
export interface EntriesSection<Fields extends FieldTable = FieldTable> {
  readonly kind: 'entries';
  readonly description: string;
  readonly fields: Fields;
  /** The field by which an entry is known. */
  readonly idField: 'id' | 'path';
  /** Whether the value of that field alone may stand for an entry. */
  readonly mayBeShort: boolean;
  /** Within what an id is unique: the sections of one scope share it. */
  readonly scope: string;
}

export type Section = SettingsSection | ValueSection | EntriesSection;
export type SectionTable = Readonly<Record<string, Section>>;

function settings<Fields extends FieldTable>(fields: Fields, description: string): SettingsSection<Fields> {
  return { kind: 'settings', description, fields };
}

interface EntriesOptions {
  readonly idField?: 'id' | 'path';
  readonly mayBeShort?: boolean;
  readonly scope: string;
}

function entries<Fields extends FieldTable>(
  fields: Fields,
  description: string,
  { idField = 'id', mayBeShort = false, scope }: EntriesOptions,
): EntriesSection<Fields> {
  return { kind: 'entries', description, fields, idField, mayBeShort, scope };
}

function value<T>(spec: Value<T>, description: string): ValueSection<T> {
  return { kind: 'value', description, value: spec };
}

/** What others refer to by id alone has one scope, so that an id can only mean one thing. */
const plan = { scope: 'plan' };

/** Every section of a plan file, in the order in which people like to read them. */
export const SECTIONS = {
  project: settings(PROJECT_FIELDS, 'What the plan is the plan of.'),
  workflow: entries(STATUS_FIELDS, 'The statuses of items, in their order.', { mayBeShort: true, scope: 'workflow' }),
  types: entries(TYPE_FIELDS, "The plan's own types of item, beside the built-in ones.", {
    mayBeShort: true,
    scope: 'types',
  }),
  priorities: value(priorities, 'What tells items apart by importance.'),
  fields: entries(CUSTOM_FIELD_FIELDS, "The plan's own fields of items.", { mayBeShort: true, scope: 'fields' }),
  calendars: entries(CALENDAR_FIELDS, 'Working hours and holidays.', { scope: 'calendars' }),
  people: entries(PERSON_FIELDS, 'Who works on the project.', { mayBeShort: true, ...plan }),
  teams: entries(TEAM_FIELDS, 'People who work together.', plan),
  contracts: entries(CONTRACT_FIELDS, 'Under what contractors work.', plan),
  cadence: settings(CADENCE_FIELDS, 'What makes the iterations.'),
  iterations: entries(ITERATION_FIELDS, 'Iterations, or what is particular about one that the cadence makes.', {
    mayBeShort: true,
    scope: 'iterations',
  }),
  milestones: entries(MILESTONE_FIELDS, 'Dates that count, and stage gates.', plan),
  items: entries(ITEM_FIELDS, 'What has to be done.', plan),
  requests: entries(REQUEST_FIELDS, 'What people ask of us.', plan),
  raid: entries(RAID_FIELDS, 'Risks, assumptions, issues and dependencies of the project.', plan),
  external: entries(EXTERNAL_FIELDS, 'What others have promised us.', plan),
  decisions: entries(DECISION_FIELDS, 'What was decided, or has to be.', plan),
  stakeholders: entries(
    STAKEHOLDER_FIELDS,
    'Who has a say or an interest; the same id as in people means the same person.',
    {
      scope: 'stakeholders',
    },
  ),
  baselines: entries(BASELINE_FIELDS, 'States of the plan that were approved.', { scope: 'baselines' }),
  templates: entries(TEMPLATE_FIELDS, 'What new items start with.', { scope: 'templates' }),
  checks: settings(CHECK_FIELDS, 'How severe findings are in this plan.'),
} as const satisfies SectionTable;

/** Every section of a portfolio.yaml. */
export const PORTFOLIO_SECTIONS = {
  portfolio: settings(PORTFOLIO_FIELDS, 'What the portfolio is.'),
  programmes: entries(PROGRAMME_FIELDS, 'Programmes that plans belong to.', { mayBeShort: true, scope: 'programmes' }),
  plans: entries(PLANS_FIELDS, 'The plans, each by its folder.', { idField: 'path', mayBeShort: true, scope: 'plans' }),
  people: entries(SHARED_PERSON_FIELDS, 'People that the plans share, each once.', {
    mayBeShort: true,
    scope: 'people',
  }),
} as const satisfies SectionTable;

type EntriesOf<S> = S extends EntriesSection<infer Fields> ? readonly Entry<FieldsOf<Fields>>[] : never;
type SettingsOf<S> =
  S extends SettingsSection<infer Fields> ? Located<FieldsOf<Fields>> : S extends ValueSection<infer T> ? T : never;

/** What is read of the sections of a table: entries, of which there may be none, and settings, which may be absent. */
export type SectionsOf<Table extends SectionTable> = {
  readonly [Name in keyof Table as Table[Name] extends EntriesSection ? Name : never]: EntriesOf<Table[Name]>;
} & {
  readonly [Name in keyof Table as Table[Name] extends EntriesSection ? never : Name]?: SettingsOf<Table[Name]>;
};

export type SectionName = keyof typeof SECTIONS;
export type EntrySectionName = {
  [Name in SectionName]: (typeof SECTIONS)[Name] extends EntriesSection ? Name : never;
}[SectionName];
/** What is read of an entry of a section. */
export type EntryOf<Name extends EntrySectionName> = Entry<FieldsOf<(typeof SECTIONS)[Name]['fields']>>;

/** The sections of a table that are lists of entries. */
export function entrySectionsOf(table: SectionTable): [name: string, section: EntriesSection][] {
  return Object.entries(table).filter((pair): pair is [string, EntriesSection] => pair[1].kind === 'entries');
}

/** A section of a table that is a list of entries. */
export function entrySectionOf(table: SectionTable, name: string): EntriesSection {
  const section = Object.hasOwn(table, name) ? table[name] : undefined;
  if (section?.kind !== 'entries') throw new Error(`There are no entries in a section ${name}.`);
  return section;
}

/** The fields that entries of a section, or its one map of settings, may have; none where it is one value. */
export function fieldsOfSection(section: Section): FieldTable {
  return section.kind === 'value' ? {} : section.fields;
}

/** The spec of a key of a field table, whatever the key is called. */
export function specOf(fields: FieldTable, key: string): FieldSpec | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** What a file without any of the sections holds. */
export function emptySections<Table extends SectionTable>(table: Table): SectionsOf<Table> {
  return Object.fromEntries(entrySectionsOf(table).map(([name]) => [name, []])) as unknown as SectionsOf<Table>;
}
