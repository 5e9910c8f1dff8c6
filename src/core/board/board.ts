import type { Translate } from '../model/fillIn.ts';
import type { Finding } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Category } from '../model/workflow.ts';
import type { ItemTest } from '../query/filter/compileFilter.ts';
import type { Lanes } from './lanes.ts';

/** What a board shows of its plans. */
export interface BoardOptions {
  /** Left out: one lane of everything. */
  readonly lanes?: Lanes;
  /** An iteration's id, or `current` for those that today lies in; left out: all. */
  readonly iteration?: string;
  /** Whether items that have others below them are cards too, and not work alone. */
  readonly withParents?: boolean;
}

/** A plan on a board, with what git and the checks know of it. */
export interface BoardSource {
  readonly plan: Plan;
  /** What people call the plan; its project's name or key where left out. */
  readonly name?: string;
  /** The filter, compiled for this plan. */
  readonly isShown?: ItemTest;
  /** An item's branch. */
  branchOf?(item: Item): string | undefined;
  /** The ISO date since which an item has its status. */
  sinceOf?(item: Item): string | undefined;
  /** What is wrong with an item. */
  findingsOf?(item: Item): readonly Finding[];
}

export interface BoardContext {
  /** An ISO date. */
  readonly today: string;
  readonly translate: Translate;
  /** The user's address, by which they are found among the people. */
  readonly email?: string;
  /** What the plans share, by which a person of several plans is known to be one. */
  readonly portfolio?: Portfolio;
}

/** A status of the plans' workflows, or one that items have though no workflow knows it. */
export interface BoardColumn {
  /** The status as plans write it. */
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  /** All work that has the status, whatever the filter: what a limit counts. */
  readonly count: number;
  /** The cards of all lanes, each once. */
  readonly shown: number;
  /** The limit, where only one plan has the status. */
  readonly wip?: number;
  /** Whether a plan that checks its limit has more work there, or as much as there should be. */
  readonly isOver: boolean;
  readonly isFull: boolean;
  /** Whether a plan refuses to pass its limit. */
  readonly isEnforced: boolean;
  /** The places of the sources whose workflows have the status. */
  readonly plans: readonly number[];
  /** Each plan's limit in words, where several plans have the status. */
  readonly limits?: string;
}

/** A row of cells: the items that share a value. */
export interface BoardLane {
  /** Empty for the items that have no value. */
  readonly id: string;
  readonly name: string;
  /** Its cards. */
  readonly count: number;
  /** In words, for those who hear it. */
  readonly spoken: string;
}

export interface BoardPerson {
  readonly name: string;
  readonly initials: string;
  readonly isMe: boolean;
}

/** An item as a card shows it; all texts but the key are harmless as plain text. */
export interface BoardCard {
  /** By which the board and messages name it: its id, followed by a number where another item has that already. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  /** The place of its source. */
  readonly plan: number;
  /** Its place among others: those with lesser numbers, then with a lesser id, stand above it. */
  readonly order: readonly number[];
  /** Where there are several plans. */
  readonly planName?: string;
  readonly type?: string;
  readonly priority?: string;
  /** The place of its priority among those of the plan, 0 for the highest. */
  readonly level?: number;
  readonly people: readonly BoardPerson[];
  readonly effort?: string;
  readonly isBlocked: boolean;
  readonly isOverdue: boolean;
  readonly due?: string;
  /** On what it waits. */
  readonly waiting?: string;
  /** How long it has had its status. */
  readonly age?: { readonly days: number; readonly text: string };
  readonly branch?: string;
  /** How much of the work below it is done. */
  readonly progress?: string;
  readonly iteration?: string;
  readonly labels: readonly string[];
  /** All of it in words, for those who hear it. */
  readonly spoken: string;
  /** What is wrong with it, and how severe the worst of that is. */
  readonly findings?: { readonly severity: 'error' | 'warning'; readonly text: string };
}

/** Plans as columns, lanes and cards. What is as it was on the board before is the same object. */
export interface Board {
  readonly columns: readonly BoardColumn[];
  readonly lanes: readonly BoardLane[];
  /** The cards that are shown, by their keys. */
  readonly cards: ReadonlyMap<string, BoardCard>;
  /** By lane, then by column: the keys of the cards in their order. */
  readonly cells: readonly (readonly (readonly string[])[])[];
}
