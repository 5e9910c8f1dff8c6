import { plain } from '../core/present/plain.ts';
import { fieldLines } from './changesText.ts';
import { localDay } from './gitTime.ts';
import type { EventRecord, HistoryRecord } from './historyRecord.ts';
import type { CommandIo } from './io.ts';
import { type Painter, painterFor } from './style.ts';

/** As many digits of a commit's id as git itself needs in large repositories. */
const SHORT = 10;

/** The history of an item as a person reads it. */
export function historyText(io: CommandIo, record: HistoryRecord): string {
  const paint = painterFor(io);
  const { id, title, events } = record;
  const lines = [`${paint('bold', plain(id))}  ${paint('bold', plain(title ?? ''))}`.trimEnd(), ...datesOf(record)];
  if (events.length === 0) lines.push('', 'No commit changed it.');
  for (const event of events) lines.push('', headOf(event, paint), ...bodyOf(event, paint));
  return `${lines.join('\n')}\n`;
}

function datesOf({ started, lastActivity, finished }: HistoryRecord): string[] {
  const said = [
    started && `started ${started.date}${started.source === 'git' ? ' (seen by git)' : ''}`,
    lastActivity && `last activity ${lastActivity.date}`,
    finished && `finished ${finished.date}${finished.source === 'git' ? ' (seen by git)' : ''}`,
  ].filter((part) => part !== null && part !== undefined);
  return said.length === 0 ? [] : [said.join(', ')];
}

function headOf({ sha, date, author, subject }: EventRecord, paint: Painter): string {
  if (sha === null) return paint('yellow', 'not committed');
  const what = [localDay(date ?? ''), plain(author?.name ?? ''), plain(subject ?? '')].join('  ');
  return `${paint('dim', sha.slice(0, SHORT))}  ${what}`;
}

function bodyOf({ kind, fields }: EventRecord, paint: Painter): string[] {
  if (kind === 'removed') return [`      ${paint('red', 'removed')}`];
  return [...(kind === 'added' ? [`      ${paint('green', 'added')}`] : []), ...fieldLines(fields, paint)];
}
