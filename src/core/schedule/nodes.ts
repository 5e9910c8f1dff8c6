import type { Skill } from '../model/assignee.ts';
import type { Item } from '../model/item.ts';
import type { Milestone, Plan } from '../model/plan.ts';
import type { EntryOf } from '../model/sections.ts';
import type { ItemBounds } from './itemBounds.ts';
import type { StaffedWay } from './waysOf.ts';

/** Work: an item without others below it. */
export interface WorkNode {
  readonly kind: 'work';
  readonly plan: Plan;
  readonly item: Item;
  readonly bounds: ItemBounds;
  /** How it can be done, each with those who then do it. */
  readonly ways: readonly StaffedWay[];
  readonly isUnassigned: boolean;
  /** Skills that it needs, and nobody has. */
  readonly missing: readonly Skill[] | undefined;
  readonly isDone: boolean;
  /** Whether it is done as late as possible. */
  readonly isLate: boolean;
  /** The day on which it was begun and done, as far as somebody knows. */
  readonly started: string | undefined;
  readonly finished: string | undefined;
}

/** Of an item with others below it: when these may start, when the first of them does, and when all are done. */
export interface SummaryNode {
  readonly kind: 'gate' | 'first' | 'end';
  readonly plan: Plan;
  readonly item: Item;
  readonly bounds: ItemBounds;
}

/** When an item was begun, for what follows its start: the item itself stands for what is left of it. */
export interface BegunNode {
  readonly kind: 'begun';
  readonly plan: Plan;
  readonly item: Item;
  readonly started: string;
}

export interface MilestoneNode {
  readonly kind: 'milestone';
  readonly plan: Plan;
  readonly milestone: Milestone;
}

/** What others have promised. */
export interface PromiseNode {
  readonly kind: 'promise';
  readonly plan: Plan;
  readonly promise: EntryOf<'external'>;
  /** The day in which we believe; undefined where nobody says. */
  readonly date?: string;
}

/** What an activity of the network is in the plans. */
export type Node = WorkNode | SummaryNode | BegunNode | MilestoneNode | PromiseNode;

/** What a node is of. */
export function entryOfNode(node: Node): Item | Milestone | EntryOf<'external'> {
  switch (node.kind) {
    case 'milestone':
      return node.milestone;
    case 'promise':
      return node.promise;
    default:
      return node.item;
  }
}

/** The id of what a node is of. */
export function idOfNode(node: Node): string {
  return entryOfNode(node).id;
}
