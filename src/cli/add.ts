import { fieldsOf } from '../core/controls/fieldsOf.ts';
import type { Intent } from '../core/intents/intent.ts';
import { mintIds, NUMBERED } from '../core/intents/mintIds.ts';
import type { FieldSpec } from '../core/model/fields.ts';
import type { Plan } from '../core/model/plan.ts';
import type { EntrySectionName } from '../core/model/sections.ts';
import { plain } from '../core/present/plain.ts';
import type { FieldValue } from '../core/text/writeValue.ts';
import { readAssignments } from './assignments.ts';
import { editPlans } from './editPlan.ts';
import { ENTRY_SECTIONS, entryIn, findEntry, noSection } from './findEntry.ts';
import { type CommandIo, displayPath, EXIT, type ExitCode, fail } from './io.ts';
import { type NewFields, readNewEntries } from './newEntries.ts';
import { noSuchFile, openForEdit, planFileNamed } from './openForEdit.ts';
import type { Invocation } from './options.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck add FIELD=VALUE…` and `plandeck add -`: adds entries, and prints their ids. */
export async function add(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const { args, section: named = 'items' } = invocation;
  const isMany = args[0] === '-';
  if (args.length === 0) {
    return fail(
      io,
      EXIT.usage,
      'The command add takes one FIELD=VALUE or more, or - to read entries from standard input.',
    );
  }
  const section = ENTRY_SECTIONS.find((name) => name === named);
  if (section === undefined) return fail(io, EXIT.usage, noSection(named));
  const loaded = await openForEdit(io, invocation.plan);
  if (!loaded) return EXIT.usage;
  const { plan } = loaded;
  const fields = fieldsOf(plan, section);
  const read = readAssignments(fields, isMany ? args.slice(1) : args);
  if (!read.ok) return fail(io, read.exitCode, read.message);
  const change = read.assignments.find(({ operator }) => operator !== '=');
  if (change) return fail(io, EXIT.usage, `A new entry has no ${change.name} yet; write ${change.name}=VALUE.`);
  const common: NewFields = new Map(read.assignments.map(({ name, value }) => [name, value]));
  const many = isMany ? readNewEntries(fields, await io.input()) : undefined;
  if (many?.ok === false) return fail(io, many.exitCode, many.message);
  const wanted = many ? many.entries.map((entry) => new Map([...common, ...entry])) : [common];
  const entries = withIds(plan, section, fields, wanted, io.random);
  if (entries === undefined) return fail(io, EXIT.usage, `Each entry of ${section} needs an id: id=NAME.`);
  const place = placeOf(io, plan, section, invocation);
  if ('message' in place) return fail(io, place.exitCode, place.message);
  let { after } = place;
  const intents = entries.map((entry): Intent => {
    const behind = after;
    if (after !== undefined) after = String(entry['id']);
    const at = {
      ...(place.file !== undefined && { file: place.file }),
      ...(behind !== undefined && { after: behind }),
    };
    return { kind: 'create', folder: plan.folder, section, fields: entry, ...at };
  });
  const edited = await editPlans(io, [loaded], intents, invocation);
  if (!edited.ok) return edited.exitCode;
  const made = entries.map((entry) => placedEntry(io, edited.plan, section, String(entry['id'])));
  if (invocation.json) writeJson(io, made);
  else for (const { id } of made) io.out(`${plain(id)}\n`);
  return EXIT.fine;
}

/** Where an entry stands, as the user would name it. */
export function placedEntry(
  io: CommandIo,
  plan: Plan,
  section: EntrySectionName,
  id: string,
): { id: string; file: string | null; line: number | null } {
  const entry = entryIn(plan, section, id);
  return { id, file: entry ? displayPath(io, entry.file) : null, line: entry ? entry.line + 1 : null };
}

/** The entries with their fields in the usual order and an id each; undefined where one has to be chosen. */
function withIds(
  plan: Plan,
  section: EntrySectionName,
  fields: ReadonlyMap<string, FieldSpec>,
  entries: readonly NewFields[],
  random: () => number,
): Record<string, FieldValue>[] | undefined {
  const hasId = (entry: NewFields): boolean => (entry.get('id') ?? null) !== null;
  if (!NUMBERED.has(section) && !entries.every(hasId)) return undefined;
  const mint = mintIds(
    plan,
    [plan],
    random,
    entries.flatMap((entry) => (hasId(entry) ? [String(entry.get('id'))] : [])),
  );
  const order = ['id', ...fields.keys()];
  return entries.map((entry) => {
    const sorted = [...entry].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    const others = sorted.filter(([name, value]) => name !== 'id' && value !== null);
    return Object.fromEntries([['id', hasId(entry) ? (entry.get('id') ?? null) : mint()], ...others]);
  });
}

type Placed =
  | { readonly file?: string; readonly after?: string }
  | { readonly exitCode: ExitCode; readonly message: string };

function placeOf(io: CommandIo, plan: Plan, section: EntrySectionName, { file, after }: Invocation): Placed {
  const own = file === undefined ? undefined : planFileNamed(io, plan, file);
  if (file !== undefined && own === undefined) return { exitCode: EXIT.errors, message: noSuchFile(io, plan, file) };
  const behind = after === undefined ? undefined : findEntry(io, plan, after, section);
  if (behind?.ok === false) return behind;
  return { ...(own !== undefined && { file: own }), ...(behind && { after: behind.found.entry.id }) };
}
