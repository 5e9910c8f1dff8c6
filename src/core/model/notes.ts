import * as z from 'zod/mini';
import { field, list, map, shortOrLong, type Value } from './fields.ts';
import { day, daySchema, oneOf, text, textSchema, texts, word, yesOrNo } from './values.ts';

/** What an item waits for that is not an item: a person, an answer, a delivery. */
export interface Waiting {
  readonly for: string;
  readonly since?: string;
  readonly chase?: string;
}

const EXPECTED_WAITING = 'what it waits for: text, or {for: priya, since: 2026-11-20, chase: 2026-11-27}';

const WAITING_FIELDS = {
  for: field(text, 'Whom or what it waits for.'),
  since: field(day, 'Since when.'),
  chase: field(day, 'When to ask again.'),
};

function textAs<T>(convert: (written: string) => T): z.ZodMiniType<T> {
  return z.pipe(textSchema, z.transform(convert));
}

export const waiting: Value<Waiting> = shortOrLong<Waiting, Waiting>(
  textAs((what) => ({ for: what })),
  map(WAITING_FIELDS, EXPECTED_WAITING, ['for']),
  (long) => long,
  EXPECTED_WAITING,
);

/** A point of a checklist. */
export interface CheckPoint {
  readonly text: string;
  readonly isDone: boolean;
}

const EXPECTED_POINT = 'points such as [Agree the claims, {done: Write the callback}]';

const POINT_FIELDS = {
  text: field(text, 'What to do or to look at.'),
  done: field(
    { ...yesOrNo, schema: z.union([yesOrNo.schema, textSchema]), scalar: textSchema } as Value<boolean | string>,
    'True once it is done; or, in place of text, what was done.',
    'true, false or a text',
  ),
};

const longPoint = map(POINT_FIELDS, EXPECTED_POINT);

/** `Agree the claims`, `{done: Agree the claims}`, or `{text: Agree the claims, done: true}`. */
export const checklist = list(
  shortOrLong<CheckPoint, z.output<typeof longPoint.schema>>(
    textAs((written) => ({ text: written, isDone: false })),
    {
      ...longPoint,
      schema: longPoint.schema.check(
        z.refine((point) =>
          point.text === undefined ? typeof point.done === 'string' : typeof point.done !== 'string',
        ),
      ),
    },
    ({ text: written, done }) => ({ text: written ?? String(done), isDone: written === undefined || done === true }),
    EXPECTED_POINT,
  ),
  EXPECTED_POINT,
);

/** That somebody agreed to what was delivered; without a date, who has to. */
export interface SignOff {
  readonly by: string;
  readonly date?: string;
}

const EXPECTED_SIGN_OFF = 'who has to agree, such as mara, and once that is done the day: mara 2026-12-18';

const SIGN_OFF_FIELDS = {
  by: field(word, 'Who agrees.'),
  date: field(day, 'The day on which it was agreed.'),
};

const WITH_DAY = /^(\S+)(?: +(\d{4}-\d{2}-\d{2}))?$/;

/** A word, perhaps with a day behind it, as a short form. */
function wordAndDay<T>(convert: (name: string, date: string | undefined) => T, names?: string): z.ZodMiniType<T> {
  const pattern = names === undefined ? WITH_DAY : new RegExp(`^(${names})(?: +(\\d{4}-\\d{2}-\\d{2}))?$`);
  return z.pipe(
    textSchema.check(
      z.regex(pattern),
      z.refine((written) => {
        const date = pattern.exec(written)?.[2];
        return date === undefined || daySchema.safeParse(date).success;
      }),
    ),
    z.transform((written: string) => {
      const [, name = '', date] = pattern.exec(written) ?? [];
      return convert(name, date);
    }),
  );
}

/** `mara`, `mara 2026-12-18`, or `{by: mara, date: 2026-12-18}`. */
export const signOff: Value<SignOff> = shortOrLong<SignOff, SignOff>(
  wordAndDay((by, date) => (date === undefined ? { by } : { by, date })),
  map(SIGN_OFF_FIELDS, EXPECTED_SIGN_OFF, ['by']),
  (long) => long,
  EXPECTED_SIGN_OFF,
);

const STATES = ['accepted', 'rejected', 'deferred', 'withdrawn'] as const;

/** What was decided about a request, or at a stage gate. */
export interface Verdict {
  readonly state: (typeof STATES)[number];
  readonly date?: string;
  readonly by?: string;
  readonly because?: string;
}

const EXPECTED_VERDICT = 'accepted, rejected, deferred or withdrawn, or {state: accepted, date: 2026-11-20, by: mara}';

const VERDICT_FIELDS = {
  state: field(oneOf(...STATES), 'What was decided.'),
  date: field(day, 'The day on which it was decided.'),
  by: field(word, 'Who decided.'),
  because: field(text, 'Why.'),
};

/** `accepted`, `accepted 2026-11-20`, or `{state: accepted, date: 2026-11-20, by: mara, because: …}`. */
export const verdict: Value<Verdict> = shortOrLong<Verdict, Verdict>(
  wordAndDay(
    (state, date) => ({ state: state as Verdict['state'], ...(date !== undefined && { date }) }),
    STATES.join('|'),
  ),
  map(VERDICT_FIELDS, EXPECTED_VERDICT, ['state']),
  (long) => long,
  EXPECTED_VERDICT,
);

/** What could be decided. */
export interface Option {
  readonly title: string;
  readonly pros?: readonly string[];
  readonly cons?: readonly string[];
  readonly evidence?: readonly string[];
}

const EXPECTED_OPTIONS = 'options such as [Build it, {title: Buy it, pros: [quick], cons: [dear]}]';

const OPTION_FIELDS = {
  title: field(text, 'What could be done.'),
  pros: field(texts, 'What speaks for it.'),
  cons: field(texts, 'What speaks against it.'),
  evidence: field(texts, 'What that rests on: measurements, links, experience.'),
};

export const options = list(
  shortOrLong<Option, Option>(
    textAs((title) => ({ title })),
    map(OPTION_FIELDS, EXPECTED_OPTIONS, ['title']),
    (long) => long,
    EXPECTED_OPTIONS,
  ),
  EXPECTED_OPTIONS,
);
