import * as z from 'zod/mini';
import { field, list, map, mapOfNames, shortOrLong, type Value } from './fields.ts';
import { percent, textSchema, wholeNumber, word } from './values.ts';

/** Who works on an item, and with which part of the day. */
export interface Assignee {
  /** The id of a person or of a team. */
  readonly person: string;
  readonly percent?: number;
  /** As it is written in short. */
  readonly text: string;
}

const SHARE = String.raw`(?:100|[1-9]\d?)`;

const shortAssignee: z.ZodMiniType<Assignee> = z.pipe(
  textSchema.check(z.regex(new RegExp(`^\\S+( +${SHARE} ?%)?$`))),
  z.transform((written: string): Assignee => {
    const [person = '', share] = written.split(/ +/, 2);
    return { person, text: written, ...(share !== undefined && { percent: Number.parseInt(share, 10) }) };
  }),
);

const ASSIGNEE_FIELDS = {
  person: field(word, 'The id of a person or of a team.'),
  share: field(percent, 'The part of the day, such as 50%.'),
};

/** `ana`, `ana 50%` or `{person: ana, share: 50%}`. */
export const assignee = shortOrLong(
  shortAssignee,
  map(ASSIGNEE_FIELDS, 'a person such as ana, or ana 50%', ['person']),
  ({ person, share }): Assignee =>
    share === undefined ? { person, text: person } : { person, percent: share, text: `${person} ${share}%` },
  'a person such as ana, or ana 50%',
);
export const assignees = list(assignee, 'people such as [ana 50%, bo]');

/** What somebody can do, or what an item needs, and how well. */
export interface Skill {
  readonly skill: string;
  /** From 1 (has begun) to 5 (teaches it). */
  readonly level?: number;
}

const shortSkill: z.ZodMiniType<Skill> = z.pipe(
  textSchema.check(z.regex(/^\S+( +[1-5])?$/)),
  z.transform((written: string): Skill => {
    const [skill = '', level] = written.split(/ +/);
    return level === undefined ? { skill } : { skill, level: Number(level) };
  }),
);

const EXPECTED_SKILLS = 'skills such as {react: 3, sql: 2} or [react 3, sql], with levels from 1 to 5';

const SKILL_FIELDS = {
  skill: field(word, 'What the skill is called.'),
  level: field(wholeNumber(1, 5), 'How well, from 1 (has begun) to 5 (teaches it).'),
};

const skillList = list(
  shortOrLong(shortSkill, map(SKILL_FIELDS, EXPECTED_SKILLS, ['skill']), (long): Skill => long, EXPECTED_SKILLS),
  EXPECTED_SKILLS,
);
const skillMap = mapOfNames(wholeNumber(1, 5), EXPECTED_SKILLS);

/** `[react, sql 2]`, `react`, or `{react: 3, sql: 2}`. */
export const skills: Value<readonly Skill[]> = {
  schema: z.union([
    z.pipe(
      skillMap.schema,
      z.transform((pairs) => pairs.map(([skill, level]): Skill => ({ skill, level }))),
    ),
    skillList.schema,
  ]) as z.ZodMiniType<readonly Skill[]>,
  expected: EXPECTED_SKILLS,
  scalar: shortSkill,
  ...(skillMap.each && { each: skillMap.each }),
  ...(skillList.element && { element: skillList.element }),
};

/** What part of somebody's hours each plan has, by its key. */
export interface Share {
  readonly plan: string;
  readonly percent: number;
}

const shareMap = mapOfNames(percent, 'parts by plan, such as {WEB: 50%, PAY: 30%}');

export const shares: Value<readonly Share[]> = {
  ...shareMap,
  schema: z.pipe(
    shareMap.schema,
    z.transform((pairs) => pairs.map(([plan, part]): Share => ({ plan, percent: part }))),
  ),
};
