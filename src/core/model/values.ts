import * as z from 'zod/mini';
import { list, scalar } from './fields.ts';

/**
 * The simple kinds of value. Their input is what the reader makes of YAML: text, and numbers and booleans only where
 * their canonical form is what was written, so that `1.10` and `007` arrive as text and lose nothing.
 */
const anyScalar = z.union([z.string(), z.number(), z.boolean()]);

/** Text, however YAML would type it. */
export const textSchema = z.pipe(anyScalar, z.transform(String));
const wordSchema = textSchema.check(z.regex(/^\S+$/));

export const text = scalar(textSchema, 'text');
export const texts = list(text, 'text, or a list of texts');

/** Text that is one word: an id. */
export const word = scalar(wordSchema, 'a word without spaces');
export const words = list(word, 'a list of words without spaces');

/** What a plan's files are named by: relative, with forward slashes, `..` for the folder above. */
export const path = scalar(
  z.string().check(z.regex(/^(?![/\\~])(?![A-Za-z]:)[^\\\0]+$/)),
  "a path that starts in this file's folder, with forward slashes, such as ../payments",
);

export const numberSchema = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^[-+]?\d{1,15}(\.\d{1,15})?$/))]),
  z.transform(Number),
);
export const number = scalar(numberSchema, 'a number such as 15 or 12.5');

/** A whole number of a scale, both ends included. */
export function wholeNumber(from: number, to: number): ReturnType<typeof scalar<number>> {
  const schema = numberSchema.check(z.refine((value) => Number.isInteger(value) && value >= from && value <= to));
  return scalar(schema, `a whole number from ${from} to ${to}`);
}

export const yesOrNo = scalar(z.boolean(), 'true or false');

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(
  ...names: Words
): ReturnType<typeof scalar<Words[number]>> {
  return scalar(z.enum(names) as unknown as z.ZodMiniType<Words[number]>, sentenceOf(names));
}

function sentenceOf(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;

/** A calendar day such as 2026-12-24, as text; 2026-02-30 is none. */
export const daySchema = z.string().check(z.regex(new RegExp(`^${DAY}$`)), z.refine(isCalendarDay));
export const day = scalar(daySchema, 'a date such as 2026-12-24');

export function isCalendarDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A part of something in percent, 1 to 100, with or without the sign. */
export const percentSchema = z.pipe(
  z.union([
    z.number().check(z.minimum(1), z.maximum(100)),
    z.string().check(z.regex(/^(100|[1-9]\d?)(\.\d{1,3})? ?%?$/)),
  ]),
  z.transform((written: number | string) => (typeof written === 'number' ? written : Number.parseFloat(written))),
);
export const percent = scalar(percentSchema, 'a percentage such as 50%');

/** A link that a browser may open. */
export const url = scalar(
  z.string().check(z.regex(/^(https?:\/\/|mailto:)\S+$/i)),
  'a link that starts with https:, http: or mailto:',
);
