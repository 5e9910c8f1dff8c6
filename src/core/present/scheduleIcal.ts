import { momentText } from '../schedule/moments.ts';
import type { Dates } from '../schedule/schedulePlans.ts';
import { idIn } from '../schedule/staff.ts';
import { plain } from './plain.ts';

/**
 * A schedule as a calendar (RFC 5545): an event for everything that is open and has dates, in floating time, which is the
 * same hour wherever it is read. Summaries are left out, since what is below them is in it.
 * @param asOf the day that counted as today, which stands as the time at which the events were made
 */
export function scheduleIcal(dates: readonly Dates[], asOf: string): string {
  const stamp = `${asOf.replaceAll('-', '')}T000000Z`;
  const events = dates
    .filter(isShown)
    .flatMap(({ plan, entry, start = 0, finish = 0, members }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(entry.id)}@plandeck`,
      `DTSTAMP:${stamp}`,
      `DTSTART:${timeText(start)}`,
      ...(finish > start ? [`DTEND:${timeText(finish)}`] : []),
      `SUMMARY:${escaped(`${entry.id} ${entry.values.title ?? ''}`.trim())}`,
      ...(members.length > 0 ? [`DESCRIPTION:${escaped(members.map((member) => idIn(member, plan)).join(', '))}`] : []),
      'END:VEVENT',
    ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Plandeck//Schedule//EN', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function isShown({ start, plan, entry, isDone }: Dates): boolean {
  return start !== undefined && !isDone && !plan.index.byParent.has(entry.id);
}

/** 2026-12-24T09:00 as 20261224T090000. */
function timeText(moment: number): string {
  return `${momentText(moment).replaceAll(/[-:]/g, '')}00`;
}

function escaped(text: string): string {
  return plain(text).replaceAll(/[\\;,]/g, String.raw`\$&`);
}

/** At most 75 octets on a line, and the rest on lines that start with a space; no character is parted. */
function folded(line: string): string {
  let text = '';
  let length = 0;
  for (const char of line) {
    const code = char.codePointAt(0) ?? 0;
    const octets = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (length + octets > 75) {
      text += '\r\n ';
      length = 1;
    }
    text += char;
    length += octets;
  }
  return text;
}
