import { checkPlan } from '../core/checks/checkPlan.ts';
import { categoryOf } from '../core/model/itemState.ts';
import type { Item, Plan } from '../core/model/plan.ts';
import { plain } from '../core/present/plain.ts';
import { sortItems } from '../core/query/sortItems.ts';
import { type CommandIo, EXIT, type ExitCode, fail, say } from './io.ts';
import { itemRecord, statusName } from './itemRecord.ts';
import { openPlan } from './openPlan.ts';
import type { Invocation } from './options.ts';
import { painterFor, type Style } from './style.ts';
import { type Cell, tableOf } from './table.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck list`: the plan's items by priority, rank and id; the table shows children below their parents. */
export async function list({ plan: named, json, args }: Invocation, io: CommandIo): Promise<ExitCode> {
  if (args.length > 0) return fail(io, EXIT.usage, 'The command list takes no arguments.');
  const opened = await openPlan(io, named);
  if (!opened.ok) return fail(io, EXIT.usage, opened.message);
  const { plan, problems } = opened.value;
  for (const problem of problems) say(io, problem);
  if (json) {
    writeJson(
      io,
      sortItems(plan, plan.items).map((item) => itemRecord(io, plan, item)),
    );
  } else if (plan.items.length === 0) io.out('The plan has no items yet.\n');
  else
    io.out(
      `${tableOf(rowsOf(plan), { flexible: 1, columns: io.isTerminal ? io.columns : undefined, paint: painterFor(io) })}\n`,
    );
  const errors = checkPlan(plan).filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    say(
      io,
      `This plan has ${errors === 1 ? 'an error' : `${errors} errors`}, so the list may not be whole; see plandeck check.`,
    );
  }
  return EXIT.fine;
}

/** Deeper levels are shown at this one, so that titles stay in sight. */
const MAX_INDENT = 6;
const MAX_CELL = 200;
const HEADINGS = ['ID', 'TITLE', 'STATUS', 'PRIORITY', 'RANK', 'ASSIGNEES', 'ESTIMATE'];
const STATUS_STYLE: Record<ReturnType<typeof categoryOf>, Style | undefined> = {
  todo: undefined,
  doing: 'cyan',
  done: 'green',
  dropped: 'dim',
};

function rowsOf(plan: Plan): Cell[][] {
  const rows: Cell[][] = [HEADINGS.map((text) => ({ text, style: 'bold' }))];
  // A stack and no recursion: a plan may nest its items as deeply as it likes.
  const stack = levelOf(plan, plan.hierarchy.roots, 0);
  for (let next = stack.pop(); next; next = stack.pop()) {
    rows.push(rowOf(plan, next.item, next.depth));
    for (const child of levelOf(plan, plan.hierarchy.childrenOf(next.item), next.depth + 1)) stack.push(child);
  }
  return rows;
}

/** Siblings with the first of them last, as a stack wants it. */
function levelOf(plan: Plan, items: readonly Item[], depth: number): { item: Item; depth: number }[] {
  return sortItems(plan, items)
    .reverse()
    .map((item) => ({ item, depth }));
}

function rowOf(plan: Plan, item: Item, depth: number): Cell[] {
  const { title, priority, rank, assignees, estimate } = item.values;
  const category = categoryOf(plan, item);
  const cell = (text: string | undefined, style?: Style): Cell => ({ text: plain(text ?? '', MAX_CELL), style });
  const isOver = category === 'done' || category === 'dropped';
  return [
    cell(item.id, 'dim'),
    {
      text: `${'  '.repeat(Math.min(depth, MAX_INDENT))}${plain(title ?? '', MAX_CELL)}`,
      style: isOver ? 'dim' : undefined,
    },
    cell(statusName(plan, item), STATUS_STYLE[category]),
    cell(priority),
    { ...cell(rank?.toString()), alignRight: true },
    cell(assignees?.map(({ person }) => person).join(', ')),
    cell(estimate?.text),
  ];
}
