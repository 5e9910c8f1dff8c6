import * as z from 'zod/mini';
import { type Effort, effortSchema } from './efforts.ts';
import { field, map, scalar, shortOrLong, type Value } from './fields.ts';
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

const MONEY = String.raw`\d{1,12}(?:\.\d{1,2})? +[A-Z]{3}`;

function moneyOf(written: string): Money {
  const [amount = '', currency = ''] = written.split(/[ /]+/);
  return { amount: Number(amount), currency };
}

const shortMoney = z.pipe(z.string().check(z.regex(new RegExp(`^${MONEY}$`))), z.transform(moneyOf));

const currency = scalar(z.string().check(z.regex(/^[A-Z]{3}$/)), 'a currency such as EUR');

const MONEY_FIELDS = {
  amount: field(number, 'How much.'),
  currency: field(currency, 'The currency: three letters, such as EUR.'),
};

const EXPECTED_MONEY = 'money such as 20000 EUR';
const longMoney = map(MONEY_FIELDS, EXPECTED_MONEY, ['amount', 'currency']);

/** `20000 EUR` or `{amount: 20000, currency: EUR}`. */
export const money: Value<Money> = shortOrLong<Money, Money>(shortMoney, longMoney, (long) => long, EXPECTED_MONEY);

const RATE_FIELDS = {
  ...MONEY_FIELDS,
  per: field(oneOf(...Object.values(PERS)), 'For how long that pays.'),
};

const EXPECTED_RATE = 'a rate such as 640 EUR/d or 80 EUR/h';

/** `640 EUR/d`, `80 EUR/h`, or `{amount: 640, currency: EUR, per: day}`. */
export const rate: Value<Rate> = shortOrLong<Rate, Rate>(
  z.pipe(
    z.string().check(z.regex(new RegExp(`^${MONEY} ?/ ?(?:h|d|w|mo)$`))),
    z.transform((written: string): Rate => {
      const unit = written.slice(written.indexOf('/') + 1).trim();
      return { ...moneyOf(written), per: PERS[unit as keyof typeof PERS] };
    }),
  ),
  map(RATE_FIELDS, EXPECTED_RATE, ['amount', 'currency', 'per']),
  (long) => long,
  EXPECTED_RATE,
);

/** The most that a contract pays for: work, or money. */
export type Cap = Effort | Money;

/** `45d`, `30000 EUR`, or `{amount: 30000, currency: EUR}`. */
export const cap: Value<Cap> = shortOrLong<Cap, Money>(
  z.union([effortSchema, shortMoney]),
  longMoney,
  (long) => long,
  'work such as 45d, or money such as 30000 EUR',
);
