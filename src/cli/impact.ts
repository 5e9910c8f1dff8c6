import { plain } from '../core/present/plain.ts';
import type { Impact, Move } from '../core/schedule/impact.ts';
import type { Painter } from './style.ts';

/** So many items are told of in words; the others are counted. */
const MOST_ITEMS = 10;

/** What becomes of dates and load as a person reads it: the end, milestones, the items that move most, and people. */
export function impactLines({ moves, loads }: Impact, paint: Painter): string[] {
  if (moves.length === 0 && loads.length === 0) return [];
  const items = moves.filter(({ kind }) => kind === 'item');
  const shown = [...moves.filter(({ kind }) => kind !== 'item'), ...items.slice(0, MOST_ITEMS)];
  const left = items.length - Math.min(items.length, MOST_ITEMS);
  const row = (id: string, title: string | undefined, field: string, from: string, to: string): string[] => [
    `  ${paint('yellow', `~ ${plain(id)}`)}${title === undefined ? '' : `  ${plain(title)}`}`,
    `      ${paint('dim', `${field}:`)} ${from} → ${to}`,
  ];
  return [
    paint('bold', 'schedule'),
    ...shown.flatMap((move) =>
      row(move.kind === 'plan' ? 'project' : move.id, move.title, 'finish', move.from, dayText(move)),
    ),
    ...(left > 0 ? [`  … and ${left} more`] : []),
    ...loads.flatMap(({ member, week, from, to }) =>
      row(member.id, undefined, `load in ${week}`, `${from} %`, `${to} %`),
    ),
    '',
  ];
}

function dayText({ to, days }: Move): string {
  const count = Math.abs(days) === 1 ? 'a day' : `${Math.abs(days)} days`;
  return `${to} (${count} ${days > 0 ? 'later' : 'earlier'})`;
}
