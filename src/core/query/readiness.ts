import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import { openPredecessors, openPromises } from '../model/itemState.ts';
import { wantsEstimates } from '../model/method.ts';
import type { Plan } from '../model/plan.ts';
import { isEstimated } from '../model/work.ts';
import { type Reason, reason } from './reason.ts';

/** What an item lacks, as messages with {0} places; the caller's translator and arguments fill them in. */
export const GAPS = {
  'not-estimated': 'has no estimate',
  'no-acceptance': 'does not say when it is accepted',
  'open-predecessor': 'needs {0}, which is not finished',
  'open-promise': 'needs {0}, which has not come',
  waiting: 'waits for {0}',
} as const;

export type Gap = Reason<keyof typeof GAPS>;

/**
 * Why an open item is not ready to be worked on. It is ready when it has an estimate (where the plan's method wants one),
 * when a requirement says when it is accepted, when all that it depends on finish to start is finished or delivered, and
 * when it waits for nobody.
 */
export function gapsOf(plan: Plan, item: Item): Gap[] {
  const gaps: Gap[] = [];
  const { type, acceptance = [], waiting } = item.values;
  if (wantsEstimates(plan) && !isEstimated(item)) gaps.push(reason('not-estimated'));
  const isRequirement = type !== undefined && plan.types.get(type)?.like === 'requirement';
  if (isRequirement && acceptance.length === 0) gaps.push(reason('no-acceptance'));
  for (const { id } of openPredecessors(plan, item)) gaps.push(reason('open-predecessor', id));
  for (const { id } of openPromises(plan, item)) gaps.push(reason('open-promise', id));
  if (waiting !== undefined) gaps.push(reason('waiting', waiting.for));
  return gaps;
}

/** A gap in the reader's language. Its arguments are the plan's text: make them harmless for the place that shows them. */
export function gapMessage({ code, args }: Gap, translate: Translate = fillIn): string {
  return translate(GAPS[code], ...args);
}
