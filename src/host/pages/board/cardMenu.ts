import type { ItemRow } from '../../views/planNode.ts';

/** A page that shows items and has a menu on each. */
export interface PageOfItems {
  readonly page: { isOwn(session: unknown): boolean };
  readonly selection: readonly ItemRow[];
  rowsOf(keys: readonly string[]): readonly ItemRow[];
}

/**
 * A command's arguments, with rows in place of what VS Code tells of the menu of a card: its row, and those of all selected
 * cards where it is one of them. What is told comes from the page, so that only a page's own session is believed; undefined
 * where it is not, or there is no such card.
 */
export function rowsOfMenu(
  section: 'card' | 'row',
  pages: readonly PageOfItems[],
  args: readonly unknown[],
): readonly unknown[] | undefined {
  const { webviewSection, plandeckKey, plandeckSession } = fieldsOf(args[0]);
  if (webviewSection !== section) return args;
  const shown = pages.find(({ page }) => page.isOwn(plandeckSession));
  if (!shown || typeof plandeckKey !== 'string') return undefined;
  const [row] = shown.rowsOf([plandeckKey]);
  if (!row) return undefined;
  const isSelected = shown.selection.some((one) => isSame(one, row));
  return [row, isSelected ? shown.selection : [row]];
}

function isSame(a: ItemRow, b: ItemRow): boolean {
  return a.item === b.item;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
