import { compare } from '../model/compare.ts';
import { daysBetween } from '../model/days.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Plan } from '../model/plan.ts';
import type { EntryOf } from '../model/sections.ts';
import { nameOfParty } from './nameOfParty.ts';

/** Where a request stands: those without a decision are open. */
export const REQUEST_STATES = ['raised', 'triaged', 'deferred', 'accepted', 'rejected', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Something that people ask of us. */
export interface RequestInQueue {
  readonly entry: EntryOf<'requests'>;
  readonly state: RequestState;
  /** How many days ago it was raised; once it is decided, how many days that took. */
  readonly age?: number;
  /** Who asks, by the name that the plan knows, else as it is written. */
  readonly asker?: string;
  /** Whether the day has passed by which they need an answer. */
  readonly isOverdue: boolean;
  /** The ids of the items that came of it. */
  readonly became: readonly string[];
}

export interface RequestGroup {
  readonly state: RequestState;
  readonly requests: readonly RequestInQueue[];
}

/**
 * The requests of a plan by where they stand, the open ones first; states that none has are left out. Open ones come by
 * priority, then the oldest first; decided ones the latest first.
 */
export function requestQueue(plan: Plan, today: string): RequestGroup[] {
  const byState = groupBy(
    [...plan.requests.values()].map((entry) => request(plan, entry, today)),
    ({ state }) => state,
  );
  const places = new Map(plan.priorities.map((priority, place) => [priority, place]));
  const placeOf = ({ entry }: RequestInQueue): number => places.get(entry.values.priority ?? '') ?? places.size;
  return REQUEST_STATES.flatMap((state) => {
    const requests = byState.get(state);
    if (requests === undefined) return [];
    const sorted = isOpenState(state)
      ? requests.sort((a, b) => placeOf(a) - placeOf(b) || compare(raisedOn(a), raisedOn(b)) || compareIds(a, b))
      : requests.sort((a, b) => compare(decidedOn(b), decidedOn(a)) || compareIds(a, b));
    return { state, requests: sorted };
  });
}

/** Whether somebody still has to decide. */
export function isOpenState(state: RequestState): boolean {
  return state === 'raised' || state === 'triaged';
}

/** Whether a request can still be decided: what was put off can be at any time. */
export function isUndecided(entry: EntryOf<'requests'>): boolean {
  const state = requestState(entry);
  return isOpenState(state) || state === 'deferred';
}

/** Where a request stands. */
export function requestState({ values: { decision, triaged } }: EntryOf<'requests'>): RequestState {
  return decision?.state ?? (triaged === undefined ? 'raised' : 'triaged');
}

function request(plan: Plan, entry: EntryOf<'requests'>, today: string): RequestInQueue {
  const { raised, decision, from, due, became = [] } = entry.values;
  const state = requestState(entry);
  const until = isOpenState(state) ? today : decision?.date;
  return {
    entry,
    state,
    ...(raised !== undefined && until !== undefined && { age: Math.max(0, daysBetween(raised, until)) }),
    ...(from !== undefined && { asker: nameOfParty(plan, from) }),
    isOverdue: isOpenState(state) && due !== undefined && due < today,
    became,
  };
}

const LAST_DAY = '9999-12-31';

function raisedOn({ entry }: RequestInQueue): string {
  return entry.values.raised ?? LAST_DAY;
}

function decidedOn({ entry }: RequestInQueue): string {
  return entry.values.decision?.date ?? '';
}

function compareIds(a: RequestInQueue, b: RequestInQueue): number {
  return compare(a.entry.id, b.entry.id);
}
