import { fieldsOf } from '../core/controls/fieldsOf.ts';
import { checkedValue } from '../core/controls/readFieldValue.ts';
import type { EntryRef, Intent } from '../core/intents/intent.ts';
import type { Plan } from '../core/model/plan.ts';
import { plain } from '../core/present/plain.ts';
import { newPlanFile } from '../node/plan/newPlanFile.ts';
import { editPlans } from './editPlan.ts';
import { findEntries } from './findEntries.ts';
import { type FoundEntry, findEntry } from './findEntry.ts';
import { type CommandIo, EXIT, type ExitCode, fail } from './io.ts';
import { noSuchFile, openForEdit, planFileNamed } from './openForEdit.ts';
import type { Invocation } from './options.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck mv ID… --file FILE`: moves entries into another file, below another item, or into an iteration. */
export async function mv(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const { args, file, parent, iteration, after } = invocation;
  const isPlaced = file !== undefined || parent !== undefined || iteration !== undefined;
  if (args.length === 0 || !isPlaced || (after !== undefined && file === undefined)) {
    return fail(
      io,
      EXIT.usage,
      'The command mv takes one id or more, and at least one of --file FILE, --parent ID and --iteration ID; --after ID goes with --file.',
    );
  }
  const loaded = await openForEdit(io, invocation.plan);
  if (!loaded) return EXIT.usage;
  const { plan } = loaded;
  const isOutline = parent !== undefined || iteration !== undefined;
  const moved = findEntries(io, plan, args, isOutline ? 'items' : invocation.section);
  if (!moved.ok) return fail(io, moved.exitCode, moved.message);
  const intents: Intent[] = [];
  for (const read of [
    belowParent(io, plan, moved.found, invocation),
    inIteration(plan, moved.found, invocation),
    await intoFile(io, plan, moved.found, invocation),
  ]) {
    if (!Array.isArray(read)) return fail(io, read.exitCode, read.message);
    intents.push(...read);
  }
  const edited = await editPlans(io, [loaded], intents, invocation);
  if (!edited.ok) return edited.exitCode;
  const ids = moved.found.map(({ entry }) => entry.id);
  const names = ids.map((id) => plain(id)).join(', ');
  if (invocation.json) writeJson(io, { moved: ids, files: edited.files });
  else if (edited.files.length === 0) io.out(`${names}: nothing to change.\n`);
  else io.out(`Moved ${names} (${edited.files.map((name) => plain(name)).join(', ')})\n`);
  return EXIT.fine;
}

interface Refused {
  readonly exitCode: ExitCode;
  readonly message: string;
}

function belowParent(
  io: CommandIo,
  plan: Plan,
  found: readonly FoundEntry[],
  { parent }: Invocation,
): Intent[] | Refused {
  if (parent === undefined) return [];
  const above = findEntry(io, plan, parent, 'items');
  if (!above.ok) return above;
  const ids = found.map(({ entry }) => entry.id);
  return [{ kind: 'setParent', folder: plan.folder, ids, parent: above.found.entry.id }];
}

function inIteration(plan: Plan, found: readonly FoundEntry[], { iteration }: Invocation): Intent[] | Refused {
  const field = fieldsOf(plan, 'items').get('iteration');
  if (iteration === undefined || field === undefined) return [];
  const read = checkedValue('iteration', field, iteration);
  if (!read.ok) return { exitCode: EXIT.errors, message: read.message };
  return found.map(({ ref }) => ({ kind: 'set', ref, fields: { iteration } }));
}

/** Into a file of the plan, or a new one that becomes a part of it. */
async function intoFile(
  io: CommandIo,
  plan: Plan,
  found: readonly FoundEntry[],
  { file, after }: Invocation,
): Promise<Intent[] | Refused> {
  if (file === undefined) return [];
  const refs: EntryRef[] = found.map(({ ref }) => ref);
  const known = planFileNamed(io, plan, file);
  if (known === undefined) {
    const created = await newPlanFile(plan, io.cwd, file);
    if (created === undefined) return { exitCode: EXIT.errors, message: noSuchFile(io, plan, file) };
    return [{ kind: 'extract', refs, file: created }];
  }
  const behind = after === undefined ? undefined : findEntry(io, plan, after);
  if (behind?.ok === false) return behind;
  return [{ kind: 'move', refs, file: known, ...(behind && { after: behind.found.entry.id }) }];
}
