import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Plan } from '../model/plan.ts';
import { asSevereAsWanted } from './checkPlan.ts';
import { findingInMap } from './findingAt.ts';

/**
 * Project keys that several plans have, whatever their case: ids tell items apart across plans only by their keys. A
 * finding in each of the plans, which names another.
 * @param planName a plan as a message names it
 */
export function checkProjectKeys(plans: readonly Plan[], planName: (plan: Plan) => string): Map<Plan, Finding[]> {
  const byKey = groupBy(plans, ({ project }) => project.key?.toLowerCase());
  const found = new Map<Plan, Finding[]>();
  for (const [key, same] of byKey) {
    const [first, second] = same;
    if (key === undefined || first === undefined || second === undefined) continue;
    for (const plan of same) {
      const project = plan.files.find((file) => file.project)?.project;
      const other = plan === first ? second : first;
      if (project === undefined) continue;
      const finding = findingInMap(project, 'key', 'key-clash', [plan.project.key ?? '', planName(other)]);
      found.set(plan, asSevereAsWanted(plan, [finding]));
    }
  }
  return found;
}
