import type { LoadedPlan } from '../../plans/loadedPlan.ts';
import { planRow } from './planRow.ts';
import type { Row } from './row.ts';

/** What a view shows of each plan: below a row of its own where there are several. */
export function rowsOfPlans(plans: readonly LoadedPlan[], rowsOf: (loaded: LoadedPlan) => Row[]): readonly Row[] {
  const [only] = plans;
  if (only && plans.length === 1) return rowsOf(only);
  return plans.map((loaded) => planRow(loaded, () => rowsOf(loaded)));
}
