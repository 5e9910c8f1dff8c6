import type { Value } from './fields.ts';
import { list, scalar, textOf, written } from './forms.ts';

/** Text, however YAML would type it. */
export const text: Value<string> = scalar({ type: ['string', 'number', 'boolean'] }, 'text', textOf);
export const texts = list(text, 'text, or a list of texts');

/** Text that is one word: an id. */
export const word: Value<string> = scalar(
  { type: ['string', 'number', 'boolean'] },
  'a word without spaces',
  (plain) => {
    const name = textOf(plain);
    return name !== undefined && /^\S+$/.test(name) ? name : undefined;
  },
);
export const words = list(word, 'a list of words without spaces');

/** What names a file or a folder: relative, with forward slashes, `..` for the folder above. */
export const path: Value<string> = written(
  /^(?![/~]|[A-Za-z]:)[^\\\0]+$/,
  "a path that starts in this file's folder, with forward slashes, such as ../payments",
  (name) => name,
);
export const paths = list(path, path.expected);

const NUMBER = /^[-+]?\d{1,15}(\.\d{1,15})?$/;

function numberOf(plain: unknown): number | undefined {
  if (typeof plain === 'number') return plain;
  return typeof plain === 'string' && NUMBER.test(plain) ? Number(plain) : undefined;
}

export const number: Value<number> = scalar({ type: 'number' }, 'a number such as 15 or 12.5', numberOf);

/** A whole number of a scale, both ends included. */
export function wholeNumber(minimum: number, maximum: number): Value<number> {
  return scalar({ type: 'integer', minimum, maximum }, `a whole number from ${minimum} to ${maximum}`, (plain) => {
    const value = numberOf(plain);
    return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum ? value : undefined;
  });
}

export const yesOrNo: Value<boolean> = scalar({ type: 'boolean' }, 'true or false', (plain) =>
  typeof plain === 'boolean' ? plain : undefined,
);

/** One of a few words. */
export function oneOf<const Word extends string>(...names: readonly Word[]): Value<Word> {
  const expected = `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  return scalar({ enum: names }, expected, (plain) => names.find((name) => name === plain));
}

/** The source of a pattern for a calendar day. */
export const DAY = String.raw`\d{4}-\d{2}-\d{2}`;

/** A calendar day such as 2026-12-24, as text; 2026-02-30 is none. */
export const day: Value<string> = written(new RegExp(`^${DAY}$`), 'a date such as 2026-12-24', (date) =>
  isCalendarDay(date) ? date : undefined,
);

export function isCalendarDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** A part of something in percent, above 0 and up to 100, with or without the sign. */
export const percent: Value<number> = {
  ...written(/^(\d{1,3}(?:\.\d{1,3})?) ?%?$/, 'a percentage such as 50%', (_, [, digits]) => {
    const value = Number(digits);
    return value > 0 && value <= 100 ? value : undefined;
  }),
  scalar: { type: ['string', 'number'], pattern: String.raw`^\d{1,3}(\.\d{1,3})? ?%?$` },
};

/** A link that a browser may open. */
export const url: Value<string> = written(
  /^(?:https?:\/\/|mailto:)\S+$/i,
  'a link that starts with https:, http: or mailto:',
  (link) => link,
);
