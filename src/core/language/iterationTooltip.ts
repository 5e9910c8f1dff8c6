import type { Translate } from '../model/fillIn.ts';
import { iterationNamed } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';
import { hoursPerDayOf } from '../model/workingTime.ts';
import { iterationDays, iterationSummary } from '../present/iterationText.ts';
import { plainMarkdown } from '../present/plain.ts';
import { loadOf, minutesIn, plannedIterations } from '../query/iterationPlan.ts';
import type { HoverContext } from './hoverText.ts';

/** An iteration with its days, its goal and what is left to do in it, as Markdown in which nothing of the plan acts. */
export function iterationTooltip(
  plan: Plan,
  id: string,
  { today, portfolio }: HoverContext,
  translate: Translate,
): string | undefined {
  const iteration = iterationNamed(plan, id);
  if (iteration === undefined) return undefined;
  const about = [iteration.id === iteration.name ? '' : iteration.id, iterationDays(iteration), iteration.goal ?? ''];
  const planned = plannedIterations(plan, today).find((one) => one.iteration.id === iteration.id);
  const size = planned && {
    ...loadOf(plan, planned),
    capacity: minutesIn(plan, iteration, today, portfolio),
    minutesPerDay: hoursPerDayOf(plan) * 60,
  };
  const lines = [...about, planned && size ? iterationSummary(planned, size, translate) : ''];
  const shown = lines.filter((line) => line !== '').map((line) => plainMarkdown(line));
  return [`**${plainMarkdown(iteration.name)}**`, ...shown].join('\n\n');
}
