import { findLinkedItem } from './findLinkedItem.ts';
import { type CommandIo, EXIT, type ExitCode, fail, say } from './io.ts';
import { logRecord } from './logRecord.ts';
import { logText } from './logText.ts';
import { openLinks } from './openLinks.ts';
import { openPlan } from './openPlan.ts';
import type { Invocation } from './options.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck log ID`: the commits of an item, and its branches with what became of them. */
export async function log({ plan: named, json, args }: Invocation, io: CommandIo): Promise<ExitCode> {
  const [id, ...rest] = args;
  if (id === undefined || rest.length > 0) return fail(io, EXIT.usage, 'The command log takes the id of one item.');
  const opened = await openPlan(io, { plan: named });
  if (!opened.ok) return fail(io, EXIT.usage, opened.message);
  const { plan, problems } = opened.value;
  for (const problem of problems) say(io, problem);
  const read = await openLinks(io, plan);
  if (!read.ok) return fail(io, EXIT.usage, read.message);
  const found = findLinkedItem(plan, read.value.known, id);
  if (!found.ok) return fail(io, EXIT.errors, found.message);
  const record = await logRecord(io, plan, found.id, read.value);
  if (!record.ok) return fail(io, EXIT.usage, record.message);
  if (json) writeJson(io, record.value);
  else io.out(logText(io, found.title, record.value));
  return EXIT.fine;
}
