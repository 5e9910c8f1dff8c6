import type { Plan } from '../core/model/plan.ts';
import { plain } from '../core/present/plain.ts';
import { type Impact, impactOf, type Move, withoutPrivate } from '../core/schedule/impact.ts';
import { type PlanSchedule, schedulePlans } from '../core/schedule/schedulePlans.ts';
import type { Painter } from './style.ts';

/** So many items are told of in words; the others are counted. */
const MOST_ITEMS = 10;

/** What becomes of the dates from one state of a plan to another, as of a day; by what is in the commits, in both. */
export function planImpact(before: Plan, after: Plan, asOf: string): Impact {
  const scheduleOf = (plan: Plan): PlanSchedule => schedulePlans({ plans: [withoutPrivate(plan)], asOf });
  return impactOf(scheduleOf(before), scheduleOf(after));
}

/** The same as programs read it: in the form of changes, of a section that no plan has. */
export function impactRecords({ moves, loads }: Impact): object[] {
  const record = (id: string, field: string, from: string | number, to: string | number): object => {
    return { section: 'schedule', id, kind: 'changed', fields: { [field]: { from, to } } };
  };
  return [
    ...moves.map(({ kind, id, from, to }) => record(kind === 'plan' ? 'project' : id, 'finish', from, to)),
    ...loads.map(({ member, week, from, to }) => record(member.id, `load ${week}`, from, to)),
  ];
}

/** The same as a person reads it: the end, milestones, the items that move most, and people. */
export function impactLines({ moves, loads }: Impact, paint: Painter): string[] {
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
