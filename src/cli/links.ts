import { plain } from '../core/present/plain.ts';
import { sortItems } from '../core/query/sortItems.ts';
import { findLinkedItem } from './findLinkedItem.ts';
import { isoTime, localDay } from './gitTime.ts';
import { type CommandIo, EXIT, type ExitCode, fail, say } from './io.ts';
import { type LinksOfItem, linksOf } from './linksOf.ts';
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
  const read = await openLinks(io, plan);
  if (!read.ok) return fail(io, EXIT.usage, read.message);
  const { known, repositories } = read.value;
  const found = id === undefined ? undefined : findLinkedItem(plan, known, id);
  if (found?.ok === false) return fail(io, EXIT.errors, found.message);
  // What only the plan of another branch has comes last.
  const all = [...sortItems(plan, plan.items).map((item) => item.id), ...known.values()];
  const ids = new Set(found ? [found.id] : all);
  const linked = [...ids].map((one) => linksOf(repositories, one)).filter(({ length }) => length > 0);
  const none = found ? [[{ id: found.id, commits: [], branches: [] }]] : [];
  const shown = linked.length > 0 ? linked : none;
  if (json) writeJson(io, shown.map(linksRecord));
  else if (shown.length === 0) say(io, 'No commit and no branch names an item of this plan.');
  else io.out(`${linksText(io, shown.flat())}\n`);
  return EXIT.fine;
}

/** One record for an item, whichever repositories name it. */
function linksRecord(linked: readonly LinksOfItem[]) {
  // The sort is stable, so those of one repository keep their order.
  const commits = linked.flatMap((one) => one.commits).sort((a, b) => b.time - a.time);
  const branches = new Set(linked.flatMap((one) => one.branches).map(({ name }) => name));
  return { id: linked[0]?.id, commits: commits.map(({ sha }) => sha), branches: [...branches] };
}

function linksText(io: CommandIo, linked: readonly LinksOfItem[]): string {
  const hasOthers = linked.some(({ repository }) => repository !== undefined);
  const rows = linked.map(({ id, repository = '', commits, branches }): Cell[] => {
    const last = commits[0] && localDay(isoTime(commits[0].time));
    return [
      { text: plain(id), style: 'dim' },
      { text: commits.length === 0 ? '' : String(commits.length), style: undefined, alignRight: true },
      { text: last ?? '', style: undefined },
      ...(hasOthers ? [{ text: plain(repository), style: undefined }] : []),
      { text: plain(branches.map(({ name }) => name).join(', ')), style: 'cyan' },
    ];
  });
  const names = ['ID', 'COMMITS', 'LAST', ...(hasOthers ? ['REPOSITORY'] : []), 'BRANCHES'];
  return tableOf([names.map((text): Cell => ({ text, style: 'bold' })), ...rows], {
    flexible: names.length - 1,
    columns: io.isTerminal ? io.columns : undefined,
    paint: painterFor(io),
  });
}
