import type { Item } from '../core/model/item.ts';
import type { Plan } from '../core/model/plan.ts';
import { plain } from '../core/present/plain.ts';
import { refusalMessage } from '../core/text/refusal.ts';
import { editPlans } from './editPlan.ts';
import { findEntries } from './findEntries.ts';
import { type CommandIo, EXIT, type ExitCode, fail } from './io.ts';
import { openForEdit } from './openForEdit.ts';
import type { Invocation } from './options.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck rank ID… --after ID`: puts items at a place among those of their priority. */
export async function rank(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const { args, after, before, isTop } = invocation;
  const places = [after !== undefined, before !== undefined, isTop].filter(Boolean);
  if (args.length === 0 || places.length !== 1) {
    return fail(io, EXIT.usage, 'The command rank takes one id or more, and one of --after ID, --before ID and --top.');
  }
  const loaded = await openForEdit(io, invocation.plan);
  if (!loaded) return EXIT.usage;
  const { plan } = loaded;
  const moved = findEntries(io, plan, args, 'items');
  if (!moved.ok) return fail(io, moved.exitCode, moved.message);
  const ids = moved.found.map(({ entry }) => entry.id);
  const named = after ?? before;
  const anchor = named === undefined ? undefined : findEntries(io, plan, [named], 'items');
  if (anchor?.ok === false) return fail(io, anchor.exitCode, anchor.message);
  const anchorId = anchor?.found[0]?.entry.id ?? null;
  const foreign =
    before === undefined ? undefined : ids.find((id) => priorityIn(plan, id) !== priorityIn(plan, anchorId));
  if (foreign !== undefined) {
    const refusal = { code: 'other-priority', args: [foreign, anchorId ?? ''] } as const;
    return fail(io, EXIT.errors, refusalMessage(refusal));
  }
  if (anchorId !== null && ids.includes(anchorId)) {
    return fail(io, EXIT.usage, `${anchorId} cannot be ranked before or behind itself.`);
  }
  const behind = before === undefined ? anchorId : idBefore(plan, ids, anchorId);
  const intent = { kind: 'rank', folder: plan.folder, ids, after: behind } as const;
  const edited = await editPlans(io, [loaded], [intent], invocation);
  if (!edited.ok) return edited.exitCode;
  const ranks = ids.map((id) => ({ id, rank: edited.plan.itemsById.get(id)?.values.rank ?? null }));
  if (invocation.json) writeJson(io, { ranked: ranks, files: edited.files });
  else for (const ranked of ranks) io.out(`${plain(ranked.id)}: rank is ${ranked.rank}\n`);
  return EXIT.fine;
}

function priorityIn(plan: Plan, id: string | null): string {
  return (id === null ? undefined : plan.itemsById.get(id)?.values.priority) ?? '';
}

/** The item that stands right before another one in its priority, those that move left out; null at the top. */
function idBefore(plan: Plan, moved: readonly string[], id: string | null): string | null {
  const place = ({ values }: Item): number => values.rank ?? Number.MAX_VALUE;
  const order = [...plan.itemsById.values()]
    .filter((item) => priorityIn(plan, item.id) === priorityIn(plan, id) && !moved.includes(item.id))
    .sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
  return order[order.findIndex((item) => item.id === id) - 1]?.id ?? null;
}
