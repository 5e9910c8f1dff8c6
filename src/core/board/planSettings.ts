import { type Iteration, iterationsByName, iterationsOf, LAST_DAY } from '../model/iterations.ts';
import { personsWithEmail } from '../model/personsWithEmail.ts';
import type { Plan } from '../model/plan.ts';
import { isSameList } from '../model/sameList.ts';
import { plain } from '../present/plain.ts';
import { nameOfParty } from '../query/nameOfParty.ts';
import type { BoardContext, BoardPerson, BoardSource } from './board.ts';
import { initialsOf } from './initialsOf.ts';

/** More of a name nobody reads on a card. */
const MAX_NAME = 60;

/** What the cards of a plan need to know of it besides its items. It is made anew only where a plan says something else. */
export interface PlanSettings {
  /** What people call the plan. */
  readonly name: string;
  readonly iterations: readonly Iteration[];
  /** By id and by name. */
  readonly iterationsByName: ReadonlyMap<string, Iteration>;
  /** The places of the priorities, 0 for the highest. */
  readonly levels: ReadonlyMap<string, number>;
  /** Somebody or a team by id. */
  personOf(id: string): BoardPerson;
  /** All that it was made of. */
  readonly madeOf: readonly unknown[];
}

/** @param known those of the board before, which are taken where they were made of the same */
export function settingsOf(
  { plan, name }: BoardSource,
  { email, translate }: BoardContext,
  known: readonly PlanSettings[] = [],
): PlanSettings {
  const { project, priorities, cadence, folder } = plan;
  const entries = [plan.people, plan.stakeholders, plan.teams, plan.iterations].flatMap((section) => [
    section.size,
    ...[...section.values()].flatMap(({ id, values }) => [id, values]),
  ]);
  const madeOf = [folder, name, email, translate, project.name, project.key, priorities, cadence, ...entries];
  const same = known.find((one) => isSameList(one.madeOf, madeOf));
  if (same) return same;
  const iterations = iterationsOf(plan, LAST_DAY);
  return {
    name: plain(name ?? project.name ?? project.key ?? folder, MAX_NAME),
    iterations,
    iterationsByName: iterationsByName(plan, iterations),
    levels: new Map(priorities.map((priority, level) => [priority, level])),
    personOf: personReader(plan, email),
    madeOf,
  };
}

function personReader(plan: Plan, email: string | undefined): PlanSettings['personOf'] {
  const mine = new Set(email === undefined ? [] : personsWithEmail(plan, email).map(({ id }) => id));
  const people = new Map<string, BoardPerson>();
  return (id) => {
    const known = people.get(id);
    if (known) return known;
    const name = nameOfParty(plan, id);
    const person = { name: plain(name, MAX_NAME), initials: initialsOf(name), isMe: mine.has(id) };
    people.set(id, person);
    return person;
  };
}
