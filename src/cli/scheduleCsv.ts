import { momentText } from '../core/schedule/moments.ts';
import type { Dates } from '../core/schedule/schedulePlans.ts';
import { idIn } from '../core/schedule/staff.ts';
import { withoutFormula } from '../core/table/formulaText.ts';

const HEADINGS = ['id', 'title', 'start', 'finish', 'assignees', 'totalSlack', 'critical'];

/** A schedule as comma-separated values (RFC 4180); slack is in minutes of work. */
export function scheduleCsv(dates: readonly Dates[]): string {
  const rows = dates.map(({ plan, entry, start, finish, members, totalSlack, isCritical }) => [
    entry.id,
    entry.values.title ?? '',
    start === undefined ? '' : momentText(start),
    finish === undefined ? '' : momentText(finish),
    members.map((member) => idIn(member, plan)).join(' '),
    String(totalSlack),
    String(isCritical),
  ]);
  return [HEADINGS, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

/** A cell in quotes where it has to be, and such that no spreadsheet takes it for a formula. */
function cellText(text: string): string {
  const harmless = withoutFormula(text);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
