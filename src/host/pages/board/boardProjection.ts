import type { Board, BoardContext, BoardSource, BoardOptions as CoreOptions } from '../../../core/board/board.ts';
import { BoardKeys } from '../../../core/board/boardKeys.ts';
import { boardOf } from '../../../core/board/boardOf.ts';
import { plain } from '../../../core/present/plain.ts';
import { filterProblemMessage } from '../../../core/query/filter/filterProblem.ts';
import type { BoardOptions } from '../../../messages/boardOptions.ts';
import type { BoardFrame } from '../../../messages/toBoard.ts';
import { translate } from '../../log.ts';
import type { PlanStore } from '../../plans/planStore.ts';
import type { Plans } from '../../plans/shownPlans.ts';
import { today } from '../../today.ts';
import type { ItemRow } from '../../views/planNode.ts';
import { boardFrame } from './boardFrame.ts';
import { type Beside, boardSources } from './boardSources.ts';
import type { GoodPlan, GoodPlans } from './goodPlans.ts';
import { standUpTurn } from './standUpTurn.ts';

/** Where a board takes its plans from, and what is known of them. */
export interface BoardParts {
  readonly store: PlanStore;
  readonly shown: Plans;
  readonly good: GoodPlans;
  readonly beside: Beside;
}

/** A board and what it was made of. */
export interface Projection {
  readonly options: BoardOptions;
  /** The filter that its cards are of: that of the options, or the last one before it that could be used. */
  readonly filter: string;
  readonly frame: BoardFrame;
  readonly board: Board;
  readonly plans: readonly GoodPlan[];
  readonly sources: readonly BoardSource[];
  readonly context: BoardContext;
  readonly keys: BoardKeys;
}

/** Makes a board of the plans as they are shown now. @param before the board that it takes over what stays from */
export function projectBoard(
  { store, shown, good, beside }: BoardParts,
  options: BoardOptions,
  before: Projection | undefined,
): Projection {
  const wanted = shown.plans.filter(({ plan }) => options.plans?.includes(plan.folder) ?? true);
  const plans = wanted.map((loaded) => (shown.past ? { loaded } : good.of(loaded)));
  const loaded = plans.map((one) => one.loaded);
  const isPast = shown.past !== undefined;
  const asked = boardSources(loaded, options.filter, beside, isPast);
  const filter = asked.problem ? (before?.filter ?? '') : options.filter;
  const { sources } = asked.problem ? boardSources(loaded, filter, beside, isPast) : asked;
  const email = loaded.map((one) => beside.emailIn(one)).find((one) => one !== undefined);
  const portfolio = shown.portfolios[0]?.portfolio;
  const context: BoardContext = {
    today: today(),
    translate,
    ...(email !== undefined && { email }),
    ...(portfolio && { portfolio }),
  };
  const { board, turn } =
    options.standUp === undefined
      ? { board: boardOf(sources, coreOptions(options), context, before?.board) }
      : standUpTurn(sources, options.standUp, context, (plan) => beside.planBefore(plan), before?.board);
  const frame = boardFrame({ all: shown.plans, shown: plans, past: shown.past }, store);
  const filterProblem = asked.problem && plain(filterProblemMessage(asked.problem, translate));
  return {
    ...{ options, filter, board, plans, sources, context, keys: new BoardKeys(sources) },
    frame: {
      ...frame,
      ...(filterProblem !== undefined && { filterProblem }),
      ...(turn && { standUp: turn }),
    },
  };
}

/** The options of a page as the core takes them. */
export function coreOptions({ lanes, iteration, withParents }: BoardOptions): CoreOptions {
  return { ...(lanes && { lanes }), ...(iteration !== undefined && { iteration }), withParents };
}

/** The item of a card as commands take it. */
export function rowOfCard({ board, keys, plans }: Projection, key: string): ItemRow | undefined {
  const found = board.cards.has(key) ? keys.itemOf(key) : undefined;
  const loaded = found && plans[found.at]?.loaded;
  return loaded && { kind: 'item', loaded, item: found.item, parent: undefined };
}

/** The key of an item's card, where the board shows it. */
export function keyOfRow({ board, keys, plans }: Projection, { loaded, item }: ItemRow): string | undefined {
  const plan = plans.find((one) => one.loaded.plan.folder === loaded.plan.folder)?.loaded.plan;
  const same = plan?.itemsById.get(item.id);
  const now =
    same?.file === item.file ? same : plan?.items.find(({ id, file }) => id === item.id && file === item.file);
  const key = now && keys.keyOf(now);
  return key !== undefined && board.cards.has(key) ? key : undefined;
}
