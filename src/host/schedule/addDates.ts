import type * as vscode from 'vscode';
import { datesTooltip } from '../../core/present/datesText.ts';
import { translate } from '../log.ts';
import type { ItemRow } from '../views/planNode.ts';
import type { ScheduleStore } from './scheduleStore.ts';

/** Adds to the hover of an item when it will be done, by whom, and by how much it can slip; whether there was something. */
export async function addDates(
  schedules: ScheduleStore,
  hover: vscode.MarkdownString,
  { loaded, item }: Pick<ItemRow, 'loaded' | 'item'>,
): Promise<boolean> {
  await schedules.load();
  const dates = schedules.latest(loaded)?.ofEdited(loaded.plan, item);
  const text = dates && datesTooltip(dates, translate);
  if (!text) return false;
  hover.appendMarkdown(`\n\n---\n\n${text}`);
  return true;
}
