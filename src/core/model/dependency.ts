import * as z from 'zod/mini';
import { EFFORT, type Effort, effortOf, effortText } from './efforts.ts';
import { field, list, map, scalar, shortOrLong } from './fields.ts';
import { day, daySchema, oneOf, textSchema, word } from './values.ts';

const TIES = ['FS', 'SS', 'FF', 'SF'] as const;

/** What an item waits for: the other item, and how the two are tied. */
export interface Dependency {
  /** The id of an item, of a milestone or of something promised by others. */
  readonly item: string;
  /** Finish to start, start to start, finish to finish, start to finish. */
  readonly type: (typeof TIES)[number];
  /** Working time between the two; an amount below 0 lets them overlap. */
  readonly lag?: Effort;
}

/** A lag as a plan writes it behind the tie: +2d, -1d. */
export function lagText(lag: Effort): string {
  return `${lag.amount < 0 ? '' : '+'}${effortText(lag)}`;
}

const SHORT = new RegExp(`^(\\S+?)(?: +(?:(${TIES.join('|')})?([-+]${EFFORT})?))?$`);

const shortDependency: z.ZodMiniType<Dependency> = z.pipe(
  textSchema.check(z.regex(SHORT)),
  z.transform((written: string): Dependency => {
    const [, item = '', type = 'FS', lag] = SHORT.exec(written) ?? [];
    return { item, type: type as Dependency['type'], ...(lag !== undefined && { lag: effortOf(lag) }) };
  }),
);

const lag = scalar(
  z.pipe(z.string().check(z.regex(new RegExp(`^[-+]?${EFFORT}$`))), z.transform(effortOf)),
  'working time such as 2d, or -1d for an overlap',
);

const DEPENDENCY_FIELDS = {
  item: field(word, 'The id of what comes first: an item, a milestone, or something promised by others.'),
  type: field(
    oneOf(...TIES),
    'Finish to start (FS, where left out), start to start, finish to finish, start to finish.',
  ),
  lag: field(lag, 'Working time between the two; -1d lets them overlap by a day.'),
};

const EXPECTED = 'ids such as [WEB-k7f2m, WEB-b3xq9 SS+2d]';

/** `WEB-m2c8t`, `WEB-m2c8t SS+2d` or `{item: WEB-m2c8t, type: SS, lag: 2d}`. */
export const dependency = shortOrLong(
  shortDependency,
  map(DEPENDENCY_FIELDS, EXPECTED, ['item']),
  ({ type = 'FS', ...rest }): Dependency => ({ ...rest, type }),
  EXPECTED,
);
export const dependencies = list(dependency, EXPECTED);

const DATED = ['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'] as const;

/**
 * When an item may be done, in the field's own terms: start or finish no earlier or no later than a day, must start or
 * must finish on a day, or as late as possible, which has no day.
 */
export type Constraint = { readonly type: (typeof DATED)[number]; readonly date: string } | { readonly type: 'ALAP' };

const shortConstraint: z.ZodMiniType<Constraint> = z.pipe(
  z.string().check(
    z.regex(new RegExp(`^(?:(?:${DATED.join('|')}) \\d{4}-\\d{2}-\\d{2}|ALAP)$`)),
    z.refine((written) => written === 'ALAP' || daySchema.safeParse(written.slice(-10)).success),
  ),
  z.transform((written: string) => {
    const [type, date] = written.split(' ');
    return (date === undefined ? { type } : { type, date }) as Constraint;
  }),
);

const CONSTRAINT_FIELDS = {
  type: field(
    oneOf(...DATED, 'ALAP'),
    'Start no earlier (SNET) or no later than (SNLT), finish no earlier (FNET) or no later than (FNLT), must start on (MSO), must finish on (MFO), as late as possible (ALAP).',
  ),
  date: field(day, 'The day; as late as possible has none.'),
};

const EXPECTED_CONSTRAINT = 'constraints such as [SNET 2026-12-01, FNLT 2027-01-15] or ALAP';
const longConstraint = map(CONSTRAINT_FIELDS, EXPECTED_CONSTRAINT, ['type']);

/** `SNET 2026-12-01`, `ALAP`, or `{type: SNET, date: 2026-12-01}`. */
export const constraints = list(
  shortOrLong(
    shortConstraint,
    {
      ...longConstraint,
      schema: longConstraint.schema.check(z.refine(({ type, date }) => (type === 'ALAP') === (date === undefined))),
    },
    (long) => long as Constraint,
    EXPECTED_CONSTRAINT,
  ),
  EXPECTED_CONSTRAINT,
);
