import { EFFORT, type Effort, effortOf, effortText } from './efforts.ts';
import { field } from './fields.ts';
import { list, map, shortOrLong, written } from './forms.ts';
import { DAY, day, isCalendarDay, oneOf, word } from './values.ts';

const TIES = ['FS', 'SS', 'FF', 'SF'] as const;

/** Time between two items: working time, or time by the clock, in which a day has 24 hours and a week seven days. */
export interface Lag extends Effort {
  readonly isElapsed?: true;
}

/** What an item waits for: the other item, and how the two are tied. */
export interface Dependency {
  /** The id of an item, of a milestone or of something promised by others. */
  readonly item: string;
  /** Finish to start, start to start, finish to finish, start to finish. */
  readonly type: (typeof TIES)[number];
  /** The time between the two; an amount below 0 lets them overlap. */
  readonly lag?: Lag;
}

/** A lag as a plan writes it behind the tie: +2d, -1d, and +2ed for two days by the clock. */
export function lagText({ isElapsed, ...lag }: Lag): string {
  const text = effortText(lag);
  return `${lag.amount < 0 ? '' : '+'}${isElapsed ? text.replace(/[a-z]$/, 'e$&') : text}`;
}

const LAG = EFFORT.replace(/(?=\[)/, 'e?');

function lagOf(written: string): Lag {
  const amount = effortOf(written.replace('e', ''));
  return written.includes('e') ? { ...amount, isElapsed: true } : amount;
}

/** A dependency as a plan writes it in short. */
export function dependencyText({ item, type, lag }: Dependency): string {
  return type === 'FS' && lag === undefined ? item : `${item} ${type}${lag ? lagText(lag) : ''}`;
}

const SHORT = new RegExp(`^(\\S+?)(?: +(?:(${TIES.join('|')})?([-+]${LAG})?))?$`);

const EXPECTED = 'ids such as [WEB-k7f2m, WEB-b3xq9 SS+2d]';

const shortDependency = written<Dependency>(SHORT, EXPECTED, (_, [, item = '', type = 'FS', lag]) => {
  return { item, type: type as Dependency['type'], ...(lag !== undefined && { lag: lagOf(lag) }) };
});

const lag = written(
  new RegExp(`^[-+]?${LAG}$`),
  'working time such as 2d, or -1d for an overlap, or 2ed by the clock',
  lagOf,
);

const DEPENDENCY_FIELDS = {
  item: field(word, 'The id of what comes first: an item, a milestone, or something promised by others.'),
  type: field(
    oneOf(...TIES),
    'Finish to start (FS, where left out), start to start, finish to finish, start to finish.',
  ),
  lag: field(lag, 'Working time between the two; -1d lets them overlap by a day, 2ed are two days by the clock.'),
};

/** `WEB-m2c8t`, `WEB-m2c8t SS+2d` or `{item: WEB-m2c8t, type: SS, lag: 2d}`. */
export const dependency = shortOrLong(
  shortDependency,
  map(DEPENDENCY_FIELDS, EXPECTED, ['item']),
  ({ type = 'FS', ...rest }) => ({ ...rest, type }),
);
export const dependencies = list(dependency, EXPECTED);

const DATED = ['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'] as const;

/**
 * When an item may be done, in the field's own terms: start or finish no earlier or no later than a day, must start or
 * must finish on a day, or as late as possible, which has no day.
 */
export type Constraint = { readonly type: (typeof DATED)[number]; readonly date: string } | { readonly type: 'ALAP' };

/** A constraint as a plan writes it in short. */
export function constraintText(constraint: Constraint): string {
  return constraint.type === 'ALAP' ? constraint.type : `${constraint.type} ${constraint.date}`;
}

const EXPECTED_CONSTRAINT = 'constraints such as [SNET 2026-12-01, FNLT 2027-01-15] or ALAP';

const shortConstraint = written<Constraint>(
  new RegExp(`^(?:(${DATED.join('|')}) (${DAY})|ALAP)$`),
  EXPECTED_CONSTRAINT,
  (_, [, type, date]) => constraintOf((type ?? 'ALAP') as Constraint['type'], date),
);

function constraintOf(type: Constraint['type'], date: string | undefined): Constraint | undefined {
  if (type === 'ALAP') return date === undefined ? { type } : undefined;
  return date !== undefined && isCalendarDay(date) ? { type, date } : undefined;
}

const CONSTRAINT_FIELDS = {
  type: field(
    oneOf(...DATED, 'ALAP'),
    'Start no earlier (SNET) or no later than (SNLT), finish no earlier (FNET) or no later than (FNLT), must start on (MSO), must finish on (MFO), as late as possible (ALAP).',
  ),
  date: field(day, 'The day; as late as possible has none.'),
};

/** `SNET 2026-12-01`, `ALAP`, or `{type: SNET, date: 2026-12-01}`. */
export const constraints = list(
  shortOrLong(shortConstraint, map(CONSTRAINT_FIELDS, EXPECTED_CONSTRAINT, ['type']), ({ type, date }) =>
    constraintOf(type, date),
  ),
  EXPECTED_CONSTRAINT,
);
