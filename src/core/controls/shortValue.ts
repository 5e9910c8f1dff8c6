import type { FieldSpec, References, Value } from '../model/fields.ts';
import type { FieldValue } from '../text/writeValue.ts';
import { asWritten } from './asWritten.ts';
import { loosened } from './loosened.ts';
import { idsCalled, nameProblem } from './namesMeant.ts';
import type { TypedContext } from './typedContext.ts';
import { typedEffort } from './typedEffort.ts';

/** What a short text was understood as: the value and what is read of it; or a sentence that says what is wrong with it. */
export type ShortValue =
  | { readonly ok: true; readonly written: FieldValue; readonly read: unknown }
  /** Without a message, the field's own sentence says what was expected. */
  | { readonly ok: false; readonly message?: string };

/** A field, or an element of its list, of which a short text is typed. */
export type Typed = Value & Pick<FieldSpec, 'references'>;

/** What a text on one line means as a value, be it written a little otherwise than a plan has it. */
export function shortValue(context: TypedContext, name: string, spec: Typed, text: string): ShortValue {
  const { references } = spec;
  const named = references && nameAndRest(context, name, spec, text);
  if (named !== undefined) return named;
  for (const candidate of candidates(spec, text, context.today)) {
    const read = readAs(spec, candidate);
    if (read === undefined) continue;
    const problem = firstProblem(context, name, spec, read);
    return problem === undefined ? understood(name, read) : { ok: false, message: problem };
  }
  const problem = references && unknownProblem(context, name, spec, references, text);
  return { ok: false, ...(problem !== undefined && { message: problem }) };
}

/** What is wrong with the names in a value. */
export function firstProblem(
  context: TypedContext,
  name: string,
  { references }: Typed,
  read: unknown,
): string | undefined {
  for (const each of references?.names(read) ?? []) {
    const problem = references && nameProblem(context, name, references, each);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function* candidates(spec: Typed, text: string, today: string): Generator<FieldValue> {
  // A level or a share may have a colon before it, which a word may end with where any word will do.
  if (spec.scalar?.pattern !== undefined) yield text.replace(/^(\S+): +(?=\S+$)/, '$1 ');
  yield text;
  const effort = typedEffort(text);
  if (effort !== undefined) yield effort;
  yield* loosened(text, today);
  if (spec.fields && 'from' in spec.fields && 'name' in spec.fields) yield* namedDays(text, today);
}

/** Days with a name behind them, such as `25 dec Christmas`. */
function* namedDays(text: string, today: string): Generator<FieldValue> {
  for (const [days, name] of splits(text)) {
    if (name === '') continue;
    for (const candidate of [days, ...loosened(days, today)]) {
      const [from = '', to] = candidate.split('..');
      yield to === undefined ? { date: from, name } : { from, to, name };
    }
  }
}

/** What a text means that starts with what something is called, perhaps with more behind that: `Ana Ruiz 50%`. */
function nameAndRest(context: TypedContext, name: string, spec: Typed, text: string): ShortValue | undefined {
  const { references } = spec;
  if (references === undefined) return undefined;
  for (const [called, rest] of splits(text)) {
    const [id, ...others] = idsCalled(context.plan, references, called);
    if (id === undefined || others.length > 0) continue;
    for (const behind of rests(rest, context.today)) {
      const read = readAs(spec, `${id}${behind}`);
      if (read !== undefined && references.names(read).includes(id)) return understood(name, read);
    }
  }
  return undefined;
}

/**
 * That a text starts with a name that is not known; undefined where it starts with one that is, so that what stands
 * behind it is wrong.
 */
function unknownProblem(
  context: TypedContext,
  name: string,
  spec: Typed,
  references: References,
  text: string,
): string | undefined {
  const isBehind = (rest: string): boolean => readAs(spec, `x ${rest}`.trimEnd()) !== undefined;
  let unknown = text;
  for (const [called, rest] of splits(text)) {
    const { length } = idsCalled(context.plan, references, called);
    if (length > 1 && isBehind(rest)) return nameProblem(context, name, references, called);
    if (length === 1) return undefined;
    if (isBehind(rest)) unknown = called;
  }
  return nameProblem(context, name, references, unknown);
}

/** More than a name and what may stand behind it take. */
const MAX_LENGTH = 200;

/** A text's first words and what is behind them, from the longest on. */
function* splits(text: string): Generator<readonly [called: string, rest: string]> {
  yield [text, ''];
  if (text.length > MAX_LENGTH) return;
  for (const { index, 0: gap } of [...text.matchAll(/\s*:\s*|\s+/g)].reverse()) {
    if (index > 0) yield [text.slice(0, index), text.slice(index + gap.length)];
  }
}

function* rests(rest: string, today: string): Generator<string> {
  if (rest === '') {
    yield '';
    return;
  }
  for (const candidate of [rest, ...loosened(rest, today)]) yield ` ${candidate}`;
  yield ` ${rest.replace(/^[a-z]+/i, (tie) => tie.toUpperCase())}`;
}

/** What a field reads of plain data; undefined where it cannot. */
export function readAs({ schema }: Value, plain: unknown): unknown {
  const result = schema.safeParse(plain);
  return result.success ? result.data : undefined;
}

function understood(name: string, read: unknown): ShortValue {
  return { ok: true, written: asWritten(name, read), read };
}
