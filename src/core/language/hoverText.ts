import { entryIn } from '../intents/findEntry.ts';
import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import type { Entry } from '../model/located.ts';
import type { Plan } from '../model/plan.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { humanBeings } from '../model/samePerson.ts';
import { workCounts } from '../model/workCounts.ts';
import { itemTooltip } from '../present/itemTooltip.ts';
import { plainMarkdown } from '../present/plain.ts';
import { workloadTooltip } from '../present/workloadTooltip.ts';
import { workloadOf } from '../query/workload.ts';
import { entryTooltip } from './entryTooltip.ts';
import { iterationTooltip } from './iterationTooltip.ts';
import { type Meaning, sectionOf } from './meaning.ts';
import { milestoneTooltip } from './milestoneTooltip.ts';
import { childrenDone, dependentsOf } from './relatives.ts';

/** What a hover needs to know beside the plan. */
export interface HoverContext {
  readonly plans: readonly Plan[];
  readonly portfolio?: Portfolio | undefined;
  readonly today: string;
}

/** So many of those that depend on an item are named. */
const NAMED = 5;

/** What something in a plan is, as Markdown in which nothing of the plan acts; undefined where there is nothing to say. */
export function hoverText(meaning: Meaning, context: HoverContext, translate: Translate = fillIn): string | undefined {
  const { plan, kind, id } = meaning;
  const lines = (...parts: readonly string[]): string => [`**${plainMarkdown(id)}**`, ...parts].join('\n\n');
  switch (kind) {
    case 'item': {
      const item = plan.itemsById.get(id);
      return item && itemText(plan, item, context.today, translate);
    }
    case 'person':
      return personText(plan, id, context, translate);
    case 'iteration':
      return iterationTooltip(plan, id, context, translate);
    case 'milestone':
      return milestoneTooltip(plan, id, translate);
    case 'label':
      return lines(translate('Items: {0}', String(plan.index.byLabel.get(id)?.length ?? 0)));
    case 'skill':
      return lines(skilled(plan, id, translate));
    case 'priority': {
      const { priorities } = plan;
      return lines(
        translate('Priority {0} of {1}', String(priorities.indexOf(id) + 1), String(priorities.length)),
        translate('Items: {0}', String(plan.items.filter(({ values }) => values.priority === id).length)),
      );
    }
    case 'status': {
      const status = plan.statuses.get(id);
      const count = translate('Items: {0}', String(workCounts(plan).get(id) ?? 0));
      return entryText(meaning, [...(status ? [status.category] : []), count]);
    }
    default:
      return entryText(meaning, []);
  }
}

/** An entry by its fields, with what else is known of it. */
function entryText({ plan, kind, id }: Meaning, facts: readonly string[]): string | undefined {
  const section = sectionOf(kind);
  const entry = section && entryIn(plan, section, id);
  if (section && entry) return entryTooltip(section, entry as Entry<object>, facts);
  return facts.length > 0 ? [`**${plainMarkdown(id)}**`, ...facts].join('\n\n') : undefined;
}

function itemText(plan: Plan, item: Item, today: string, translate: Translate): string {
  const lines = [itemTooltip(plan, item, today, translate)];
  const children = childrenDone(plan, item);
  if (children) {
    const { done, total } = children;
    lines.push(translate('Children: {0} of {1} done', String(done), String(total)));
  }
  const dependents = dependentsOf(plan, item);
  if (dependents.length > 0) {
    const named = dependents
      .slice(0, NAMED)
      .map(({ id, values }) => plainMarkdown(`${id} ${values.title ?? ''}`.trim()));
    lines.push(translate('Needed by: {0}', named.join(', ') + (dependents.length > NAMED ? ', …' : '')));
  }
  return lines.join('\n\n');
}

function personText(plan: Plan, id: string, context: HoverContext, translate: Translate): string | undefined {
  const { plans, portfolio } = context;
  const being = humanBeings(plans, portfolio).find(({ persons }) => {
    return persons.some((one) => one.plan === plan && one.person.id === id);
  });
  const workload = being && workloadOf(being, plans, context.today);
  return workload ? workloadTooltip(workload, translate) : entryText({ plan, kind: 'person', id }, []);
}

function skilled(plan: Plan, id: string, translate: Translate): string {
  const people = [...plan.people.values()].flatMap((person) => {
    const skill = person.values.skills?.find((one) => one.skill === id);
    return skill ? [plainMarkdown([person.values.name ?? person.id, skill.level].join(' ').trim())] : [];
  });
  return people.length > 0 ? translate('Who has it: {0}', people.join(', ')) : translate('Nobody has it.');
}
