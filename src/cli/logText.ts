import type { BranchState } from '../core/links/branchState.ts';
import { plain } from '../core/present/plain.ts';
import { localDay } from './gitTime.ts';
import type { CommandIo } from './io.ts';
import type { InRepository } from './linksOf.ts';
import type { LogRecord } from './logRecord.ts';
import { painterFor, type Style } from './style.ts';
import { type Cell, tableOf } from './table.ts';

const STATE_STYLE: Record<BranchState, Style | undefined> = {
  default: undefined,
  even: undefined,
  merged: 'green',
  open: 'cyan',
  stale: 'yellow',
};
/** As many digits of a commit's id as git itself needs in large repositories. */
const SHORT = 10;

/** The log of an item as a person reads it. */
export function logText(io: CommandIo, itemTitle: string | undefined, { id, commits, branches }: LogRecord): string {
  const paint = painterFor(io);
  const title = `${paint('bold', plain(id))}  ${paint('bold', plain(itemTitle ?? ''))}`.trimEnd();
  const blocks = [title];
  const hasOthers = [...commits, ...branches].some(({ repository }) => repository !== undefined);
  const where = hasOthers ? ['REPOSITORY'] : [];
  const whereOf = ({ repository = '' }: InRepository): Cell[] => (hasOthers ? [cell(repository)] : []);
  if (branches.length > 0) {
    const rows = branches.map(({ name, state, ahead, behind, date, upstream, ...rest }) => [
      cell(name),
      ...whereOf(rest),
      cell(state, STATE_STYLE[state]),
      count(ahead),
      count(behind),
      cell(localDay(date)),
      cell(upstream ?? ''),
    ]);
    blocks.push(table(io, ['BRANCH', ...where, 'STATE', 'AHEAD', 'BEHIND', 'LAST', 'UPSTREAM'], rows, 0));
  }
  if (commits.length > 0) {
    const rows = commits.map(({ sha, date, author, subject, ...rest }) => [
      cell(sha.slice(0, SHORT), 'dim'),
      ...whereOf(rest),
      cell(localDay(date)),
      cell(author.name),
      cell(subject),
    ]);
    blocks.push(table(io, ['COMMIT', ...where, 'DATE', 'AUTHOR', 'SUBJECT'], rows, 3 + where.length));
  }
  if (blocks.length === 1) blocks.push('No commit and no branch names it.');
  return `${blocks.join('\n\n')}\n`;
}

function table(io: CommandIo, headings: readonly string[], rows: readonly Cell[][], flexible: number): string {
  return tableOf([headings.map((heading) => cell(heading, 'bold')), ...rows], {
    flexible,
    columns: io.isTerminal ? io.columns : undefined,
    paint: painterFor(io),
  });
}

function cell(text: string, style?: Style): Cell {
  return { text: plain(text), style };
}

function count(value: number | null): Cell {
  return { text: value === null ? '' : String(value), style: undefined, alignRight: true };
}
