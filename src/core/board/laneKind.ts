import type { Item } from '../model/item.ts';
import type { BoardContext, BoardSource } from './board.ts';
import type { BoardKeys } from './boardKeys.ts';
import { assigneeLanes } from './laneAssignees.ts';
import { parentLanes } from './laneParents.ts';
import type { Lanes } from './lanes.ts';
import { iterationLanes, priorityLanes } from './laneValues.ts';
import type { PlanSettings } from './planSettings.ts';

/** What parts cards into lanes. An empty id stands for the items without a value. */
export interface LaneKind {
  /** The ids of the lanes that an item of a source stands in; none where it has no value. */
  lanesOf(at: number, item: Item): readonly string[];
  /** Lanes in the order of the plans; those that they do not define are left out. */
  inOrder(used: ReadonlySet<string>): readonly string[];
  /** What people call a lane: text of a plan, but for the lane without a value. */
  nameOf(id: string): string;
  /** What a lane is in the plan of a source: an id or a name as it is written there. Undefined where it has no such one. */
  valueIn(at: number, id: string): string | undefined;
}

/** What a kind of lanes is made of. */
export interface LaneScope {
  readonly sources: readonly BoardSource[];
  readonly settings: readonly PlanSettings[];
  readonly keys: BoardKeys;
  readonly context: BoardContext;
}

export function laneKind(lanes: Lanes, scope: LaneScope): LaneKind {
  switch (lanes) {
    case 'assignee':
      return assigneeLanes(scope);
    case 'priority':
      return priorityLanes(scope);
    case 'parent':
      return parentLanes(scope);
    case 'iteration':
      return iterationLanes(scope);
  }
}
