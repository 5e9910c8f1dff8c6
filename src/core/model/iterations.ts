import { compare } from './compare.ts';
import { addDays, weekdayOf } from './days.ts';
import type { Plan } from './plan.ts';
import type { EntryOf } from './sections.ts';

/** An iteration, whether the plan writes it or its cadence makes it. */
export interface Iteration {
  readonly id: string;
  readonly name: string;
  /** Its first and its last day; undefined where the plan does not say. */
  readonly from?: string;
  readonly to?: string;
  readonly goal?: string;
  /** What the plan writes of it. */
  readonly entry?: EntryOf<'iterations'>;
}

/** Far more than a project has, and few enough to count through. */
const MAX_ITERATIONS = 1000;
/** All iterations begin before it. */
export const LAST_DAY = '9000-01-01';
const DEFAULT_ID = 'S{n}';

/**
 * The iterations of a plan in their order: those that its cadence makes, as long as they begin on `horizon` or before,
 * and those that it writes. One that it writes with the id of one that the cadence makes changes that one; the next then
 * begins on the first day after it that has the weekday of the cadence.
 */
export function iterationsOf(plan: Plan, horizon: string): Iteration[] {
  const made = [...madeBy(plan, horizon)];
  const ids = new Set(made.map(({ id }) => id));
  const written = [...plan.iterations.values()]
    .filter(({ id }) => !ids.has(id))
    .map((entry) => ({ id: entry.id, name: entry.id, ...writtenOf(entry) }));
  return [...made, ...written].sort((a, b) => compare(a.from ?? LAST_DAY, b.from ?? LAST_DAY));
}

/**
 * The iterations by what items name them by: their ids, and where no id is the same, their names.
 * @param iterations all that there are
 */
export function iterationsByName(
  plan: Plan,
  iterations: readonly Iteration[] = iterationsOf(plan, LAST_DAY),
): ReadonlyMap<string, Iteration> {
  const byName = new Map<string, Iteration>();
  for (const iteration of iterations) if (!byName.has(iteration.id)) byName.set(iteration.id, iteration);
  for (const iteration of iterations) if (!byName.has(iteration.name)) byName.set(iteration.name, iteration);
  return byName;
}

/** A cadence makes hundreds of them, and every item may ask for one. */
const named = new WeakMap<Plan, ReadonlyMap<string, Iteration>>();

/** The iteration that items mean by an id or a name. */
export function iterationNamed(plan: Plan, name: string): Iteration | undefined {
  const known = named.get(plan) ?? iterationsByName(plan);
  named.set(plan, known);
  return known.get(name);
}

/** The iteration that a day lies in. */
export function iterationOn(plan: Plan, date: string): Iteration | undefined {
  return iterationsOf(plan, date).find(
    ({ from, to }) => from !== undefined && to !== undefined && from <= date && date <= to,
  );
}

function* madeBy({ cadence, iterations }: Plan, horizon: string): Generator<Iteration> {
  if (cadence?.every === undefined || cadence.from === undefined) return;
  const { every, until = LAST_DAY, first = 1, id = DEFAULT_ID, name = id } = cadence;
  const weekday = weekdayOf(cadence.from);
  let from = cadence.from;
  for (let count = 0; count < MAX_ITERATIONS && from <= horizon && from <= until; count++) {
    const number = String(first + count);
    const made = { id: id.replaceAll('{n}', number), name: name.replaceAll('{n}', number) };
    const iteration = { ...made, from, to: addDays(from, every * 7 - 1), ...writtenOf(iterations.get(made.id)) };
    yield iteration;
    from = addDays(iteration.to, 1);
    while (weekdayOf(from) !== weekday) from = addDays(from, 1);
  }
}

function writtenOf(entry: EntryOf<'iterations'> | undefined): Partial<Iteration> {
  if (entry === undefined) return {};
  const { name, dates, goal } = entry.values;
  return {
    ...(name !== undefined && { name }),
    ...(dates && { from: dates.from, to: dates.to }),
    ...(goal !== undefined && { goal }),
    entry,
  };
}
