import * as z from 'zod/mini';
import { field, map, mapOfNames, shortOrLong, type Value } from './fields.ts';
import { number, text, textSchema } from './values.ts';

/** How much a number field of the plan's own counts in an item's score; below 0, it counts against it. */
export interface Weight {
  readonly field: string;
  readonly weight: number;
}

/** What tells a plan's items apart by importance: names, the highest first, and perhaps a score, the highest first. */
export interface Priorities {
  readonly names: readonly string[];
  readonly score?: readonly Weight[];
}

const SCHEMES = {
  moscow: ['must', 'should', 'could', 'wont'],
  levels: ['high', 'medium', 'low'],
  numbers: ['P0', 'P1', 'P2', 'P3', 'P4'],
} as const;

/** What a plan without the section has. */
export const DEFAULT_PRIORITIES: Priorities = { names: SCHEMES.moscow };

const EXPECTED_NAMES = 'moscow, levels (high, medium, low), numbers (P0 to P4) or a list of names, the highest first';

const scheme = z.enum(Object.keys(SCHEMES) as (keyof typeof SCHEMES)[]);
const schemeNames = z.pipe(
  scheme,
  z.transform((name): readonly string[] => SCHEMES[name]),
) as unknown as z.ZodMiniType<readonly string[]>;

const names: Value<readonly string[]> = {
  schema: z.union([schemeNames, z.array(textSchema)]),
  expected: EXPECTED_NAMES,
  scalar: scheme,
  element: text,
};

const EXPECTED_SCORE = 'a number field such as value, or weights such as {value: 2, cost: -1}';
const weights = mapOfNames(number, EXPECTED_SCORE);

/** `value` or `{value: 2, cost: -1}`. */
const score: Value<readonly Weight[]> = shortOrLong<readonly Weight[], readonly (readonly [string, number])[]>(
  z.pipe(
    textSchema.check(z.regex(/^\S+$/)),
    z.transform((name: string) => [{ field: name, weight: 1 }]),
  ),
  weights,
  (pairs) => pairs.map(([name, weight]) => ({ field: name, weight })),
  EXPECTED_SCORE,
);

const PRIORITIES_FIELDS = {
  names: field(names, 'What the priorities are called, the highest first.'),
  score: field(score, 'The number fields whose weighted sum orders the items, the highest first.'),
};

const EXPECTED = `${EXPECTED_NAMES}, or {score: {value: 2, cost: -1}}`;
const long = map(PRIORITIES_FIELDS, EXPECTED);

/** `levels`, `[now, next, later]`, `{score: {value: 2, cost: -1}}` or `{names: levels, score: value}`. */
export const priorities: Value<Priorities> = {
  ...long,
  schema: z.union([
    z.pipe(
      names.schema,
      z.transform((written) => ({ names: written })),
    ),
    z.pipe(
      long.schema.check(z.refine((written) => written.names !== undefined || written.score !== undefined)),
      z.transform((written) => ({ ...written, names: written.names ?? [] })),
    ),
  ]) as unknown as z.ZodMiniType<Priorities>,
  expected: EXPECTED,
  scalar: scheme,
  element: text,
};
