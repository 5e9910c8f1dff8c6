import { severityIn } from '../model/checkSetting.ts';
import type { Translate } from '../model/fillIn.ts';
import { FINDINGS } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import { isWork } from '../model/work.ts';
import { workCounts } from '../model/workCounts.ts';
import type { Category } from '../model/workflow.ts';
import { plain } from '../present/plain.ts';
import type { BoardColumn, BoardSource } from './board.ts';
import { mergeOrders } from './mergeOrders.ts';
import type { PlanSettings } from './planSettings.ts';

/** The column of an item: its status as written, or meant where it has none. */
export function columnOf({ workflow }: Plan, { values }: Item): string {
  return values.status ?? workflow[0]?.id ?? '';
}

const CATEGORIES: readonly Category[] = ['todo', 'doing', 'done', 'dropped'];
const MAX_NAME = 60;

/** A column before it is known what it shows. */
export type ColumnOfPlans = Omit<BoardColumn, 'shown'>;

/**
 * The statuses of all workflows, in an order that respects each of them. Behind them come statuses that items have though
 * no workflow knows them, so that nothing vanishes.
 */
export function columnsOf(
  sources: readonly BoardSource[],
  settings: readonly PlanSettings[],
  withParents: boolean,
  translate: Translate,
): ColumnOfPlans[] {
  const categories = new Map<string, Category>();
  for (const { plan } of sources) {
    for (const { id, category } of plan.workflow) if (!categories.has(id)) categories.set(id, category);
  }
  const ids = mergeOrders(
    sources.map(({ plan }) => plan.workflow.map(({ id }) => id)),
    (id) => CATEGORIES.indexOf(categories.get(id) ?? 'todo'),
  );
  const strays = strayCounts(sources, withParents);
  const counts = sources.map(({ plan }) => workCounts(plan));
  return [...new Set([...ids, ...strays.keys()])].map((id) => {
    const limits = sources.flatMap(({ plan }, at) => limitOf(plan, id, at, counts[at]?.get(id) ?? 0));
    const [first] = limits;
    const checked = limits.filter(({ severity }) => severity !== 'off');
    const limited = limits.filter(({ wip }) => wip !== undefined);
    const text = limited.map(({ at, count, wip }) =>
      translate('{0}: {1} of {2}', settings[at]?.name ?? '', String(count), String(wip)),
    );
    return {
      id,
      name: id === '' ? '""' : plain(id, MAX_NAME),
      category: categories.get(id) ?? 'todo',
      count: limits.reduce((sum, { count }) => sum + count, strays.get(id) ?? 0),
      ...(limits.length === 1 && first?.wip !== undefined && { wip: first.wip }),
      isOver: checked.some(({ count, wip = count }) => count > wip),
      isFull: checked.some(({ count, wip = count + 1 }) => count >= wip),
      isEnforced: limited.some(({ severity }) => severity === 'error'),
      plans: limits.map(({ at }) => at),
      ...(limits.length > 1 && text.length > 0 && { limits: text.join(' · ') }),
    };
  });
}

/** A plan that has a status, with its work there and how much that should be. */
interface Limit {
  readonly at: number;
  readonly count: number;
  readonly wip: number | undefined;
  readonly severity: string;
}

function limitOf({ statuses, checks }: Plan, id: string, at: number, count: number): Limit[] {
  const status = statuses.get(id);
  const severity = severityIn(checks['wip-exceeded']) ?? FINDINGS['wip-exceeded'].severity;
  return status ? [{ at, count, wip: status.wip, severity }] : [];
}

/** The statuses that the items' own workflows do not know, each with how much work has it. */
function strayCounts(sources: readonly BoardSource[], withParents: boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { plan } of sources) {
    for (const item of plan.items) {
      const { status } = item.values;
      if (status === undefined || plan.statuses.has(status)) continue;
      const isCounted = isWork(plan, item);
      if (!isCounted && !withParents) continue;
      counts.set(status, (counts.get(status) ?? 0) + Number(isCounted));
    }
  }
  return counts;
}
