import type { Portfolio } from '../model/portfolio.ts';
import { type HumanBeing, humanBeings } from '../model/samePerson.ts';
import type { BoardSource } from './board.ts';
import type { LaneKind, LaneScope } from './laneKind.ts';

export interface AssigneeLanes extends LaneKind {
  /** The lane of somebody by the id that stands in the plan of a source. */
  laneOf(at: number, person: string): string;
}

/**
 * The people of plans by their lanes, in the order in which they first stand there: each goes by the id that they have in
 * the first of their plans; where another one has that already, by a number behind it.
 */
export function peopleLanes(sources: readonly BoardSource[], portfolio?: Portfolio): ReadonlyMap<string, HumanBeing> {
  const lanes = new Map<string, HumanBeing>();
  const beings = humanBeings(
    sources.map(({ plan }) => plan),
    portfolio,
  );
  for (const being of beings) {
    const id = being.persons[0]?.person.id;
    if (id === undefined) continue;
    let lane = id;
    for (let number = 2; lanes.has(lane); number++) lane = `${id}~${number}`;
    lanes.set(lane, being);
  }
  return lanes;
}

/** What people call the one whose lane it is. */
export function beingName({ persons: [first] }: HumanBeing): string {
  return first?.person.values.name ?? first?.person.id ?? '';
}

/** A lane for each person, and one for each team or whatever else is written, by its name. */
export function assigneeLanes({ sources, settings, context }: LaneScope): AssigneeLanes {
  const plans = sources.map(({ plan }) => plan);
  const people = peopleLanes(sources, context.portfolio);
  const lanes = sources.map(() => new Map<string, string>());
  const ids = sources.map(() => new Map<string, string>());
  for (const [lane, { persons }] of people) {
    for (const { plan, person } of persons) {
      const at = plans.indexOf(plan);
      lanes[at]?.set(person.id, lane);
      if (!ids[at]?.has(lane)) ids[at]?.set(lane, person.id);
    }
  }
  const laneOf = (at: number, person: string): string => lanes[at]?.get(person) ?? strayLane(person);
  return {
    laneOf,
    lanesOf: (at, { values: { assignees = [] } }) => [...new Set(assignees.map(({ person }) => laneOf(at, person)))],
    inOrder: (used) => {
      const teams = plans.flatMap(({ teams }) => [...teams.keys()].map(strayLane));
      return [...people.keys(), ...new Set(teams)].filter((lane) => used.has(lane));
    },
    nameOf: (lane) => {
      if (lane === '') return context.translate('Nobody');
      const id = strayOf(lane);
      const being = people.get(lane);
      if (id === undefined) return being ? beingName(being) : lane;
      const at = plans.findIndex(({ teams, stakeholders }) => teams.has(id) || stakeholders.has(id));
      return at < 0 ? id : (settings[at]?.personOf(id).name ?? id);
    },
    valueIn: (at, lane) => {
      const id = strayOf(lane);
      if (id === undefined) return ids[at]?.get(lane);
      return plans[at]?.teams.has(id) ? id : undefined;
    },
  };
}

/** The lane of what is no person: no id has a space, so it is nobody's. */
function strayLane(written: string): string {
  return ` ${written}`;
}

function strayOf(lane: string): string | undefined {
  return lane.startsWith(' ') ? lane.slice(1) : undefined;
}
