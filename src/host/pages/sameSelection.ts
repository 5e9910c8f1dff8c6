import type { ItemRow } from '../views/planNode.ts';

/** Whether rows of two snapshots of plans are of the same items. */
export function areSameItems(a: readonly ItemRow[], b: readonly ItemRow[]): boolean {
  return a.length === b.length && a.every((row, index) => isSameItem(row, b[index]));
}

function isSameItem({ item }: ItemRow, other: ItemRow | undefined): boolean {
  return item.id === other?.item.id && item.file === other.item.file;
}

export function areSameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
