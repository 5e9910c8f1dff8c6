import type { Item } from '../../core/model/item.ts';
import { rangeOf } from '../../core/model/place.ts';
import type { Grouping, ItemGroup } from '../../core/query/groupItems.ts';
import type { ScheduleGrouping } from '../../core/schedule/scheduleFields.ts';
import type { LoadedPlan } from '../plans/loadedPlan.ts';

export interface PlanRow {
  readonly kind: 'plan';
  readonly loaded: LoadedPlan;
}

export interface GroupRow {
  readonly kind: 'group';
  readonly loaded: LoadedPlan;
  readonly grouping: Grouping | ScheduleGrouping;
  readonly group: ItemGroup;
}

export interface ItemRow {
  readonly kind: 'item';
  readonly loaded: LoadedPlan;
  readonly item: Item;
  /** The group in which the row stands; undefined in the outline. */
  readonly parent: GroupRow | undefined;
}

/** The last row of a page. */
export interface MoreRow {
  readonly kind: 'more';
  readonly loaded: LoadedPlan;
  /** The row whose other rows it stands for; undefined for those at the top. */
  readonly parent: PlanNode | undefined;
  /** How many there are. */
  readonly left: number;
}

/** A row of the Plan view. */
export type PlanNode = PlanRow | GroupRow | ItemRow | MoreRow;

/** Whether a command's argument, which may come from anybody, is the row of an item. */
export function isItemRow(value: unknown): value is ItemRow {
  const { kind, item, loaded } = fieldsOf(value);
  const { id, file } = fieldsOf(item);
  return kind === 'item' && typeof id === 'string' && typeof file === 'string' && isLoadedPlan(loaded);
}

/** Whether a command's argument, which may come from anybody, is a row. */
export function isPlanNode(value: unknown): value is PlanNode {
  const { kind, loaded } = fieldsOf(value);
  return isItemRow(value) || ((kind === 'plan' || kind === 'group' || kind === 'more') && isLoadedPlan(loaded));
}

function isLoadedPlan(value: unknown): boolean {
  return typeof fieldsOf(fieldsOf(value)['plan'])['folder'] === 'string';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A row's identity from one snapshot to the next, so that VS Code keeps what is expanded and selected. */
export function idOfNode(node: PlanNode): string {
  const folder = node.loaded.plan.folder;
  if (node.kind === 'plan') return folder;
  if (node.kind === 'group') return JSON.stringify([folder, node.grouping, node.group.value ?? null]);
  if (node.kind === 'more') return JSON.stringify([node.parent ? idOfNode(node.parent) : folder, 'more']);
  const { item, parent, loaded } = node;
  // An id that is taken twice still needs two rows.
  const place = loaded.plan.itemsById.get(item.id) === item ? '' : `${item.file}:${rangeOf(item).start}`;
  return JSON.stringify([parent ? idOfNode(parent) : folder, item.id, place]);
}
