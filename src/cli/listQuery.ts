import type { Item } from '../core/model/item.ts';
import type { Plan } from '../core/model/plan.ts';
import { plain } from '../core/present/plain.ts';
import type { UnknownName } from '../core/query/fieldNamed.ts';
import { asksForMe, compileFilter, type ItemTest } from '../core/query/filter/compileFilter.ts';
import type { FilterResult } from '../core/query/filter/filterProblem.ts';
import { parseFilter } from '../core/query/filter/parseFilter.ts';
import type { QueryContext } from '../core/query/queryField.ts';
import { sortBy } from '../core/query/sortBy.ts';
import { identityOf } from '../node/git/identityOf.ts';
import { type Column, columnsNamed } from './columns.ts';
import { filterProblemText } from './filterProblemText.ts';
import { gitFor } from './gitFor.ts';
import { type CommandIo, displayPath } from './io.ts';
import type { Invocation } from './options.ts';

/** What a command line asks of a plan's items; what it leaves out is undefined. */
export interface ListQuery {
  readonly context: QueryContext;
  readonly isWanted: ItemTest | undefined;
  readonly sort: ((items: readonly Item[]) => Item[]) | undefined;
  readonly columns: readonly Column[] | undefined;
}

export type ListQueryResult =
  | { readonly ok: true; readonly value: ListQuery }
  /** Lines for a terminal. */
  | { readonly ok: false; readonly text: string };

/** Reads --where, --sort and --columns. Git is asked who the user is where the filter needs it. */
export async function listQuery(
  { where, sort, columns }: Invocation,
  plan: Plan,
  io: CommandIo,
): Promise<ListQueryResult> {
  const context: QueryContext = { plan, today: io.today, fileName: (file) => displayPath(io, file) };
  const filter = where === undefined ? undefined : await readFilter(where, context, io);
  if (filter?.ok === false) return { ok: false, text: filterProblemText(where ?? '', filter.problem) };
  const sorted = sort === undefined ? undefined : sortBy(namesIn(sort), context);
  if (sorted?.ok === false) return { ok: false, text: unknownNameText('--sort', sorted) };
  const shown = columns === undefined ? undefined : columnsNamed(namesIn(columns), plan);
  if (shown?.ok === false) return { ok: false, text: unknownNameText('--columns', shown) };
  return { ok: true, value: { context, isWanted: filter?.value, sort: sorted?.sort, columns: shown?.columns } };
}

async function readFilter(where: string, context: QueryContext, io: CommandIo): Promise<FilterResult<ItemTest>> {
  const parsed = parseFilter(where);
  if (!parsed.ok) return parsed;
  if (!asksForMe(parsed.value)) return compileFilter(parsed.value, context);
  const identity = await identityOf(gitFor(io), context.plan.folder);
  return compileFilter(parsed.value, { ...context, email: identity.ok ? identity.value.email : undefined });
}

function namesIn(list: string): string[] {
  return list.split(',').map((name) => name.trim());
}

function unknownNameText(option: string, { name, near, names }: UnknownName): string {
  const hint = near === undefined ? `There are ${names.join(', ')}.` : `Did you mean ${near}?`;
  return `${option}: There is no field ${plain(name, 100) || '""'}. ${hint}\n`;
}
