import type { Skill } from '../model/assignee.ts';
import { isUnder } from '../model/contracts.ts';
import { addDays } from '../model/days.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import { iterationsByName } from '../model/iterations.ts';
import { overlaps } from '../model/period.ts';
import type { Person, Plan } from '../model/plan.ts';
import { plannedDays } from '../model/plannedDays.ts';
import { can, levelIn, skillText } from '../model/skills.ts';
import { lastContractEnd } from '../model/worker.ts';
import { type Reason, reason } from './reason.ts';
import { allocated, isOverallocated, type Workload } from './workload.ts';

/** What speaks for or against somebody, as messages with {0} places; the caller's translator and arguments fill them in. */
export const SUGGESTION_REASONS = {
  assigned: 'works on it already',
  'has-skills': 'can do {0}',
  'lacks-skills': 'lacks {0}',
  'unknown-skills': 'nobody wrote down what they can do',
  'no-contract': 'has no contract from {0} to {1}',
  'contract-ends': 'has a contract until {0}',
  'no-hours': 'has no working hours from {0} to {1}',
  'on-leave': 'is on leave from {0} to {1}',
  idle: 'has nothing to do yet',
  load: 'weeks of work ahead: {0}',
  overload: 'has more to do by {0} than fits',
  overallocated: 'is allocated to plans at {0} %',
} as const;

export type SuggestionReason = Reason<keyof typeof SUGGESTION_REASONS>;

export interface Suggestion {
  readonly person: Person;
  readonly reasons: readonly SuggestionReason[];
  /** Whether they are there at all when the item is planned. */
  readonly isAvailable: boolean;
  /** How many of the item's skills they lack; of those who say nothing of their skills, something between none and one. */
  readonly missing: number;
}

/** Of an item that is not planned for any days, or has no end, so many days are looked at. */
const USUAL_DAYS = 14;
/** Of an item that takes longer, so many days are looked at. */
const MAX_DAYS = 92;
/** Somebody who says nothing of their skills may have them, and comes between those who can and those who cannot. */
const UNKNOWN_SKILLS = 0.5;

/**
 * Who of a plan's people could work on an item, the best first: those who are there when it is planned, then those who
 * lack the fewest of its skills, then those who are not over-allocated, then those with the least to do (in half weeks),
 * then the most skilled, then as they stand in the plan.
 * @param workloads of all people over all plans, as `workloads` gives them
 */
export function suggestAssignees(
  plan: Plan,
  item: Item,
  workloads: readonly Workload[],
  today: string,
): readonly Suggestion[] {
  const days = daysOf(plan, item, today);
  const needed = item.values.skills ?? [];
  const loads = new Map(workloads.flatMap((load) => load.being.persons.map(({ person }) => [person, load] as const)));
  const rated = [...plan.people.values()].flatMap((person) => {
    const load = loads.get(person);
    return load ? [rate(item, person, load, needed, days)] : [];
  });
  return rated.sort((a, b) => compare(a.order, b.order)).map(({ suggestion }) => suggestion);
}

/** A reason in the reader's language. Its arguments are the plan's text: make them harmless for the place that shows them. */
export function suggestionMessage({ code, args }: SuggestionReason, translate: Translate = fillIn): string {
  return translate(SUGGESTION_REASONS[code], ...args);
}

interface Days {
  readonly from: string;
  readonly to: string;
}

function daysOf(plan: Plan, item: Item, today: string): Days {
  const planned = plannedDays(iterationsByName(plan), item, today);
  const from = planned === undefined || planned.from < today ? today : planned.from;
  const last = addDays(from, MAX_DAYS - 1);
  const to = planned?.to ?? addDays(from, USUAL_DAYS - 1);
  return { from, to: to < last ? to : last };
}

interface Rated {
  readonly suggestion: Suggestion;
  /** Compared from the first on; the least is the best. */
  readonly order: readonly number[];
}

function rate(item: Item, person: Person, load: Workload, needed: readonly Skill[], days: Days): Rated {
  const isAssigned = item.values.assignees?.some((one) => one.person === person.id) === true;
  const skills = skillReasons(load.skills, needed);
  const there = availability(load, days);
  return {
    suggestion: {
      person,
      reasons: [...(isAssigned ? [reason('assigned')] : []), ...skills.reasons, ...there.reasons, ...loadReasons(load)],
      isAvailable: there.isAvailable,
      missing: skills.missing,
    },
    order: [
      Number(!there.isAvailable),
      skills.missing,
      Number(isOverallocated(load)),
      Math.round(load.weeks * 2),
      -needed.reduce((sum, { skill }) => sum + (levelIn(load.skills, skill) ?? 0), 0),
    ],
  };
}

function skillReasons(
  skills: readonly Skill[],
  needed: readonly Skill[],
): { readonly reasons: SuggestionReason[]; readonly missing: number } {
  if (needed.length === 0) return { reasons: [], missing: 0 };
  if (skills.length === 0) return { reasons: [reason('unknown-skills')], missing: UNKNOWN_SKILLS };
  const missing = needed.filter((one) => !can(skills, one));
  const had = skills.filter(({ skill }) => needed.some((one) => one.skill === skill && !missing.includes(one)));
  return {
    reasons: [
      ...(had.length > 0 ? [reason('has-skills', had.map(skillText).join(', '))] : []),
      ...(missing.length > 0 ? [reason('lacks-skills', missing.map(skillText).join(', '))] : []),
    ],
    missing: missing.length,
  };
}

function availability(
  { worker }: Workload,
  { from, to }: Days,
): { readonly reasons: SuggestionReason[]; readonly isAvailable: boolean } {
  const isHired =
    worker.contracts.length === 0 || worker.contracts.some(({ contract }) => isUnder(contract, { from, to }));
  if (!isHired) return { reasons: [reason('no-contract', from, to)], isAvailable: false };
  let day = from;
  while (day <= to && worker.minutesOn(day) === 0) day = addDays(day, 1);
  const isAvailable = day <= to;
  const leave = worker.leave.filter((period) => overlaps(period, { from, to }));
  const end = lastContractEnd(worker)?.end;
  const reasons = [
    ...leave.map((period) => reason('on-leave', period.from, period.to)),
    ...(end !== undefined && end < to ? [reason('contract-ends', end)] : []),
    ...(!isAvailable && leave.length === 0 ? [reason('no-hours', from, to)] : []),
  ];
  return { reasons, isAvailable };
}

function loadReasons(load: Workload): SuggestionReason[] {
  const weeks = Math.round(load.weeks * 10) / 10;
  return [
    load.shares.length === 0 ? reason('idle') : reason('load', Number.isFinite(weeks) ? String(weeks) : '∞'),
    ...(load.overload ? [reason('overload', load.overload.by)] : []),
    ...(allocated(load) > 100 ? [reason('overallocated', String(allocated(load)))] : []),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
