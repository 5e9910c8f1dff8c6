import type { Item } from '../model/item.ts';
import type { Iteration } from '../model/iterations.ts';
import { isWork } from '../model/work.ts';
import { priorityPlace, sortItems } from '../query/sortItems.ts';
import type { BoardOptions, BoardSource } from './board.ts';
import type { ItemOfSource } from './boardKeys.ts';
import type { PlanSettings } from './planSettings.ts';

/** The items that have a card on a board, in the order of each plan, and those of several plans as {@link inOrder} has it. */
export function shownItems(
  sources: readonly BoardSource[],
  settings: readonly PlanSettings[],
  options: BoardOptions,
  today: string,
): ItemOfSource[] {
  return inOrder(
    sources,
    sources.map(({ plan, isShown }, at) => {
      const isPlanned = iterationTest(settings[at], options.iteration, today);
      return plan.items.filter(
        (item) => (options.withParents || isWork(plan, item)) && isPlanned(item) && (isShown?.(item) ?? true),
      );
    }),
  );
}

/**
 * Items of several sources in one order, which is that of each plan. Priorities of several plans are compared by their
 * places: the highest of one plan is as important as that of another; where they are the same, plans come as they are given.
 * @param items those of each source
 */
export function inOrder(sources: readonly BoardSource[], items: readonly (readonly Item[])[]): ItemOfSource[] {
  const all = sources.flatMap(({ plan }, at) => sortItems(plan, items[at] ?? []).map((item) => ({ plan, at, item })));
  if (sources.length === 1) return all;
  const places = sources.map(({ plan }) => {
    const placeOf = priorityPlace(plan);
    return (item: Item): number => {
      const place = placeOf(item);
      return place < plan.priorities.length ? place : Number.MAX_VALUE;
    };
  });
  return all
    .map((one) => ({ one, place: places[one.at]?.(one.item) ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

/** The iterations that a board's `current` means in a plan: teams may have each their own. */
export function currentIterations({ iterations }: PlanSettings, today: string): Iteration[] {
  return iterations.filter(({ from, to }) => from !== undefined && to !== undefined && from <= today && today <= to);
}

function iterationTest(
  settings: PlanSettings | undefined,
  iteration: string | undefined,
  today: string,
): (item: Item) => boolean {
  if (iteration === undefined || settings === undefined) return () => true;
  const ids = new Set(iteration === 'current' ? currentIterations(settings, today).map(({ id }) => id) : [iteration]);
  return ({ values }) => {
    if (values.iteration === undefined) return false;
    return ids.has(settings.iterationsByName.get(values.iteration)?.id ?? values.iteration);
  };
}
