import { field, type Value } from './fields.ts';
import { converted, list, map, mapOfNames, shortOrLong, written } from './forms.ts';
import { percent, wholeNumber, word } from './values.ts';

/** Who works on an item, and with which part of the day. */
export interface Assignee {
  /** The id of a person or of a team. */
  readonly person: string;
  readonly percent?: number;
  /** As it is written in short. */
  readonly text: string;
}

const shortAssignee = written<Assignee>(
  /^(\S+)(?: +(100|[1-9]\d?) ?%)?$/,
  'a person such as ana, or ana 50%',
  (text, [, person = '', share]) => ({ person, text, ...(share !== undefined && { percent: Number(share) }) }),
);

const ASSIGNEE_FIELDS = {
  person: field(word, 'The id of a person or of a team.'),
  share: field(percent, 'The part of the day, such as 50%.'),
};

/** `ana`, `ana 50%` or `{person: ana, share: 50%}`. */
export const assignee = shortOrLong(
  shortAssignee,
  map(ASSIGNEE_FIELDS, shortAssignee.expected, ['person']),
  ({ person, share }) => {
    return share === undefined ? { person, text: person } : { person, percent: share, text: `${person} ${share}%` };
  },
);
export const assignees = list(assignee, 'people such as [ana 50%, bo]');

/** Each one's part of the work of those who share an item: they share it by their parts of the day. */
export function partsOf(assignees: readonly Assignee[]): { readonly person: string; readonly part: number }[] {
  const all = assignees.reduce((sum, { percent = 100 }) => sum + percent, 0);
  return assignees.map(({ person, percent = 100 }) => ({ person, part: percent / all }));
}

/** What somebody can do, or what an item needs, and how well. */
export interface Skill {
  readonly skill: string;
  /** From 1 (has begun) to 5 (teaches it). */
  readonly level?: number;
}

const EXPECTED_SKILLS = 'skills such as {react: 3, sql: 2} or [react 3, sql], with levels from 1 to 5';

const shortSkill = written<Skill>(/^(\S+)(?: +([1-5]))?$/, EXPECTED_SKILLS, (_, [, skill = '', level]) => {
  return level === undefined ? { skill } : { skill, level: Number(level) };
});

const SKILL_FIELDS = {
  skill: field(word, 'What the skill is called.'),
  level: field(wholeNumber(1, 5), 'How well, from 1 (has begun) to 5 (teaches it).'),
};

const skillList = list(
  shortOrLong<Skill, Skill>(shortSkill, map(SKILL_FIELDS, EXPECTED_SKILLS, ['skill']), (long) => long),
  EXPECTED_SKILLS,
);
const { fields: _, required: __, ...listForms } = skillList;

/** `[react, sql 2]`, `react`, or `{react: 3, sql: 2}`. */
export const skills: Value<readonly Skill[]> = shortOrLong<readonly Skill[], readonly (readonly [string, number])[]>(
  listForms,
  mapOfNames(wholeNumber(1, 5), EXPECTED_SKILLS),
  (pairs) => pairs.map(([skill, level]) => ({ skill, level })),
);

/** What part of somebody's hours each plan has, by its key. */
export interface Share {
  readonly plan: string;
  readonly percent: number;
}

export const shares: Value<readonly Share[]> = converted(
  mapOfNames(percent, 'parts by plan, such as {WEB: 50%, PAY: 30%}'),
  (pairs) => pairs.map(([plan, part]) => ({ plan, percent: part })),
);
