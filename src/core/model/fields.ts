import * as z from 'zod/mini';

/**
 * How a value of the plan is read, whatever form it has, and what is known of each form: from this one description come
 * the typed value, the finding with its exact place, the JSON Schema and the reference for people.
 */
export interface Value<T = unknown> {
  /** Reads the value's plain data, in every form that it may have. */
  readonly schema: z.ZodMiniType<T>;
  /** What a finding says was expected: it completes "must be …". */
  readonly expected: string;
  /** The form that is one scalar. */
  readonly scalar?: z.ZodMiniType;
  /** The form that is a map with these keys. */
  readonly fields?: FieldTable;
  /** The keys without which the map means nothing. */
  readonly required?: readonly string[];
  /** The form that is a map with keys of the plan's own, each with such a value. */
  readonly each?: Value;
  /** The form that is a list of such values. */
  readonly element?: Value;
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

/** A value that is one scalar. */
export function scalar<T>(schema: z.ZodMiniType<T>, expected: string): Value<T> {
  return { schema, expected, scalar: schema };
}

/** A value that is a map with known keys. Other keys are the user's and are left out of what is read; null is absent. */
export function map<Specs extends FieldTable, Required extends keyof Specs & string = never>(
  fields: Specs,
  expected: string,
  required: readonly Required[] = [],
): Value<MapOf<Specs, Required>> {
  const shape = Object.entries(fields).map(([key, { schema }]) => {
    return [key, required.some((name) => name === key) ? schema : z.optional(schema)] as const;
  });
  const schema = z.pipe(z.transform(withoutNulls), z.object(Object.fromEntries(shape)));
  return { schema: schema as unknown as z.ZodMiniType<MapOf<Specs, Required>>, expected, fields, required };
}

/** A map whose keys are names of the plan's own: what it holds, in the order of the text. */
export function mapOfNames<T>(each: Value<T>, expected: string): Value<readonly (readonly [string, T])[]> {
  const schema = z.pipe(
    z.pipe(z.transform(withoutNulls), z.record(z.string(), each.schema)),
    z.transform((record: Record<string, T>) => Object.entries(record)),
  );
  return { schema: schema as unknown as z.ZodMiniType<readonly (readonly [string, T])[]>, expected, each };
}

/** A list of `element`, for which one element alone may stand. */
export function list<T>(element: Value<T>, expected: string): Value<readonly T[]> {
  const schema = z.union([
    z.array(element.schema),
    z.pipe(
      element.schema,
      z.transform((one: T) => [one]),
    ),
  ]);
  const { schema: _, element: __, ...forms } = element;
  return { ...forms, schema: schema as z.ZodMiniType<readonly T[]>, expected, element };
}

/** A value that has a short form, and a long one that `convert` turns into the same. */
export function shortOrLong<T, Long>(
  short: z.ZodMiniType<T>,
  long: Value<Long>,
  convert: (long: Long) => T,
  expected: string,
): Value<T> {
  const schema = z.union([short, z.pipe(long.schema, z.transform(convert))]);
  return { ...long, schema: schema as z.ZodMiniType<T>, expected, scalar: short };
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

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== null);
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
