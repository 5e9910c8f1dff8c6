import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import { isOpen } from '../model/itemState.ts';
import { type Iteration, iterationNamed } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';
import { type Cause, causeMessage, Explainer, readableArgument } from './explain.ts';
import { lastDateOf } from './moments.ts';
import type { PlanSchedule } from './schedulePlans.ts';

/** An item that is planned for an iteration and will be done after it. */
export interface Misfit {
  readonly item: Item;
  /** The day on which it will be done, as an ISO date. */
  readonly date: string;
  /** Why then. Text of the plan: make it harmless where it is shown. */
  readonly why: string;
}

/** What becomes of the work of an iteration. */
export interface IterationFit {
  /** What is done after its end, the first first. */
  readonly misfits: readonly Misfit[];
  /** The day on which the last that is planned for it will be done; undefined where nothing open is. */
  readonly last?: string;
}

/** Which open items that are planned for an iteration will not be done by its end, if it has one. */
export function fitOf(
  schedule: PlanSchedule,
  plan: Plan,
  { id, to }: Iteration,
  translate: Translate = fillIn,
): IterationFit {
  const { compiled, levelled } = schedule;
  const explainer = new Explainer(schedule);
  const planned = compiled.nodes.flatMap((node, place) => {
    if (node.plan !== plan || node.kind !== 'work' || !isOpen(plan, node.item)) return [];
    const { iteration } = node.item.values;
    if (iteration === undefined || iterationNamed(plan, iteration)?.id !== id) return [];
    return [{ item: node.item, place, finish: levelled.finish[place] as number }];
  });
  planned.sort((a, b) => a.finish - b.finish);
  const last = planned.at(-1)?.finish;
  const late = planned.filter(({ finish }) => to !== undefined && lastDateOf(finish) > to);
  return {
    misfits: late.map(({ item, place, finish }) => {
      const { causes } = explainer.explain(place);
      const why = causes
        .map(readable)
        .map((cause) => causeMessage(cause, translate))
        .join('; ');
      return { item, date: lastDateOf(finish), why };
    }),
    ...(last !== undefined && { last: lastDateOf(last) }),
  };
}

function readable({ code, args }: Cause): Cause {
  return { code, args: args.map(readableArgument) };
}
