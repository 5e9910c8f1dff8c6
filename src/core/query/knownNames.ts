import { iterationsOf } from '../model/iterations.ts';
import type { Entry } from '../model/located.ts';
import type { KnownName, KnownNames } from './queryField.ts';

/** As far as iterations are looked for: all that a cadence makes. */
const LAST_DAY = '9999-12-31';

export const ITEMS: KnownNames = { names: ({ plan }) => plan.items, unknown: 'unknown-item' };
export const TYPES: KnownNames = { names: ({ plan }) => plan.types.values(), unknown: 'unknown-type' };
export const STATUSES: KnownNames = { names: ({ plan }) => plan.workflow, unknown: 'unknown-status' };

export const PRIORITIES: KnownNames = {
  names: ({ plan }) => plan.priorities.map((id) => ({ id })),
  unknown: 'unknown-priority',
};

export const CATEGORIES: KnownNames & { readonly order: readonly string[] } = {
  order: ['todo', 'doing', 'done', 'dropped'],
  names: () => CATEGORIES.order.map((id) => ({ id })),
  unknown: 'unknown-choice',
};

/** People, by their names and addresses too, and teams. */
export const PEOPLE: KnownNames = {
  names: ({ plan }) => [
    ...[...plan.people.values()].map(({ id, values: { name, email, aliases = [] } }) => ({
      id,
      aliases: [name, email, ...aliases],
    })),
    ...[...plan.teams.values()].map(({ id, values }) => ({ id, aliases: [values.name] })),
  ],
  unknown: 'unknown-person',
};

export const MILESTONES: KnownNames = {
  names: ({ plan }) => [...plan.milestones.values()].map(titled),
  unknown: 'unknown-milestone',
};

export const ITERATIONS: KnownNames = {
  names: ({ plan }) => iterationsOf(plan, LAST_DAY).map(({ id, name }) => ({ id, aliases: [name] })),
  unknown: 'unknown-iteration',
};

/** What an item can depend on. */
export const PREDECESSORS: KnownNames = {
  names: ({ plan }) => [...plan.items, ...[...plan.milestones.values(), ...plan.external.values()].map(titled)],
  unknown: 'unknown-item',
};

function titled({ id, values }: Entry<{ readonly title?: string }>): KnownName {
  return { id, aliases: [values.title] };
}
