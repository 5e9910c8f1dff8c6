import { isDeepStrictEqual } from 'node:util';
import { fieldsOf } from '../core/controls/fieldsOf.ts';
import type { Intent } from '../core/intents/intent.ts';
import type { FieldSpec } from '../core/model/fields.ts';
import type { Entry } from '../core/model/located.ts';
import { hasValue } from '../core/model/place.ts';
import { plain } from '../core/present/plain.ts';
import { type FieldValue, isScalar, writeValue } from '../core/text/writeValue.ts';
import { type Assignment, elementsOf, readAssignments } from './assignments.ts';
import { editPlans } from './editPlan.ts';
import { entryIn, type FoundEntry, findEntry } from './findEntry.ts';
import { type CommandIo, displayPath, EXIT, type ExitCode, fail } from './io.ts';
import { openForEdit } from './openForEdit.ts';
import type { Invocation } from './options.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck set ID FIELD=VALUE…`: changes fields of one entry, and nothing else of its file. */
export async function set(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const [id, ...args] = invocation.args;
  if (id === undefined || args.length === 0) {
    return fail(
      io,
      EXIT.usage,
      'The command set takes the id of an item or another entry, and one FIELD=VALUE or more.',
    );
  }
  const loaded = await openForEdit(io, invocation.plan);
  if (!loaded) return EXIT.usage;
  const result = findEntry(io, loaded.plan, id, invocation.section);
  if (!result.ok) return fail(io, result.exitCode, result.message);
  const { found } = result;
  const fields = fieldsOf(loaded.plan, found.section);
  const read = readAssignments(fields, args);
  if (!read.ok) return fail(io, read.exitCode, read.message);
  if (read.assignments.some(({ name }) => name === 'id')) {
    return fail(
      io,
      EXIT.usage,
      'An id stays what it is, since others refer to it; plandeck rename changes it everywhere.',
    );
  }
  const wanted = read.assignments.filter((assignment) => isChange(found.entry, fields, assignment));
  const edited = await editPlans(io, [loaded], intentsOf(found, wanted), invocation);
  if (!edited.ok) return edited.exitCode;
  const entry = entryIn(edited.plan, found.section, found.entry.id) ?? found.entry;
  const changed = wanted.filter(({ name }) => !isDeepStrictEqual(valueIn(found.entry, name), valueIn(entry, name)));
  const place = { file: displayPath(io, entry.file), line: entry.line + 1 };
  if (invocation.json) writeJson(io, { id: entry.id, ...place, changed: changed.map(({ name }) => name) });
  else if (changed.length === 0) io.out(`${plain(entry.id)}: nothing to change.\n`);
  else io.out(`${plain(entry.id)}: ${changed.map(describe).join(', ')} (${plain(place.file)}:${place.line})\n`);
  return EXIT.fine;
}

/** One change for all new values, and one for each list. */
function intentsOf({ ref }: FoundEntry, assignments: readonly Assignment[]): Intent[] {
  const values = assignments
    .filter(({ operator }) => operator === '=')
    .map(({ name, value }) => [name, value] as const);
  const lists = assignments.flatMap((assignment): Intent[] => {
    if (assignment.operator === '=') return [];
    const kind = assignment.operator === '+=' ? 'add' : 'remove';
    return [{ kind, ref, field: assignment.name, values: elementsOf(assignment) }];
  });
  return values.length === 0 ? lists : [{ kind: 'set', ref, fields: Object.fromEntries(values) }, ...lists];
}

/** Whether a new value says something else than the entry does, however it is written there. */
function isChange(
  entry: Entry<unknown>,
  fields: ReadonlyMap<string, FieldSpec>,
  { name, operator, value }: Assignment,
): boolean {
  if (operator !== '=') return true;
  if (value === null) return [entry, ...(entry.overlays ?? [])].some((source) => hasValue(source, name));
  const schema = fields.get(name)?.schema;
  const now = valueIn(entry, name);
  const read = (written: unknown): unknown => schema?.safeParse(written).data;
  return !isDeepStrictEqual(read(value), isOwn(entry, name) ? now : read(now));
}

/** Whether the field is Plandeck's, so that its value was read already. */
function isOwn({ values }: Entry<unknown>, name: string): boolean {
  return Object.hasOwn(values as object, name);
}

function valueIn(entry: Entry<unknown>, name: string): unknown {
  return isOwn(entry, name) ? (entry.values as Readonly<Record<string, unknown>>)[name] : entry.others[name];
}

function describe({ name, operator, value }: Assignment): string {
  if (value === null) return `${name} cleared`;
  const verb = { '=': 'is', '+=': 'gains', '-=': 'loses' }[operator];
  return `${name} ${verb} ${plain(shown(value), 80)}`;
}

function shown(value: FieldValue): string {
  return isScalar(value) ? String(value) : writeValue(value, false).replace(/^\[(.*)\]$/, '$1');
}
