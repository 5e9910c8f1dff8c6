import { nearest } from '../core/model/nearest.ts';
import { plain } from '../core/present/plain.ts';
import { causeMessage, Explainer, type Explanation } from '../core/schedule/explain.ts';
import { entryOfNode, idOfNode, type Node } from '../core/schedule/nodes.ts';
import { type Dates, datesOf, type PlanSchedule, schedulePlans } from '../core/schedule/schedulePlans.ts';
import { type CommandIo, EXIT, type ExitCode, fail } from './io.ts';
import { openSchedule } from './openSchedule.ts';
import type { Invocation } from './options.ts';
import { scheduleRecord } from './scheduleRecord.ts';
import { dateText } from './scheduleText.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck why ID`: why an item has its dates, back to today or to a day that the plan sets. */
export async function why(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const [id, ...rest] = invocation.args;
  if (id === undefined || rest.length > 0) return fail(io, EXIT.usage, 'The command why takes the id of one item.');
  const opened = await openSchedule(io, invocation);
  if (!opened.ok) return fail(io, EXIT.usage, opened.message);
  const scheduled = schedulePlans(opened.value);
  const all = datesOf(scheduled);
  const dates = new Map<unknown, Dates>(all.map((one) => [one.entry, one]));
  const place = placeOf(scheduled, id);
  if (place === undefined) {
    const near = nearest(
      id,
      all.map(({ entry }) => entry.id),
    );
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    return fail(io, EXIT.errors, `There is no item ${id} that has dates.${hint}`);
  }
  const { nodes } = scheduled.compiled;
  const steps = new Explainer(scheduled).chain(place).map((step) => stepOf(step, nodes, dates));
  if (invocation.json) {
    const chain = steps.map(({ id: of, record, causes }) => ({ id: of, ...record, causes }));
    const { id: own, start, finish } = chain[0] ?? { id, start: null, finish: null };
    writeJson(io, { id: own, start, finish, chain });
  } else {
    for (const { id: of, title, when, causes } of steps) {
      io.out(`${plain([of, title].filter(Boolean).join('  '))}${when}\n`);
      for (const { message } of causes) io.out(`  ${plain(message)}\n`);
    }
  }
  return EXIT.fine;
}

/** The activity that ends what has an id: of a summary or a milestone, when all is done. */
function placeOf({ compiled: { nodes } }: PlanSchedule, id: string): number | undefined {
  const wanted = id.toLowerCase();
  const place = nodes.findIndex((node) => {
    return /^(work|end|milestone)$/.test(node.kind) && idOfNode(node).toLowerCase() === wanted;
  });
  return place < 0 ? undefined : place;
}

function stepOf(
  { place, causes }: Explanation,
  nodes: readonly Node[],
  dates: ReadonlyMap<unknown, Dates>,
): {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly record: object & { readonly start: string | null; readonly finish: string | null };
  readonly causes: readonly { readonly code: string; readonly args: readonly string[]; readonly message: string }[];
} {
  const node = nodes[place] as Node;
  const entry = entryOfNode(node);
  const { id } = entry;
  const known = dates.get(entry);
  const { start, finish } = known ? scheduleRecord(known) : { start: null, finish: null };
  const isSpan = known?.start !== undefined && known.start !== known.finish;
  const from = isSpan ? `${dateText(known?.start)} to ` : '';
  return {
    id,
    title: entry.values.title ?? '',
    when: known?.finish === undefined ? '' : `: ${from}${dateText(known.finish)}`,
    record: { start, finish },
    causes: causes.map((cause) => ({ ...cause, message: causeMessage(cause) })),
  };
}
