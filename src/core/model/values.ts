import * as z from 'zod/mini';

/**
 * The kinds of value that plan fields have. Their input is what the reader makes of YAML: text, and numbers and booleans
 * only where their canonical form is what was written, so that `1.10` and `007` arrive as text and lose nothing.
 */
const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Text, however YAML would type it. */
export const text = z.pipe(scalar, z.transform(String));

/** Text that is one word: an id or the name of a status. */
export const word = text.check(z.regex(/^\S+$/));

export const number = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^[-+]?\d{1,15}(\.\d{1,15})?$/))]),
  z.transform(Number),
);

/** A calendar day such as 2026-12-24; 2026-02-30 is none. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isCalendarDay));

function isCalendarDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A list of `element`, for which one element alone may stand. */
export function listOf<T>(element: z.ZodMiniType<T>): z.ZodMiniType<T[]> {
  return z.union([
    z.array(element),
    z.pipe(
      element,
      z.transform((one: T) => [one]),
    ),
  ]) as z.ZodMiniType<T[]>;
}

/** Who works on an item, and with which part of the day. */
export interface Assignee {
  readonly person: string;
  readonly percent?: number;
  /** As it was written. */
  readonly text: string;
}

export const assignee: z.ZodMiniType<Assignee> = z.pipe(
  text.check(z.regex(/^\S+( +\d{1,3} ?%)?$/)),
  z.transform((written: string): Assignee => {
    const [person = '', share] = written.split(/ +/, 2);
    return { person, text: written, ...(share !== undefined && { percent: Number.parseInt(share, 10) }) };
  }),
);

const UNIT = { h: 'hours', d: 'days', w: 'weeks' } as const;

/** An amount of work; a day has the project's hours, a week five days. */
export interface Effort {
  readonly amount: number;
  readonly unit: (typeof UNIT)[keyof typeof UNIT];
}

/** Three efforts (low, likely, high; all the same where one was given), or story points. */
export type Estimate =
  | { readonly low: Effort; readonly likely: Effort; readonly high: Effort; readonly text: string }
  | { readonly points: number; readonly text: string };

const AMOUNT = String.raw`\d{1,6}(?:\.\d{1,3})?`;
const EFFORTS = new RegExp(`^(?:${AMOUNT}[hdw])(?: +${AMOUNT}[hdw] +${AMOUNT}[hdw])?$`);
const POINTS = new RegExp(`^${AMOUNT}p$`);

export const estimate: z.ZodMiniType<Estimate> = z.pipe(
  z.string().check(z.refine((written) => EFFORTS.test(written) || POINTS.test(written))),
  z.transform((written: string): Estimate => {
    if (POINTS.test(written)) return { points: Number.parseFloat(written), text: written };
    const [low, likely = low, high = low] = written.split(/ +/).map(effortOf) as [Effort, Effort?, Effort?];
    return { low, likely, high, text: written };
  }),
);

function effortOf(written: string): Effort {
  return { amount: Number.parseFloat(written), unit: UNIT[written.at(-1) as keyof typeof UNIT] };
}

/** What an item waits for: the other item, how the two are tied, and the text of the lag (2d, -1d). */
export interface Dependency {
  readonly item: string;
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
  readonly lag?: string;
}

const LAG = `[-+]${AMOUNT}[hdw]`;
const DEPENDENCY = new RegExp(`^(\\S+?)(?: +(FS|SS|FF|SF)?(${LAG})?)?$`);

export const dependency: z.ZodMiniType<Dependency> = z.pipe(
  z.string().check(z.regex(DEPENDENCY)),
  z.transform((written: string): Dependency => {
    const [, item = '', type = 'FS', lag] = DEPENDENCY.exec(written) ?? [];
    return { item, type: type as Dependency['type'], ...(lag === undefined ? {} : { lag }) };
  }),
);

/** What an item waits for that is not an item: a person, an answer, a delivery. */
export interface Waiting {
  readonly for: string;
  readonly since?: string | undefined;
  readonly chase?: string | undefined;
}

export const waiting: z.ZodMiniType<Waiting> = z.union([
  z.looseObject({ for: text, since: z.optional(day), chase: z.optional(day) }),
  z.pipe(
    text,
    z.transform((what: string) => ({ for: what })),
  ),
]) as z.ZodMiniType<Waiting>;
