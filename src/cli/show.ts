import { findItem } from './findItem.ts';
import { type CommandIo, EXIT, type ExitCode, fail, say } from './io.ts';
import { openPlan } from './openPlan.ts';
import type { Invocation } from './options.ts';
import { showRecord } from './showRecord.ts';
import { showText } from './showText.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck show ID`: all that the plan says of one item. */
export async function show(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const { json, args } = invocation;
  const [id, ...rest] = args;
  if (id === undefined || rest.length > 0) return fail(io, EXIT.usage, 'The command show takes the id of one item.');
  const opened = await openPlan(io, invocation);
  if (!opened.ok) return fail(io, EXIT.usage, opened.message);
  const { plan, problems } = opened.value;
  for (const problem of problems) say(io, problem);
  const found = findItem(plan, id);
  if (!found.ok) return fail(io, EXIT.errors, found.message);
  if (found.twins.length > 0) say(io, `Other items have the id ${found.item.id} too; see plandeck check.`);
  const record = showRecord(io, plan, found.item);
  if (json) writeJson(io, record);
  else io.out(showText(io, plan, record));
  return EXIT.fine;
}
