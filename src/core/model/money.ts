import { type Effort, effort } from './efforts.ts';
import { field, type Value } from './fields.ts';
import { map, shortOrLong, written } from './forms.ts';
import { number, oneOf } from './values.ts';

export interface Money {
  readonly amount: number;
  /** Three letters, such as EUR. */
  readonly currency: string;
}

const PERS = { h: 'hour', d: 'day', w: 'week', mo: 'month' } as const;

/** What somebody costs. */
export interface Rate extends Money {
  readonly per: (typeof PERS)[keyof typeof PERS];
}

const MONEY = String.raw`(\d{1,12}(?:\.\d{1,2})?) +([A-Z]{3})`;
const EXPECTED_MONEY = 'money such as 20000 EUR';

const shortMoney = written<Money>(new RegExp(`^${MONEY}$`), EXPECTED_MONEY, (_, [, amount, currency = '']) => {
  return { amount: Number(amount), currency };
});

const MONEY_FIELDS = {
  amount: field(number, 'How much.'),
  currency: field(
    written(/^[A-Z]{3}$/, 'a currency such as EUR', (code) => code),
    'The currency: three letters, such as EUR.',
  ),
};

const longMoney = map(MONEY_FIELDS, EXPECTED_MONEY, ['amount', 'currency']);

const RATE_FIELDS = {
  ...MONEY_FIELDS,
  per: field(oneOf(...Object.values(PERS)), 'For how long that pays.'),
};

const EXPECTED_RATE = 'a rate such as 640 EUR/d or 80 EUR/h';

/** `640 EUR/d`, `80 EUR/h`, or `{amount: 640, currency: EUR, per: day}`. */
export const rate = shortOrLong<Rate, Rate>(
  written(new RegExp(`^${MONEY} ?/ ?(h|d|w|mo)$`), EXPECTED_RATE, (_, [, amount, currency = '', unit]) => {
    return { amount: Number(amount), currency, per: PERS[unit as keyof typeof PERS] };
  }),
  map(RATE_FIELDS, EXPECTED_RATE, ['amount', 'currency', 'per']),
  (long) => long,
);

/** The most that a contract pays for: work, or money. */
export type Cap = Effort | Money;

/** `45d`, `30000 EUR`, or `{amount: 30000, currency: EUR}`. */
export const cap: Value<Cap> = {
  ...shortOrLong<Cap, Cap>(
    effort,
    shortOrLong<Cap, Money>(shortMoney, longMoney, (long) => long),
    (long) => long,
  ),
  scalar: { type: 'string', pattern: `${effort.scalar?.pattern}|${shortMoney.scalar?.pattern}` },
  expected: 'work such as 45d, or money such as 30000 EUR',
};
