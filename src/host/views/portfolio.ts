import type { PlanStore } from '../plans/planStore.ts';
import type { Row } from './rows/row.ts';

export function portfolioRows(_store: PlanStore): readonly Row[] {
  return [];
}
