import { plain } from '../core/present/plain.ts';
import type { CriticalChain } from '../core/schedule/criticalChains.ts';
import { momentText } from '../core/schedule/moments.ts';
import { idOfNode } from '../core/schedule/nodes.ts';
import type { Dates } from '../core/schedule/schedulePlans.ts';
import { idIn } from '../core/schedule/staff.ts';
import type { CommandIo } from './io.ts';
import { painterFor, type Style } from './style.ts';
import { type Cell, tableOf } from './table.ts';

const HEADINGS = ['ID', 'START', 'FINISH', 'SLACK', 'ASSIGNEES', 'TITLE'];

/** A schedule as a table, in the order of the starts. */
export function scheduleText(io: CommandIo, dates: readonly Dates[]): string {
  const sorted = [...dates].sort(
    (a, b) => (a.start ?? Number.NEGATIVE_INFINITY) - (b.start ?? Number.NEGATIVE_INFINITY),
  );
  const rows = sorted.map((one): Cell[] => {
    const style: Style | undefined = one.isCritical ? 'red' : undefined;
    const cells = [
      one.entry.id,
      dateText(one.start),
      dateText(one.finish),
      one.isCritical ? 'critical' : slackText(one.totalSlack),
      one.isUnassigned ? '?' : one.members.map((member) => idIn(member, one.plan)).join(', '),
      one.entry.values.title ?? '',
    ];
    return cells.map((text, column) => ({ text: plain(text), style: column === 0 ? style : undefined }));
  });
  const headings = HEADINGS.map((text): Cell => ({ text, style: 'bold' }));
  return tableOf([headings, ...rows], {
    flexible: HEADINGS.length - 1,
    columns: io.isTerminal ? io.columns : undefined,
    paint: painterFor(io),
  });
}

/** So many ids of a chain are shown at most. */
const MOST_IDS = 12;

/** What decides when each plan ends, a line for each; the middle of a long chain is left out. */
export function chainsText(chains: readonly CriticalChain[]): string {
  const lines = chains.map(({ plan, nodes }) => {
    const ids = nodes.map(idOfNode);
    const shown = ids.length <= MOST_IDS ? ids : [...ids.slice(0, MOST_IDS / 2), '…', ...ids.slice(-MOST_IDS / 2)];
    return `The end of ${plain(plan.project.key ?? 'the plan')} follows from ${plain(shown.join(' → '))}.\n`;
  });
  return lines.length === 0 ? '' : `\n${lines.join('')}`;
}

export function dateText(moment: number | undefined): string {
  return moment === undefined ? '' : momentText(moment).replace('T', ' ');
}

function slackText(minutes: number): string {
  return minutes === 0 ? '' : `${Math.round(minutes / 6) / 10}h`;
}
