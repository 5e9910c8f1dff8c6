import type { FieldSpec } from '../model/fields.ts';
import { alignLists } from '../text/alignLists.ts';
import { type FieldValue, isList, isScalar } from '../text/writeValue.ts';
import { cutWords } from './cutWords.ts';
import { isFieldMap, isObject, keepForm } from './keepForm.ts';
import { unquoted } from './quoted.ts';
import { firstProblem, readAs, shortValue, type Typed } from './shortValue.ts';
import type { TypedContext } from './typedContext.ts';
import { plainText, sentenceText, wordText } from './valueText.ts';

type TypedElement = ({ readonly ok: true } & Element) | { readonly ok: false; readonly message?: string };

/** A list that was typed, or what is wrong with it; without a message, the field's own sentence says of `text` what was expected. */
export type TypedList =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly text: string; readonly message?: string };

/** An element, with the text by which it is compared with others. */
interface Element {
  readonly text: string;
  readonly written: FieldValue;
  readonly read?: unknown;
}

/**
 * The list that a text means, its elements between commas or on lines. Elements that stand there already keep the form
 * in which they are written, wherever they move; one in whose place another comes gives it its form.
 */
export function typedList(
  context: TypedContext,
  name: string,
  field: FieldSpec,
  typed: string,
  now: FieldValue,
): TypedList {
  const spec = elementOf(field);
  const textOf = field.isProse === true ? sentenceText : wordText;
  const old = elementsOf(now).map((written): Element => {
    const read = readAs(spec, written);
    return {
      written,
      text: read === undefined ? plainText(written) : textOf(name, read),
      ...(read !== undefined && { read }),
    };
  });
  const wanted: Element[] = [];
  for (const word of wordsOf(field, typed)) {
    const same = isScalar(word) ? old.find(({ text }) => text === word) : undefined;
    const element: TypedElement = same ? { ok: true, ...same } : typedElement(context, name, spec, word, textOf);
    if (!element.ok) return { ...element, text: plainText(word) };
    wanted.push(element);
  }
  const made = inTheirForms(name, spec, old, wanted);
  return { ok: true, value: likeBefore(field, now, made) };
}

/** What the elements of a list are read by. */
function elementOf({ element, references }: FieldSpec): Typed {
  const spec = element as Typed;
  return references ? { ...spec, references: { ...references, names: (read) => references.names([read]) } } : spec;
}

/** The elements of what stands there: of a list, of a map of skills, of one element alone. */
function elementsOf(now: FieldValue): readonly FieldValue[] {
  if (now === null) return [];
  if (isList(now)) return now;
  return isLevels(now) ? Object.entries(now).map(([key, level]) => `${key} ${plainText(level)}`) : [now];
}

/** Whether a value is a map of names with a number behind each, such as {react: 3}. */
function isLevels(value: FieldValue): value is { readonly [key: string]: FieldValue } {
  return isFieldMap(value) && Object.values(value).every((level) => typeof level === 'number');
}

/** The elements of a text: each as it stands, or what it is in quotes or braces. */
function wordsOf(field: FieldSpec, typed: string): readonly FieldValue[] {
  const whole = unquoted(typed);
  if (whole !== undefined && !isScalar(whole) && (isList(whole) || field.each !== undefined)) return elementsOf(whole);
  if (field.isProse !== true) return cutWords(typed);
  return typed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function typedElement(
  context: TypedContext,
  name: string,
  spec: Typed,
  word: FieldValue,
  textOf: typeof wordText,
): TypedElement {
  const data = typeof word === 'string' ? (unquoted(word) ?? word) : word;
  if (isScalar(data)) {
    const value = shortValue(context, name, spec, String(data));
    return value.ok ? { ...value, text: textOf(name, value.read) } : value;
  }
  const read = readAs(spec, data);
  if (read === undefined) return { ok: false };
  const message = firstProblem(context, name, spec, read);
  return message === undefined ? { ok: true, written: data, read, text: textOf(name, read) } : { ok: false, message };
}

/** The elements as the list has them then: those that stay as they are, those that change in the form of what they were. */
function inTheirForms(name: string, spec: Typed, old: readonly Element[], wanted: readonly Element[]): FieldValue[] {
  const free = [...old];
  const take = (isMeant: (element: Element) => boolean): Element | undefined => {
    const place = free.findIndex(isMeant);
    return place < 0 ? undefined : free.splice(place, 1)[0];
  };
  const same = wanted.map(({ text }) => take((element) => element.text === text));
  const forms = wanted.map((element, index) => same[index] ?? take((one) => isAbout(spec, one, element)));
  const places = alignLists(
    old.map(({ text }) => text),
    wanted.map(({ text }) => text),
    (index) => !isFieldMap(old[index]?.written),
  );
  const beside = new Map(places.map(({ before, after }) => [after, before === undefined ? undefined : old[before]]));
  return wanted.map((element, index) => {
    if (same[index]) return same[index].written;
    const form = forms[index] ?? take((one) => one === beside.get(index));
    const kept =
      isFieldMap(form?.written) && isObject(element.read) && keepForm(name, spec, form.written, element.read);
    return kept || element.written;
  });
}

/** Whether two elements say something of the same: the same person, the same option. */
function isAbout({ required = [] }: Typed, a: Element, b: Element): boolean {
  const [key] = required;
  if (key === undefined || !isObject(a.read) || !isObject(b.read)) return false;
  const [one, other] = [a.read, b.read] as readonly Readonly<Record<string, unknown>>[];
  return one?.[key] !== undefined && one[key] === other?.[key];
}

/** The list as one element alone, or as a map of skills, where it stands there so. */
function likeBefore(field: FieldSpec, now: FieldValue, made: readonly FieldValue[]): FieldValue {
  if (now === null || isList(now)) return made;
  if (isFieldMap(now) && isLevels(now) && field.each) {
    const levels = made.map((element) => /^(\S+) +(\d)$/.exec(String(element)));
    if (levels.every((level) => level !== null))
      return Object.fromEntries(levels.map(([, key, level]) => [key, Number(level)]));
    return made;
  }
  return made.length === 1 ? (made[0] ?? null) : made;
}
