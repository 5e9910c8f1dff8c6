import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import { planTreeItem } from '../planTreeItem.ts';
import type { Row } from './row.ts';

/** The row of a plan, where a view shows several of them. */
export function planRow(loaded: LoadedPlan, children: () => readonly Row[]): Row {
  return { id: loaded.plan.folder, plan: loaded.plan.folder, treeItem: () => planTreeItem(loaded), children };
}
