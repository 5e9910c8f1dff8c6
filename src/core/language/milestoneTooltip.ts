import type { Translate } from '../model/fillIn.ts';
import type { Plan } from '../model/plan.ts';
import { isReached } from '../model/reached.ts';
import { progressOf } from '../query/progress.ts';
import { entryTooltip } from './entryTooltip.ts';

/** A milestone with its days and what is left to do for it, as Markdown in which nothing of the plan acts. */
export function milestoneTooltip(plan: Plan, id: string, translate: Translate): string | undefined {
  const milestone = plan.milestones.get(id);
  if (milestone === undefined) return undefined;
  const { doneItems, openItems } = progressOf(
    plan,
    plan.items.filter(({ values }) => values.milestone === id),
  );
  const count = doneItems.length + openItems.length;
  const facts = [
    isReached(milestone) ? translate('reached') : '',
    count === 0 ? '' : translate('{0} of {1} items done', String(doneItems.length), String(count)),
  ];
  return entryTooltip(
    'milestones',
    milestone,
    facts.filter((fact) => fact !== ''),
  );
}
