import type { Mending } from '../core/intents/intent.ts';
import { plain } from '../core/present/plain.ts';
import { editPlans } from './editPlan.ts';
import { findEntries } from './findEntries.ts';
import { type CommandIo, EXIT, type ExitCode, fail } from './io.ts';
import { openForEdit, withOthers } from './openForEdit.ts';
import type { Invocation } from './options.ts';
import { writeJson } from './writeJson.ts';

const MENDINGS: readonly Mending[] = ['refuse', 'remove', 'keep'];

/** `plandeck rm ID…`: takes entries out of the plan. */
export async function rm(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const { args, references: named = 'refuse' } = invocation;
  if (args.length === 0) return fail(io, EXIT.usage, 'The command rm takes one id or more.');
  const references = MENDINGS.find((mending) => mending === named);
  if (references === undefined) {
    return fail(io, EXIT.usage, `The option --references needs one of ${MENDINGS.join(', ')}, not ${named}.`);
  }
  const loaded = await openForEdit(io, invocation.plan);
  if (!loaded) return EXIT.usage;
  const result = findEntries(io, loaded.plan, args, invocation.section);
  if (!result.ok) return fail(io, result.exitCode, result.message);
  const refs = result.found.map(({ ref }) => ref);
  const plans = await withOthers(io, loaded);
  const bringsErrors = references === 'keep';
  const edited = await editPlans(io, plans, [{ kind: 'delete', refs, references }], invocation, { bringsErrors });
  if (!edited.ok) return edited.exitCode;
  const ids = refs.map(({ id }) => id);
  if (invocation.json) writeJson(io, { removed: ids, files: edited.files });
  else
    io.out(
      `Removed ${ids.map((id) => plain(id)).join(', ')} (${edited.files.map((file) => plain(file)).join(', ')})\n`,
    );
  return EXIT.fine;
}
