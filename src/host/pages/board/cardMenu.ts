import type { ItemRow } from '../../views/planNode.ts';
import type { BoardPage } from './boardPage.ts';

/**
 * A command's arguments, with rows in place of what VS Code tells of the menu of a card: its row, and those of all selected
 * cards where it is one of them. What is told comes from the page, so that only a page's own session is believed; undefined
 * where it is not, or there is no such card.
 */
export function rowsOfMenu(boards: readonly BoardPage[], args: readonly unknown[]): readonly unknown[] | undefined {
  const { webviewSection, plandeckKey, plandeckSession } = fieldsOf(args[0]);
  if (webviewSection !== 'card') return args;
  const board = boards.find(({ page }) => page.isOwn(plandeckSession));
  if (!board || typeof plandeckKey !== 'string') return undefined;
  const [row] = board.rowsOf([plandeckKey]);
  if (!row) return undefined;
  const isSelected = board.selection.some((one) => isSame(one, row));
  return [row, isSelected ? board.selection : [row]];
}

function isSame(a: ItemRow, b: ItemRow): boolean {
  return a.item === b.item;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
