import { sharedTerm } from '../methods/terms.ts';
import { LAST_DAY } from '../model/iterations.ts';
import type { LaneKind, LaneScope } from './laneKind.ts';
import { mergeOrders } from './mergeOrders.ts';

/** A lane for each priority, by its name. */
export function priorityLanes({ sources, context }: LaneScope): LaneKind {
  const orders = sources.map(({ plan }) => plan.priorities);
  const order = mergeOrders(orders, (name) => Math.min(...orders.flatMap((names) => placeIn(names, name))));
  return {
    lanesOf: (_, { values: { priority } }) => (priority ? [priority] : []),
    inOrder: (used) => order.filter((name) => used.has(name)),
    nameOf: (id) => (id === '' ? context.translate('No priority') : id),
    valueIn: (at, id) => (orders[at]?.includes(id) ? id : undefined),
  };
}

function placeIn(names: readonly string[], name: string): number[] {
  const place = names.indexOf(name);
  return place < 0 ? [] : [place];
}

/** A lane for each iteration, by its id whatever items call it; those of several plans that have the same id are one. */
export function iterationLanes({ sources, settings, context }: LaneScope): LaneKind {
  const named = (id: string) => settings.flatMap(({ iterationsByName }) => iterationsByName.get(id) ?? []).at(0);
  return {
    lanesOf: (at, { values: { iteration } }) =>
      iteration ? [settings[at]?.iterationsByName.get(iteration)?.id ?? iteration] : [],
    inOrder: (used) => {
      const orders = settings.map(({ iterations }) => iterations.map(({ id }) => id).filter((id) => used.has(id)));
      return mergeOrders(orders, (id) => named(id)?.from ?? LAST_DAY);
    },
    nameOf: (id) => {
      if (id !== '') return named(id)?.name ?? id;
      const plans = sources.map(({ plan }) => plan);
      return context.translate('No {0}', sharedTerm(plans, 'iteration', context.translate));
    },
    valueIn: (at, id) => settings[at]?.iterationsByName.get(id)?.id,
  };
}
