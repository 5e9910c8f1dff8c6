import type * as z from 'zod/mini';

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
  /** Whether the elements of its list are sentences, which may have commas of their own. */
  readonly isProse?: boolean;
  /** Whether it is text of many lines, in Markdown. */
  readonly isMarkdown?: boolean;
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

/** A field with a value of a kind, where wanted with words of its own for what was expected. */
export function field<T>(value: Value<T>, description: string, expected: string = value.expected): FieldSpec<T> {
  return { ...value, description, expected };
}

/** A field whose list has sentences in it rather than words. */
export function prose<T>(spec: FieldSpec<T>): FieldSpec<T> {
  return { ...spec, isProse: true };
}

/** A field that holds Markdown. */
export function markdown<T>(spec: FieldSpec<T>): FieldSpec<T> {
  return { ...spec, isMarkdown: true };
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
