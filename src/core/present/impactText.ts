import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Impact, LoadChange, Move } from '../schedule/impact.ts';
import { plain } from './plain.ts';
import { nameOf } from './workloadText.ts';

/** So many milestones, and so many people, are named. */
const MOST_NAMES = 2;

/**
 * What an edit makes of dates and load, as what it does: `delays Beta by 6 days, and puts Ana at 130 % in week 2026-W49`.
 * Undefined where that is nothing.
 * @param harmless makes a plan's text harmless where the sentence is shown
 */
export function impactText(
  { moves, loads }: Impact,
  translate: Translate = fillIn,
  harmless: (text: string) => string = plain,
): string | undefined {
  const plans = moves.filter(({ kind }) => kind === 'plan');
  const milestones = moves.filter(({ kind }) => kind === 'milestone');
  const items = moves.filter(({ kind }) => kind === 'item');
  const named = [...milestones.slice(0, MOST_NAMES), ...plans.slice(0, 1)];
  if (named.length === 0) named.push(...items.slice(0, 1));
  const left = moves.filter((move) => move.kind !== 'plan' && !named.includes(move)).length;
  const clauses = [
    ...named.map((move) => moveClause(move, translate, harmless)),
    ...loads.slice(0, MOST_NAMES).map((load) => loadClause(load, translate, harmless)),
    ...(left > 0
      ? [left === 1 ? translate('moves one more date') : translate('moves {0} more dates', String(left))]
      : []),
  ];
  const last = clauses.pop();
  if (last === undefined) return undefined;
  return clauses.length === 0 ? last : translate('{0}, and {1}', clauses.join(', '), last);
}

function moveClause(
  { kind, id, title = id, days }: Move,
  translate: Translate,
  harmless: (text: string) => string,
): string {
  const count = Math.abs(days) === 1 ? translate('a day') : translate('{0} days', String(Math.abs(days)));
  const name = kind === 'plan' ? translate('the end of {0}', harmless(title)) : harmless(title);
  return days > 0 ? translate('delays {0} by {1}', name, count) : translate('brings {0} forward by {1}', name, count);
}

function loadClause(
  { member, week, to }: LoadChange,
  translate: Translate,
  harmless: (text: string) => string,
): string {
  const name = harmless(nameOf(member));
  if (to <= 100) return translate('leaves {0} enough time', name);
  return translate('puts {0} at {1} % in week {2}', name, String(to), week);
}
