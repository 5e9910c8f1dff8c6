import { findingAt } from '../../checks/findingAt.ts';
import type { Finding } from '../../model/finding.ts';
import type { Item } from '../../model/item.ts';
import { isOpen } from '../../model/itemState.ts';
import { personWithEmail } from '../../model/personsWithEmail.ts';
import type { Person, Plan } from '../../model/plan.ts';
import { teamsOf } from '../../query/assignedTo.ts';
import type { Drift } from '../drift.ts';

/** Open items on whose branch somebody works who is not among the assignees, nor in a team that is. */
export function* unassignedAuthor(drift: Drift): Generator<Finding> {
  const { plan } = drift;
  for (const item of drift.linkedItems) {
    const { assignees = [] } = item.values;
    if (assignees.length === 0 || !isOpen(plan, item)) continue;
    for (const { label, unmerged } of drift.branchesOf(item)) {
      const author = unmerged && personWithEmail(plan, unmerged.author.email);
      if (author === undefined || isAssigned(plan, item, author)) continue;
      const names = assignees.map(({ person }) => person).join(', ');
      yield findingAt(item, 'assignees', 'unassigned-author', [item.id, author.id, label, names]);
      break;
    }
  }
}

function isAssigned(plan: Plan, { values: { assignees = [] } }: Item, { id }: Person): boolean {
  const names = new Set([id, ...teamsOf(plan, id)]);
  return assignees.some(({ person }) => names.has(person));
}
