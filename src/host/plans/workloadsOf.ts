import { type Workload, workloads } from '../../core/query/workload.ts';
import { today } from '../today.ts';
import type { PlanStore } from './planStore.ts';

/** What everybody has to do over all plans of the workspace. Of several portfolios the first one counts. */
export function workloadsOf({ plans, portfolios }: PlanStore): Workload[] {
  return workloads(
    plans.map(({ plan }) => plan),
    today(),
    portfolios[0]?.portfolio,
  );
}
