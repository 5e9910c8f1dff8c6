import { scoreOf } from '../model/customFields.ts';
import type { Finding } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import { openPredecessors, openPromises } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';
import { isSameList } from '../model/sameList.ts';
import { isWork } from '../model/work.ts';
import { type DoneOf, workBelow } from '../model/workBelow.ts';
import type { Category } from '../model/workflow.ts';
import type { BoardCard, BoardContext, BoardSource } from './board.ts';
import type { BoardKeys } from './boardKeys.ts';
import { columnOf } from './columns.ts';
import { makeCard } from './makeCard.ts';
import type { PlanSettings } from './planSettings.ts';

/** A card, with all that it was made of besides its item's values. */
interface KnownCard {
  readonly card: BoardCard;
  readonly key: string;
  readonly at: number;
  readonly settings: PlanSettings;
  readonly isOneOfSeveral: boolean;
  readonly today: string;
  readonly status: string;
  readonly category: Category;
  readonly branch: string | undefined;
  readonly since: string | undefined;
  readonly score: number;
  readonly others: readonly unknown[];
}

/** Cards by what is read of their items, which stays the same object while the item says the same. */
export type KnownCards = WeakMap<Item['values'], KnownCard>;

/** Makes the cards of a source's items: the known ones where nothing that they say can be another. */
export function cardMaker(
  source: BoardSource,
  at: number,
  isOneOfSeveral: boolean,
  settings: PlanSettings,
  { today, translate }: BoardContext,
  keys: BoardKeys,
  known: KnownCards,
): (item: Item) => BoardCard {
  const { plan } = source;
  return (item) => {
    const key = keys.keyOf(item);
    const status = columnOf(plan, item);
    const category = plan.statuses.get(status)?.category ?? 'todo';
    const score = scoreOf(plan, item) ?? 0;
    const branch = source.branchOf?.(item);
    const since = source.sinceOf?.(item);
    const below = isWork(plan, item) ? undefined : workBelow(plan, item);
    const findings = source.findingsOf?.(item) ?? NONE;
    const others = othersOf(plan, item, below, findings);
    const before = known.get(item.values);
    const isSame =
      before !== undefined &&
      before.key === key &&
      before.at === at &&
      before.settings === settings &&
      before.isOneOfSeveral === isOneOfSeveral &&
      before.today === today &&
      before.status === status &&
      before.category === category &&
      before.score === score &&
      before.branch === branch &&
      before.since === since &&
      isSameList(before.others, others);
    if (isSame) return before.card;
    const made = makeCard({
      ...{ key, item, plan, at, settings, isOneOfSeveral, status, category, score, below, branch, since, findings },
      ...{ today, translate },
    });
    const card = before && JSON.stringify(before.card) === JSON.stringify(made) ? before.card : made;
    // Written out in one order, so that V8 reads thousands of them fast.
    known.set(item.values, {
      card,
      key,
      at,
      settings,
      isOneOfSeveral,
      today,
      status,
      category,
      score,
      branch,
      since,
      others,
    });
    return card;
  };
}

const NONE: readonly never[] = [];

/** What a card says of others: of what it waits for, which it tells by name, and of the work below it. */
function othersOf(plan: Plan, item: Item, below: DoneOf | undefined, findings: readonly Finding[]): readonly unknown[] {
  const waits = openPredecessors(plan, item);
  const promises = openPromises(plan, item);
  if (waits.length + promises.length + findings.length === 0 && below === undefined) return NONE;
  const others: unknown[] = [];
  for (const { values } of waits) others.push(values);
  for (const { values } of promises) others.push(values);
  for (const { code, severity, args } of findings) others.push(code, severity, ...args);
  if (below) others.push(below.done, below.total);
  return others;
}
