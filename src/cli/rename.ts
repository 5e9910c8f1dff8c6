import { fieldsOf } from '../core/controls/fieldsOf.ts';
import { readFieldValue } from '../core/controls/readFieldValue.ts';
import { plain } from '../core/present/plain.ts';
import { editPlans } from './editPlan.ts';
import { findEntry } from './findEntry.ts';
import { type CommandIo, EXIT, type ExitCode, fail } from './io.ts';
import { openForEdit, withOthers } from './openForEdit.ts';
import type { Invocation } from './options.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck rename ID NEW`: gives an entry another id, everywhere. */
export async function rename(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const [id, newId, ...rest] = invocation.args;
  if (id === undefined || newId === undefined || rest.length > 0) {
    return fail(io, EXIT.usage, 'The command rename takes an id and the new one.');
  }
  const loaded = await openForEdit(io, invocation.plan);
  if (!loaded) return EXIT.usage;
  const result = findEntry(io, loaded.plan, id, invocation.section);
  if (!result.ok) return fail(io, result.exitCode, result.message);
  const { section, ref } = result.found;
  const field = fieldsOf(loaded.plan, section).get('id');
  const read = field && readFieldValue('id', field, newId);
  if (read?.ok === false) return fail(io, EXIT.errors, read.message);
  const edited = await editPlans(io, await withOthers(io, loaded), [{ kind: 'rename', ref, newId }], invocation);
  if (!edited.ok) return edited.exitCode;
  if (invocation.json) writeJson(io, { id: newId, formerly: ref.id, files: edited.files });
  else if (edited.files.length === 0) io.out(`${plain(newId)}: nothing to change.\n`);
  else io.out(`${plain(ref.id)} is ${plain(newId)} now (${edited.files.map((file) => plain(file)).join(', ')})\n`);
  return EXIT.fine;
}
