import type { Item } from '../core/model/item.ts';
import { allFilesOf, type Plan } from '../core/model/plan.ts';
import type { QueryContext } from '../core/query/queryField.ts';
import { sortItems } from '../core/query/sortItems.ts';
import { type Column, cellOf, DEFAULT_COLUMNS, headingOf, jsonOf } from './columns.ts';
import { type CommandIo, displayPath, EXIT, type ExitCode, fail, say } from './io.ts';
import { itemRecord } from './itemRecord.ts';
import { listQuery } from './listQuery.ts';
import { openPlan } from './openPlan.ts';
import type { Invocation } from './options.ts';
import { sayErrors } from './sayErrors.ts';
import { painterFor } from './style.ts';
import { tableOf } from './table.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck list`: the plan's items by priority, rank and id; the table shows children below their parents. */
export async function list(invocation: Invocation, io: CommandIo): Promise<ExitCode> {
  const { json, args } = invocation;
  if (args.length > 0)
    return fail(io, EXIT.usage, 'The command list takes no arguments. A filter goes behind --where.');
  const opened = await openPlan(io, invocation);
  if (!opened.ok) return fail(io, EXIT.usage, opened.message);
  const { plan, problems } = opened.value;
  for (const problem of problems) say(io, problem);
  const query = await listQuery(invocation, plan, io);
  if (!query.ok) {
    io.err(query.text);
    return EXIT.usage;
  }
  const { context, isWanted, sort, columns } = query.value;
  const wanted = isWanted ? plan.items.filter(isWanted) : plan.items;
  if (json) {
    const items = sort ? sort(wanted) : sortItems(plan, wanted);
    const names = new Map(allFilesOf(plan).map(({ file }) => [file, displayPath(io, file)]));
    const record = (item: Item): object =>
      columns ? ownRecord(columns, item, context) : itemRecord(plan, item, names.get(item.file) ?? '');
    writeJson(io, items.map(record));
  } else if (wanted.length === 0) {
    io.out(plan.items.length === 0 ? 'The plan has no items yet.\n' : 'No item matches.\n');
  } else {
    const rows = sort ? sort(wanted).map((item) => ({ item, depth: 0 })) : outlineOf(plan, new Set(wanted));
    io.out(`${tableText(io, columns ?? DEFAULT_COLUMNS, rows, context)}\n`);
  }
  sayErrors(io, plan, 'the list may not be whole');
  return EXIT.fine;
}

function ownRecord(columns: readonly Column[], item: Item, context: QueryContext): object {
  return Object.fromEntries(columns.map((column) => [column.name, jsonOf(column, item, context)]));
}

interface Row {
  readonly item: Item;
  /** How many of the items above it are listed. */
  readonly depth: number;
}

/** The wanted items, each below the nearest item above it that is wanted too. */
function outlineOf(plan: Plan, wanted: ReadonlySet<Item>): Row[] {
  const rows: Row[] = [];
  // A stack and no recursion: a plan may nest its items as deeply as it likes.
  const stack = levelOf(plan, plan.hierarchy.roots, 0);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { item, depth } = next;
    const isWanted = wanted.has(item);
    if (isWanted) rows.push(next);
    const children = plan.hierarchy.childrenOf(item);
    for (const child of levelOf(plan, children, depth + Number(isWanted))) stack.push(child);
  }
  return rows;
}

/** Siblings with the first of them last, as a stack wants it. */
function levelOf(plan: Plan, items: readonly Item[], depth: number): Row[] {
  return sortItems(plan, items)
    .reverse()
    .map((item) => ({ item, depth }));
}

/** Deeper levels are shown at this one, so that titles stay in sight. */
const MAX_INDENT = 6;

function tableText(io: CommandIo, columns: readonly Column[], rows: readonly Row[], context: QueryContext): string {
  const cells = rows.map(({ item, depth }) => {
    const indent = '  '.repeat(Math.min(depth, MAX_INDENT));
    return columns.map((column) => cellOf(column, item, context, indent));
  });
  const title = columns.findIndex(({ name }) => name.toLowerCase() === 'title');
  return tableOf([columns.map(headingOf), ...cells], {
    flexible: title >= 0 ? title : columns.length - 1,
    columns: io.isTerminal ? io.columns : undefined,
    paint: painterFor(io),
  });
}
