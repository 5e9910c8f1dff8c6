import type { ItemLinks } from '../core/links/itemLinks.ts';
import { plain } from '../core/present/plain.ts';
import { sortItems } from '../core/query/sortItems.ts';
import { findItem } from './findItem.ts';
import { isoTime, localDay } from './gitTime.ts';
import { type CommandIo, EXIT, type ExitCode, fail, say } from './io.ts';
import { openLinks } from './openLinks.ts';
import { openPlan } from './openPlan.ts';
import type { Invocation } from './options.ts';
import { painterFor } from './style.ts';
import { type Cell, tableOf } from './table.ts';
import { writeJson } from './writeJson.ts';

/** `plandeck links [ID]`: the commits and branches that name items. */
export async function links({ plan: named, json, args }: Invocation, io: CommandIo): Promise<ExitCode> {
  const [id, ...rest] = args;
  if (rest.length > 0) return fail(io, EXIT.usage, 'The command links takes the id of one item at most.');
  const opened = await openPlan(io, { plan: named });
  if (!opened.ok) return fail(io, EXIT.usage, opened.message);
  const { plan, problems } = opened.value;
  for (const problem of problems) say(io, problem);
  const found = id === undefined ? undefined : findItem(plan, id);
  if (found?.ok === false) return fail(io, EXIT.errors, found.message);
  const read = await openLinks(io, plan);
  if (!read.ok) return fail(io, EXIT.usage, read.message);
  const known = read.value.links;
  const ids = found
    ? [found.item.id]
    : [...new Set(sortItems(plan, plan.items).map((item) => item.id))].filter(
        (one) => known.commits.has(one) || known.branches.has(one),
      );
  if (json)
    writeJson(
      io,
      ids.map((one) => linksRecord(known, one)),
    );
  else if (ids.length === 0) say(io, 'No commit and no branch names an item of this plan.');
  else io.out(`${linksText(io, known, ids)}\n`);
  return EXIT.fine;
}

function linksRecord({ commits, branches }: ItemLinks, id: string) {
  return {
    id,
    commits: (commits.get(id) ?? []).map(({ sha }) => sha),
    branches: (branches.get(id) ?? []).map(({ name }) => name),
  };
}

function linksText(io: CommandIo, { commits, branches }: ItemLinks, ids: readonly string[]): string {
  const rows = ids.map((id): Cell[] => {
    const own = commits.get(id) ?? [];
    const last = own[0] && localDay(isoTime(own[0].time));
    return [
      { text: plain(id), style: 'dim' },
      { text: own.length === 0 ? '' : String(own.length), style: undefined, alignRight: true },
      { text: last ?? '', style: undefined },
      { text: plain((branches.get(id) ?? []).map(({ name }) => name).join(', ')), style: 'cyan' },
    ];
  });
  const headings = ['ID', 'COMMITS', 'LAST', 'BRANCHES'].map((text): Cell => ({ text, style: 'bold' }));
  return tableOf([headings, ...rows], {
    flexible: 3,
    columns: io.isTerminal ? io.columns : undefined,
    paint: painterFor(io),
  });
}
