import { type FieldsOf, field, type Value } from './fields.ts';
import { converted, map, mapOfNames, scalar, shortOrLong, textOf } from './forms.ts';
import { number, text, word } from './values.ts';

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
type Scheme = keyof typeof SCHEMES;

/** What a plan without the section has. */
export const DEFAULT_PRIORITIES: Priorities = { names: SCHEMES.moscow };

const EXPECTED_NAMES = 'moscow, levels (high, medium, low), numbers (P0 to P4) or a list of names, the highest first';

function namesOf(plain: unknown): readonly string[] | undefined {
  if (!Array.isArray(plain)) return Object.hasOwn(SCHEMES, textOf(plain) ?? '') ? SCHEMES[plain as Scheme] : undefined;
  const texts = plain.map(textOf);
  return texts.every((each) => each !== undefined) ? texts : undefined;
}

const names: Value<readonly string[]> = {
  ...scalar({ enum: Object.keys(SCHEMES) }, EXPECTED_NAMES, namesOf),
  element: text,
};

const EXPECTED_SCORE = 'a number field such as value, or weights such as {value: 2, cost: -1}';

/** `value` or `{value: 2, cost: -1}`. */
const score = shortOrLong<readonly Weight[], readonly (readonly [string, number])[]>(
  { ...converted(word, (name) => [{ field: name, weight: 1 }]), expected: EXPECTED_SCORE },
  mapOfNames(number, EXPECTED_SCORE),
  (pairs) => pairs.map(([name, weight]) => ({ field: name, weight })),
);

const PRIORITIES_FIELDS = {
  names: field(names, 'What the priorities are called, the highest first.'),
  score: field(score, 'The number fields whose weighted sum orders the items, the highest first.'),
};

const EXPECTED = `${EXPECTED_NAMES}, or {score: {value: 2, cost: -1}}`;

/** `levels`, `[now, next, later]`, `{score: {value: 2, cost: -1}}` or `{names: levels, score: value}`. */
export const priorities = shortOrLong<Priorities, FieldsOf<typeof PRIORITIES_FIELDS>>(
  { ...converted(names, (list) => ({ names: list })), expected: EXPECTED },
  map(PRIORITIES_FIELDS, EXPECTED),
  (long) => ((long.names ?? long.score) ? { ...long, names: long.names ?? [] } : undefined),
);
