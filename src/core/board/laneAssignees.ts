import { humanBeings } from '../model/samePerson.ts';
import type { LaneKind, LaneScope } from './laneKind.ts';

/**
 * A lane for each human being, who may be a person in several plans, and one for each team or whatever else is written,
 * by its name. Lanes go by the id that somebody has in the first plan; where another one has that already, by a number
 * behind it.
 */
export function assigneeLanes({ sources, settings, context }: LaneScope): LaneKind {
  const { translate, portfolio } = context;
  const plans = sources.map(({ plan }) => plan);
  const laneOf = sources.map(() => new Map<string, string>());
  const idIn = sources.map(() => new Map<string, string>());
  const names = new Map<string, string>();
  for (const { persons } of humanBeings(plans, portfolio)) {
    const [first] = persons;
    if (first === undefined) continue;
    let lane = first.person.id;
    for (let number = 2; names.has(lane); number++) lane = `${first.person.id}~${number}`;
    names.set(lane, first.person.values.name ?? first.person.id);
    for (const { plan, person } of persons) {
      const at = plans.indexOf(plan);
      laneOf[at]?.set(person.id, lane);
      if (!idIn[at]?.has(lane)) idIn[at]?.set(lane, person.id);
    }
  }
  const people = [...names.keys()];
  return {
    lanesOf: (at, { values: { assignees = [] } }) => {
      const [one] = assignees;
      if (one && assignees.length === 1) return [laneOf[at]?.get(one.person) ?? strayLane(one.person)];
      return [...new Set(assignees.map(({ person }) => laneOf[at]?.get(person) ?? strayLane(person)))];
    },
    inOrder: (used) => {
      const teams = plans.flatMap(({ teams }) => [...teams.keys()].map(strayLane));
      return [...people, ...new Set(teams)].filter((lane) => used.has(lane));
    },
    nameOf: (lane) => {
      if (lane === '') return translate('Nobody');
      const id = strayOf(lane);
      if (id === undefined) return names.get(lane) ?? lane;
      const at = plans.findIndex(({ teams, stakeholders }) => teams.has(id) || stakeholders.has(id));
      return at < 0 ? id : (settings[at]?.personOf(id).name ?? id);
    },
    valueIn: (at, lane) => {
      const id = strayOf(lane);
      if (id === undefined) return idIn[at]?.get(lane);
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
