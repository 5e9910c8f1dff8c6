import * as z from 'zod/mini';
import type { FieldTable, MapOf, ScalarForm, Value } from './fields.ts';

/**
 * A schema of what `read` makes of plain data; undefined says that it is no such value. One schema stands for each kind
 * of value, since zod takes far longer to make a schema than to use it, and a command line makes all of them.
 */
function reading<T>(read: (plain: unknown) => T | undefined): z.ZodMiniType<T> {
  const schema = z.transform((plain: unknown, { issues }) => {
    const value = read(plain);
    if (value === undefined) issues.push({ code: 'custom', input: plain, message: 'Unexpected value' });
    return value;
  });
  return schema as unknown as z.ZodMiniType<T>;
}

/** What a value of a kind is, undefined where it is none. */
function readAs<T>(kind: Value<T>, plain: unknown): T | undefined {
  const result = kind.schema.safeParse(plain);
  return result.success ? result.data : undefined;
}

/** A value that is one scalar. */
export function scalar<T>(form: ScalarForm, expected: string, read: (plain: unknown) => T | undefined): Value<T> {
  return { schema: reading(read), expected, scalar: form };
}

/** A value that is text of a pattern, however YAML would type it. */
export function written<T>(
  pattern: RegExp,
  expected: string,
  convert: (text: string, match: RegExpExecArray) => T | undefined,
): Value<T> {
  return scalar({ type: 'string', pattern: pattern.source }, expected, (plain) => {
    const text = textOf(plain);
    const match = text === undefined ? null : pattern.exec(text);
    return match ? convert(match[0], match) : undefined;
  });
}

/** The text of a scalar; undefined for null, lists and maps. */
export function textOf(plain: unknown): string | undefined {
  return plain === null || plain === undefined || typeof plain === 'object' ? undefined : String(plain);
}

/** A value that is a map with known keys. Other keys are the user's and are left out of what is read; null is absent. */
export function map<Specs extends FieldTable, Required extends keyof Specs & string = never>(
  fields: Specs,
  expected: string,
  required: readonly Required[] = [],
): Value<MapOf<Specs, Required>> {
  const schema = reading((plain) => {
    const values: Record<string, unknown> = {};
    for (const [key, held] of entriesOf(plain) ?? []) {
      if (!Object.hasOwn(fields, key)) continue;
      values[key] = readAs(fields[key] as Value, held);
      if (values[key] === undefined) return undefined;
    }
    const isWhole = isMap(plain) && required.every((key) => values[key] !== undefined);
    return isWhole ? (values as MapOf<Specs, Required>) : undefined;
  });
  return { schema, expected, fields, required };
}

/** A map whose keys are names of the plan's own: what it holds, in the order of the text. */
export function mapOfNames<T>(each: Value<T>, expected: string): Value<readonly (readonly [string, T])[]> {
  const schema = reading((plain) => {
    const pairs = entriesOf(plain)?.map(([name, held]) => [name, readAs(each, held)] as const);
    return pairs?.every((pair): pair is readonly [string, T] => pair[1] !== undefined) ? pairs : undefined;
  });
  return { schema, expected, each };
}

/** A list of `element`, for which one element alone may stand. */
export function list<T>(element: Value<T>, expected: string): Value<readonly T[]> {
  const schema = reading((plain) => {
    const values = (Array.isArray(plain) ? plain : [plain]).map((each) => readAs(element, each));
    return values.every((value) => value !== undefined) ? values : undefined;
  });
  const { schema: _, element: __, ...forms } = element;
  return { ...forms, schema, expected, element };
}

/** A value that has a short form, and a long one that `convert` turns into the same, or into nothing. */
export function shortOrLong<T, Long>(
  short: Value<T>,
  long: Value<Long>,
  convert: (long: Long) => T | undefined,
): Value<T> {
  const schema = reading((plain) => {
    const value = readAs(short, plain);
    if (value !== undefined) return value;
    const read = readAs(long, plain);
    return read === undefined ? undefined : convert(read);
  });
  const { schema: _, expected: __, ...forms } = long;
  const { schema: ___, expected, ...shortForms } = short;
  return { ...forms, ...shortForms, schema, expected };
}

/** The same kind of value, of which some mean something else than they say, or nothing. */
export function converted<T, U>(kind: Value<T>, convert: (value: T) => U | undefined): Value<U> {
  const schema = reading((plain) => {
    const value = readAs(kind, plain);
    return value === undefined ? undefined : convert(value);
  });
  return { ...kind, schema };
}

function isMap(plain: unknown): plain is Readonly<Record<string, unknown>> {
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain);
}

/** The keys of a map with their values, those without one left out. */
function entriesOf(plain: unknown): [key: string, held: unknown][] | undefined {
  return isMap(plain) ? Object.entries(plain).filter(([, held]) => held !== null) : undefined;
}
