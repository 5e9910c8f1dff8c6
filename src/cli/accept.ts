import { fieldsOf } from '../core/controls/fieldsOf.ts';
import { mintIds } from '../core/intents/mintIds.ts';
import { plain } from '../core/present/plain.ts';
import type { FieldValue } from '../core/text/writeValue.ts';
import { placedEntry } from './add.ts';
import { readAssignments } from './assignments.ts';
import { editPlans } from './editPlan.ts';
import { findEntry } from './findEntry.ts';
import { type CommandIo, EXIT, type ExitCode, fail } from './io.ts';
import { noSuchFile, openForEdit, planFileNamed } from './openForEdit.ts';
import type { Invocation } from './options.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck accept REQUEST [FIELD=VALUE…]`: makes an item of a request, and prints its id. */
export async function accept(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const [request, ...args] = invocation.args;
  const { file: named, by } = invocation;
  if (request === undefined) return fail(io, EXIT.usage, 'The command accept takes the id of a request.');
  const loaded = await openForEdit(io, invocation.plan);
  if (!loaded) return EXIT.usage;
  const { plan } = loaded;
  const result = findEntry(io, plan, request, 'requests');
  if (!result.ok) return fail(io, result.exitCode, result.message);
  const read = readAssignments(fieldsOf(plan, 'items'), args);
  if (!read.ok) return fail(io, read.exitCode, read.message);
  const change = read.assignments.find(({ operator }) => operator !== '=');
  if (change) return fail(io, EXIT.usage, `The new item has no ${change.name} yet; write ${change.name}=VALUE.`);
  const file = named === undefined ? undefined : planFileNamed(io, plan, named);
  if (named !== undefined && file === undefined) return fail(io, EXIT.errors, noSuchFile(io, plan, named));
  const fields = new Map<string, FieldValue>(read.assignments.map(({ name, value }) => [name, value]));
  const id = String(fields.get('id') ?? mintIds(plan, [plan], io.random)());
  const item = Object.fromEntries([...fields, ['id', id]]);
  const options = { ...(file !== undefined && { file }), ...(by !== undefined && { by }) };
  const { ref } = result.found;
  const edited = await editPlans(io, [loaded], [{ kind: 'accept', ref, item, ...options }], invocation);
  if (!edited.ok) return edited.exitCode;
  if (invocation.json) writeJson(io, { ...placedEntry(io, edited.plan, 'items', id), request: ref.id });
  else io.out(`${plain(id)}\n`);
  return EXIT.fine;
}
