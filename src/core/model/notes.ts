import { type FieldsOf, field, naming, orAnybody, type Value } from './fields.ts';
import { converted, list, map, scalar, shortOrLong, written } from './forms.ts';
import { DAY, day, isCalendarDay, oneOf, text, texts, word } from './values.ts';

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

export const waiting = shortOrLong<Waiting, Waiting>(
  { ...converted(text, (what) => ({ for: what })), expected: EXPECTED_WAITING },
  map(WAITING_FIELDS, EXPECTED_WAITING, ['for']),
  (long) => long,
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
    scalar<boolean | string>({ type: ['boolean', 'string'] }, 'true, false or a text', (plain) =>
      typeof plain === 'boolean' || typeof plain === 'string' ? plain : undefined,
    ),
    'True once it is done; or, in place of text, what was done.',
  ),
};

/** `Agree the claims`, `{done: Agree the claims}`, or `{text: Agree the claims, done: true}`. */
const checkPoint = shortOrLong<CheckPoint, FieldsOf<typeof POINT_FIELDS>>(
  { ...converted(text, (point) => ({ text: point, isDone: false })), expected: EXPECTED_POINT },
  map(POINT_FIELDS, EXPECTED_POINT),
  ({ text: point, done }) => {
    if (point !== undefined) return typeof done === 'string' ? undefined : { text: point, isDone: done ?? false };
    return typeof done === 'string' ? { text: done, isDone: true } : undefined;
  },
);
export const checklist = list(checkPoint, EXPECTED_POINT);

/** That somebody agreed to what was delivered; without a date, who has to. */
export interface SignOff {
  readonly by: string;
  readonly date?: string;
}

/** A sign-off as a plan writes it in short: mara 2026-12-18. */
export function signOffText({ by, date }: SignOff): string {
  return date === undefined ? by : `${by} ${date}`;
}

const EXPECTED_SIGN_OFF = 'who has to agree, such as mara, and once that is done the day: mara 2026-12-18';

const SIGN_OFF_FIELDS = {
  by: naming(field(word, 'Who agrees.'), 'person', 'stakeholder'),
  date: field(day, 'The day on which it was agreed.'),
};

/** A word, perhaps with a day behind it, as a short form. */
function wordAndDay<T>(names: string, expected: string, convert: (name: string, date?: string) => T): Value<T> {
  return written(new RegExp(`^(${names})(?: +(${DAY}))?$`), expected, (_, [, name = '', date]) => {
    return date === undefined || isCalendarDay(date) ? convert(name, date) : undefined;
  });
}

/** `mara`, `mara 2026-12-18`, or `{by: mara, date: 2026-12-18}`. */
export const signOff = shortOrLong<SignOff, SignOff>(
  wordAndDay('\\S+', EXPECTED_SIGN_OFF, (by, date) => (date === undefined ? { by } : { by, date })),
  map(SIGN_OFF_FIELDS, EXPECTED_SIGN_OFF, ['by']),
  (long) => long,
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
  by: orAnybody(naming(field(word, 'Who decided.'), 'person', 'stakeholder')),
  because: field(text, 'Why.'),
};

/** `accepted`, `accepted 2026-11-20`, or `{state: accepted, date: 2026-11-20, by: mara, because: …}`. */
export const verdict = shortOrLong<Verdict, Verdict>(
  wordAndDay(STATES.join('|'), EXPECTED_VERDICT, (name, date) => {
    const state = name as Verdict['state'];
    return date === undefined ? { state } : { state, date };
  }),
  map(VERDICT_FIELDS, EXPECTED_VERDICT, ['state']),
  (long) => long,
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

const option = shortOrLong<Option, Option>(
  { ...converted(text, (title) => ({ title })), expected: EXPECTED_OPTIONS },
  map(OPTION_FIELDS, EXPECTED_OPTIONS, ['title']),
  (long) => long,
);
export const options = list(option, EXPECTED_OPTIONS);
