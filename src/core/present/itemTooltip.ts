import { termFor } from '../methods/terms.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import { isOverdue, openPredecessors, statusOf } from '../model/itemState.ts';
import { iterationNamed } from '../model/iterations.ts';
import type { Plan } from '../model/plan.ts';
import { plainMarkdown, safeMarkdown } from './plain.ts';

/** An item as a Markdown tooltip, in which nothing of the plan acts. */
export function itemTooltip(plan: Plan, item: Item, today: string, translate: Translate = fillIn): string {
  const { values } = item;
  const kind = [item.id, values.type, statusOf(plan, item)?.id ?? values.status].filter((part) => part !== undefined);
  const lines = [`**${plainMarkdown(values.title ?? item.id)}**`, kind.map((part) => plainMarkdown(part)).join(' · ')];
  const facts = factsOf(plan, item, today, translate);
  if (facts.length > 0) lines.push(facts.map(([name, value]) => `${name}: ${plainMarkdown(value)}`).join('  \n'));
  if (values.description !== undefined) lines.push('---', safeMarkdown(values.description));
  return lines.join('\n\n');
}

function factsOf(plan: Plan, item: Item, today: string, translate: Translate): [string, string][] {
  const { priority, rank, assignees, estimate, iteration, milestone, due, waiting } = item.values;
  const facts: [string, string | undefined][] = [
    [translate('Priority'), priority],
    [translate('Rank'), rank?.toString()],
    [translate('Assignees'), assignees?.map(({ person, percent }) => nameOf(plan, person, percent)).join(', ')],
    [translate('Estimate'), estimate?.text],
    [termFor(plan, 'iteration', translate), iteration && (iterationNamed(plan, iteration)?.name ?? iteration)],
    [termFor(plan, 'milestone', translate), milestone && (plan.milestones.get(milestone)?.values.title ?? milestone)],
    [translate('Due'), due && (isOverdue(plan, item, today) ? translate('{0}, overdue', due) : due)],
    [translate('Waiting for'), waiting?.for],
    [translate('Blocked by'), blockers(plan, item)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '');
}

function nameOf(plan: Plan, person: string, percent: number | undefined): string {
  const name = plan.people.get(person)?.values.name ?? person;
  return percent === undefined ? name : `${name} ${percent}%`;
}

function blockers(plan: Plan, item: Item): string {
  return openPredecessors(plan, item)
    .map(({ id, values }) => `${id} ${values.title ?? ''}`.trim())
    .join(', ');
}
