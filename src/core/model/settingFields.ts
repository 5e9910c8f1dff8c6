import { type CheckSetting, severity, severityAndDays } from './checkSetting.ts';
import {
  type FieldSpec,
  type FieldsOf,
  type FieldTable,
  field,
  markdown,
  naming,
  orAnybody,
  type Value,
} from './fields.ts';
import { type CheckCode, FINDING_CODES, FINDINGS, isCheckCode, isDaysCode } from './finding.ts';
import { converted, scalar, written } from './forms.ts';
import { period, periods } from './period.ts';
import { day, number, oneOf, path, paths, text, texts, word, yesOrNo } from './values.ts';
import { weekHours } from './workingHours.ts';

const hoursPerDay: Value<number> = {
  ...converted(number, (hours) => (hours > 0 && hours <= 24 ? hours : undefined)),
  expected: 'a number of hours such as 8 or 7.5',
};

const hoursPerPoint: Value<number> = {
  ...converted(number, (hours) => (hours > 0 && hours <= 1000 ? hours : undefined)),
  expected: 'a number of hours such as 6',
};

const key = written(
  /^[A-Za-z][A-Za-z0-9]{0,15}$/,
  'up to 16 letters and digits that start with a letter, such as WEB',
  (text) => text,
);

/** Letters, digits, dots, dashes and slashes are what every git and every system takes; the id says whose branch it is. */
const branch = written(
  /^(?=.*\{id\})(?:[A-Za-z0-9._/-]|\{(?:id|slug|type|user)\}){1,100}$/,
  'a text with {id}, and if wanted {slug}, {type} and {user}, such as "{type}/{id}-{slug}"',
  (text) => text,
);

export const PROJECT_FIELDS = {
  key: field(key, 'What the ids of this plan start with; unique in the workspace.'),
  name: field(text, 'What the project is called.'),
  description: markdown(field(text, 'What the project is for, in Markdown.')),
  method: field(text, 'How the team works.', 'a word such as scrum, kanban, xp, dsdm or stages'),
  files: field(
    texts,
    "The files that belong to the plan besides plan.yaml: paths from the plan's folder with *, ? and **.",
    'paths such as [teams/*.yaml, "releases/**"]',
  ),
  repositories: field(
    paths,
    'Where the code is, if not in the repository of the plan alone: folders of other repositories.',
    "paths that start in this file's folder, such as [../portal, ../api]",
  ),
  private: field(path, 'A folder in another repository that is laid over this plan; it may be missing.'),
  hoursPerDay: field(hoursPerDay, 'How many hours of work 1d is, for everyone; 8 where left out.'),
  hoursPerPoint: field(
    hoursPerPoint,
    'How many hours of work a story point is, for dates, before an iteration tells; a day where left out.',
  ),
  calendar: naming(
    field(word, 'The calendar of those who have none, nor a team with one.', 'the id of a calendar'),
    'calendar',
  ),
  ids: field(oneOf('random', 'sequential'), 'How new ids are made: five random characters (default), or counted up.'),
  start: field(day, 'The first day of the project; nothing is planned before it.'),
  branch: field(branch, 'What the branch of an item is called when work starts; "{id}/{slug}" where left out.'),
} as const satisfies FieldTable;

export const STATUS_FIELDS = {
  id: field(text, 'What the status is called.'),
  category: field(
    oneOf('todo', 'doing', 'done', 'dropped'),
    "Where it stands in an item's life; by its name, else that of the status before it.",
  ),
  wip: field(number, 'The most items that should have it at once.', 'a number of items'),
  description: field(text, 'When an item has it.'),
} as const satisfies FieldTable;

export const TYPE_FIELDS = {
  id: field(text, 'What the type is called.'),
  like: naming(field(text, 'The built-in type that it is like: its icon and its fields.'), 'type'),
  icon: field(word, 'The icon, by its name among VS Code’s.', 'the name of an icon such as flame'),
  description: field(text, 'What such items are.'),
} as const satisfies FieldTable;

export const CUSTOM_FIELD_FIELDS = {
  id: field(word, 'The key that items have it by.'),
  name: field(text, 'What people call it.'),
  kind: field(oneOf('text', 'number', 'choice', 'date', 'person', 'url'), 'What its values are; text where left out.'),
  choices: field(texts, 'For a choice: the values that there are.', 'a list of texts such as [low, high]'),
  required: field(yesOrNo, 'Whether an item must have it.'),
  types: naming(
    field(texts, 'The types of item that have it; all where left out.', 'types such as [story, bug]'),
    'type',
  ),
  description: field(text, 'What it means.'),
} as const satisfies FieldTable;

export const CALENDAR_FIELDS = {
  id: field(word, 'What people and teams name it by.'),
  name: field(text, 'What people call it.'),
  hours: field(weekHours, 'When work is done in a week; Monday to Friday where left out.'),
  holidays: field(periods, 'Days without work.'),
} as const satisfies FieldTable;

const weeks = written(/^[1-9]\d?w$/, 'whole weeks such as 2w', (text) => Number.parseInt(text, 10));

const numbered = scalar(
  { type: 'string', pattern: String.raw`\{n\}` },
  'a text with {n} for the number, such as "Sprint {n}"',
  (plain) => (typeof plain === 'string' && plain.includes('{n}') ? plain : undefined),
);

export const CADENCE_FIELDS = {
  every: field(weeks, 'How many weeks each iteration takes, weekends included.'),
  from: field(day, 'The first day of the first one.'),
  until: field(day, 'The day after which none begins.'),
  id: field(numbered, 'What items name an iteration by; S{n} where left out.', 'a word with {n}, such as "S{n}"'),
  name: field(numbered, 'What people call it, with {n} for its number; the id where left out.'),
  first: field(number, 'The number of the first one; 1 where left out.', 'a whole number'),
} as const satisfies FieldTable;

export const ITERATION_FIELDS = {
  id: field(text, 'What items name it by; that of one that the cadence makes changes that one.'),
  name: field(text, 'What people call it.'),
  dates: field(period, 'Its first and its last day.', 'days such as 2026-11-02..2026-11-15'),
  goal: field(text, 'What it is for.'),
  team: orAnybody(naming(field(word, 'The team whose iteration it is.', 'the id of a team'), 'team')),
} as const satisfies FieldTable;

/** One field for each finding that a plan can change: how severe it is, and of some after how many days it comes. */
export const CHECK_FIELDS = Object.fromEntries(
  FINDING_CODES.filter(isCheckCode).map((code) => {
    return [
      code,
      isDaysCode(code)
        ? field(
            severityAndDays,
            `How severe the finding ${code} is in this plan, and after how many days it comes; ${FINDINGS[code].days} where left out.`,
          )
        : field(severity, `How severe the finding ${code} is in this plan.`),
    ];
  }),
) as Readonly<Record<CheckCode, FieldSpec<CheckSetting>>>;

export type ProjectFields = FieldsOf<typeof PROJECT_FIELDS>;
export type CadenceFields = FieldsOf<typeof CADENCE_FIELDS>;
