import type { Item } from '../../../core/model/item.ts';
import type { Entry } from '../../../core/model/located.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { titleOf } from '../../../core/model/titleOf.ts';
import { plain } from '../../../core/present/plain.ts';
import type { Form } from '../../../messages/form.ts';
import type { FormSubject } from './formParts.ts';

type Link = Form['below'][number];

/** More of them nobody reads in a form. */
const MOST = 100;
const TITLE_LENGTH = 200;

/** What stands around an entry in its plan: of what is no item, what waits for it. */
export function linksOf({
  loaded: { plan },
  section,
  entry,
}: FormSubject): Pick<Form, 'above' | 'below' | 'predecessors' | 'dependents'> {
  const dependents = (plan.index.byDependency.get(entry.id) ?? []).flatMap((place) => plan.items[place] ?? []);
  const waiting = WAITED_FOR.has(section) ? dependents.slice(0, MOST).map((item) => linkTo(plan, item)) : [];
  const item = section === 'items' ? itemAs(plan, entry) : undefined;
  if (!item) return { above: [], below: [], predecessors: [], dependents: waiting };
  return {
    above: aboveOf(plan, item).map((one) => linkTo(plan, one)),
    below: plan.hierarchy
      .childrenOf(item)
      .slice(0, MOST)
      .map((one) => linkTo(plan, one)),
    predecessors: (item.values.depends ?? []).slice(0, MOST).flatMap((dependency) => {
      const { item: id } = dependency;
      const known = plan.itemsById.get(id) ?? plan.milestones.get(id) ?? plan.external.get(id);
      return known ? linkTo(plan, known) : [];
    }),
    dependents: waiting,
  };
}

const WAITED_FOR: ReadonlySet<string> = new Set(['items', 'milestones', 'external']);

/** The item that an entry of a file is in its plan, in whose outline it stands. */
export function itemAs(plan: Plan, entry: Entry<unknown>): Item | undefined {
  return plan.items.find(({ id, file, line }) => id === entry.id && file === entry.file && line === entry.line);
}

/** From the top. */
function aboveOf(plan: Plan, item: Item): Item[] {
  const above: Item[] = [];
  for (let one = plan.hierarchy.parentOf(item); one && above.length < MOST; one = plan.hierarchy.parentOf(one)) {
    above.unshift(one);
  }
  return above;
}

function linkTo(plan: Plan, entry: Entry<object>): Link {
  const { status } = entry.values as { readonly status?: unknown };
  const isItem = plan.itemsById.get(entry.id) === entry;
  const shown = typeof status === 'string' ? status : isItem ? plan.workflow[0]?.id : undefined;
  return {
    id: entry.id,
    title: plain(titleOf(entry) ?? '', TITLE_LENGTH),
    ...(shown !== undefined && { detail: plain(shown, TITLE_LENGTH) }),
  };
}
