import type { BoardOptions } from '../../messages/boardOptions.ts';
import type { Context } from '../context.ts';
import { isPlanNode } from '../views/planNode.ts';
import { isEntryRow, isIterationRow, isPlanRow } from '../views/rows/row.ts';

/** Opens a board of all plans, or of what the row stands for that it was chosen on: a plan, an iteration or a person. */
export async function openBoard({ store, boards }: Context, row?: unknown): Promise<void> {
  await store.settle();
  await boards.show(optionsFor(row));
}

/** Opens the board on the first person's turn. */
export async function holdStandUp({ store, boards }: Context): Promise<void> {
  await store.settle();
  const { plans } = boards.active?.options ?? {};
  await boards.show({ plans, standUp: 0 });
}

function optionsFor(row: unknown): Partial<BoardOptions> {
  if (isIterationRow(row)) return { plans: [row.iteration.folder], iteration: row.iteration.id };
  if (isEntryRow(row, 'people')) return { filter: `assignee:${quoted(row.entry.id)}` };
  const plan = planOfRow(row);
  if (plan !== undefined) return { plans: [plan] };
  return {};
}

/** The folder of the plan of a row, of whichever view. */
function planOfRow(row: unknown): string | undefined {
  return isPlanRow(row) ? row.plan : isPlanNode(row) ? row.loaded.plan.folder : undefined;
}

/** A name as a filter takes it, whatever is in it. */
function quoted(name: string): string {
  return /^[\w-]+$/.test(name) ? name : `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
