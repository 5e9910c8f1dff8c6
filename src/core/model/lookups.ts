import type { FieldTable, References, Target } from './fields.ts';
import { iterationNamed } from './iterations.ts';
import type { Located } from './located.ts';
import type { Plan } from './plan.ts';

/** A name in a plan's text, and what it may be the name of. */
export interface Reference {
  /** The field that it stands in. */
  readonly field: string;
  readonly name: string;
  readonly references: References;
}

/** All names to which the fields of an entry, or of a map of settings, refer. */
export function referencesIn(located: Pick<Located<unknown>, 'values'>, fields: FieldTable): Reference[] {
  const values = located.values as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([field, { references }]) => {
    const value = values[field];
    if (references === undefined || value === undefined) return [];
    return references.names(value).map((name) => ({ field, name, references }));
  });
}

/** Names, to look one up and to propose all: a map by name, or a set of names. */
export type Names = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

const NAMES: { readonly [T in Target]: (plan: Plan) => Names } = {
  item: (plan) => plan.itemsById,
  milestone: (plan) => plan.milestones,
  external: (plan) => plan.external,
  request: (plan) => plan.requests,
  raid: (plan) => plan.raid,
  decision: (plan) => plan.decisions,
  person: (plan) => plan.people,
  team: (plan) => plan.teams,
  stakeholder: (plan) => plan.stakeholders,
  contract: (plan) => plan.contracts,
  calendar: (plan) => plan.calendars,
  iteration: (plan) => ({
    has: (name) => iterationNamed(plan, name) !== undefined,
    keys: () => plan.iterations.keys(),
  }),
  skill: (plan) => new Set([...plan.people.values()].flatMap(skillsOf)),
  status: (plan) => plan.statuses,
  priority: (plan) => new Set(plan.priorities),
  type: (plan) => plan.types,
  field: (plan) => plan.fields,
  programme: () => new Set(),
};

function skillsOf({
  values,
}: {
  readonly values: { readonly skills?: readonly { readonly skill: string }[] };
}): string[] {
  return (values.skills ?? []).map(({ skill }) => skill);
}

/** What a plan has of a kind, by name. Iterations that the cadence makes are known, but only written ones are listed. */
export function namesOf(plan: Plan, target: Target): Names {
  return NAMES[target](plan);
}

/** Whether a plan has what a name refers to. Those of other plans are not known to it, nor are former ids of items. */
export function isKnown(plan: Plan, { name, references }: Reference): boolean {
  return references.targets.some((target) => namesOf(plan, target).has(name));
}
