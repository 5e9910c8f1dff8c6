import type { Translate } from '../model/fillIn.ts';
import type { Item } from '../model/item.ts';
import { categoryOf, isBlocked } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import type { Category } from '../model/workflow.ts';
import { itemThen } from '../query/assignedSince.ts';
import { assignedTo } from '../query/assignedTo.ts';
import type { Board, BoardCard, BoardContext, BoardSource } from './board.ts';
import { boardMemory, rememberBoard } from './boardMemory.ts';
import { cellsOf, type Placed } from './cells.ts';
import type { ColumnOfPlans } from './columns.ts';
import { beingName, peopleLanes } from './laneAssignees.ts';
import { inOrder } from './shownItems.ts';
import { sinceDay } from './sinceDay.ts';

/** The columns of a stand-up. */
type Topic = 'done' | 'doing' | 'next' | 'blocked';

/** So much of what comes next is told. */
const MAX_NEXT = 5;

/**
 * A stand-up: for each person who has some of it, a lane with what was done since the last working day, what is being
 * done, what comes next and what is blocked. What is assigned to a team is that of all its members.
 * @param planBefore a plan as it was before the last working day began ({@link sinceDay}): undefined where there was none
 *   yet, null where that is not known, so that the days that the plan itself names count
 * @param before the stand-up as it was before
 */
export function standUp(
  sources: readonly BoardSource[],
  context: BoardContext,
  planBefore: (plan: Plan) => Plan | undefined | null,
  before?: Board,
): Board {
  const memory = boardMemory(sources, context, before);
  const plans = sources.map(({ plan }) => plan);
  const topics = sources.map(({ plan, isShown }) => {
    const isNews = doneSince(plan, planBefore(plan), context.today);
    return (item: Item): Topic | undefined => (isShown?.(item) === false ? undefined : topicOf(plan, item, isNews));
  });
  const people = peopleLanes(sources, context.portfolio);
  const cards = new Map<string, BoardCard>();
  const placed: Placed[] = [];
  for (const [lane, { persons }] of people) {
    const items = plans.map((plan, at) => {
      const own = persons.filter((one) => one.plan === plan).map(({ person }) => person);
      return assignedTo(plan, own, (item) => topics[at]?.(item) !== undefined);
    });
    let next = 0;
    for (const { at, item } of inOrder(sources, items)) {
      const topic = topics[at]?.(item);
      if (topic === undefined || (topic === 'next' && ++next > MAX_NEXT)) continue;
      const card = memory.cardOf(at, item);
      cards.set(card.key, card);
      placed.push({ key: card.key, column: topic, lanes: [lane] });
    }
  }
  const kind = {
    inOrder: (used: ReadonlySet<string>) => [...people.keys()].filter((lane) => used.has(lane)),
    nameOf: (lane: string) => beingName(people.get(lane) ?? { persons: [] }),
  };
  const columns = topicColumns(context.translate, placed);
  return rememberBoard({ ...cellsOf(columns, placed, kind, context.translate, before), cards }, memory);
}

/** What an item is told for; undefined where it is not told. */
function topicOf(plan: Plan, item: Item, isNews: (item: Item) => boolean): Topic | undefined {
  const category = categoryOf(plan, item);
  if (category === 'dropped') return undefined;
  if (category === 'done') return isNews(item) ? 'done' : undefined;
  if (isBlocked(plan, item)) return 'blocked';
  return category === 'doing' ? 'doing' : 'next';
}

/** Whether an item that is done now was not done when the last working day began. */
function doneSince(plan: Plan, before: Plan | undefined | null, today: string): (item: Item) => boolean {
  const since = sinceDay(plan, today);
  if (before === null) return ({ values: { finished = '' } }) => finished >= since;
  return (item) => {
    const then = before && itemThen(before, item);
    return !(before && then && categoryOf(before, then) === 'done');
  };
}

function topicColumns(translate: Translate, placed: readonly Placed[]): ColumnOfPlans[] {
  const columns: readonly [id: Topic, name: string, category: Category][] = [
    ['done', translate('Done since yesterday'), 'done'],
    ['doing', translate('Doing'), 'doing'],
    ['next', translate('Next'), 'todo'],
    ['blocked', translate('Blocked'), 'todo'],
  ];
  return columns.map(([id, name, category]) => {
    const keys = new Set(placed.filter(({ column }) => column === id).map(({ key }) => key));
    return { id, name, category, count: keys.size, isOver: false, isFull: false, isEnforced: false, plans: [] };
  });
}
