import * as z from 'zod/mini';

/**
 * How a value of the plan is read, whatever form it has, and what is known of each form: from this one description come
 * the typed value, the finding with its exact place, the JSON Schema and the reference for people.
 *
 * A schema's input is what the reader makes of YAML: text, lists, maps, null, and numbers and booleans only where their
 * canonical form is what was written, so that `1.10` and `007` arrive as text and lose nothing.
 */
export interface Value<T = unknown> {
  /** Reads the value's plain data, in every form that it may have. */
  readonly schema: z.ZodMiniType<T>;
  /** What a finding says was expected: it completes "must be …". */
  readonly expected: string;
  /** The form that is one scalar. */
  readonly scalar?: ScalarForm;
  /** The form that is a map with these keys. */
  readonly fields?: FieldTable;
  /** The keys without which the map means nothing. */
  readonly required?: readonly string[];
  /** The form that is a map with keys of the plan's own, each with such a value. */
  readonly each?: Value;
  /** The form that is a list of such values. */
  readonly element?: Value;
}

/** What a scalar may look like, in JSON Schema's words. */
export interface ScalarForm {
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a name in the plan may be the name of. */
export type Target =
  | 'item'
  | 'milestone'
  | 'external'
  | 'request'
  | 'raid'
  | 'decision'
  | 'person'
  | 'team'
  | 'stakeholder'
  | 'contract'
  | 'calendar'
  | 'iteration'
  | 'skill'
  | 'status'
  | 'priority'
  | 'type'
  | 'field'
  | 'programme';

/** What a field's value names. */
export interface References {
  /** It is the name of one of these, looked for in this order. */
  readonly targets: readonly Target[];
  /** The names in a value of the field. */
  names(value: unknown): readonly string[];
  /** Whether it may also be a name that the plan does not know, such as that of somebody outside. */
  readonly isOpen: boolean;
}

/** A field of an entry or of a map of settings. */
export interface FieldSpec<T = unknown> extends Value<T> {
  /** One line for people: hover, documentation, JSON Schema. */
  readonly description: string;
  readonly references?: References;
}

export type FieldTable = Readonly<Record<string, FieldSpec>>;

type OutputOf<V extends Value> = z.output<V['schema']>;

/** The values that the fields of `Specs` have, each of which may be absent. */
export type FieldsOf<Specs extends FieldTable> = {
  readonly [Key in keyof Specs]?: OutputOf<Specs[Key]>;
};

/** The values of a map in which those named `Required` are never absent. */
export type MapOf<Specs extends FieldTable, Required extends keyof Specs> = FieldsOf<Specs> & {
  readonly [Key in Required]: OutputOf<Specs[Key]>;
};

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

/** A field with a value of a kind, where wanted with words of its own for what was expected. */
export function field<T>(value: Value<T>, description: string, expected: string = value.expected): FieldSpec<T> {
  return { ...value, description, expected };
}

/** A field whose value is the name of something in the plan, or a list of such names. */
export function naming<T extends string | readonly string[]>(
  spec: FieldSpec<T>,
  ...targets: readonly Target[]
): FieldSpec<T> {
  return namingIn(spec, (value) => (typeof value === 'string' ? [value] : (value as readonly string[])), ...targets);
}

/** A field in whose value there are names of something in the plan. */
export function namingIn<T>(
  spec: FieldSpec<T>,
  names: (value: T) => readonly string[],
  ...targets: readonly Target[]
): FieldSpec<T> {
  return { ...spec, references: { targets, names: (value) => names(value as T), isOpen: false } };
}

/** The same field, where a name that the plan does not know is fine as well. */
export function orAnybody<T>(spec: FieldSpec<T>): FieldSpec<T> {
  return spec.references === undefined ? spec : { ...spec, references: { ...spec.references, isOpen: true } };
}

function isMap(plain: unknown): plain is Readonly<Record<string, unknown>> {
  return typeof plain === 'object' && plain !== null && !Array.isArray(plain);
}

/** The keys of a map with their values, those without one left out. */
function entriesOf(plain: unknown): [key: string, held: unknown][] | undefined {
  return isMap(plain) ? Object.entries(plain).filter(([, held]) => held !== null) : undefined;
}
