import { asSevereAsWanted } from '../checks/checkPlan.ts';
import type { Finding } from '../model/finding.ts';
import { Drift, type DriftOptions, type DriftRule } from './drift.ts';
import { doneUnmerged } from './rules/doneUnmerged.ts';
import { mergedOpen } from './rules/mergedOpen.ts';
import { staleWork } from './rules/staleWork.ts';
import { unassignedAuthor } from './rules/unassignedAuthor.ts';
import { unknownInCommits } from './rules/unknownInCommits.ts';
import { unstartedWork } from './rules/unstartedWork.ts';

const RULES: readonly DriftRule[] = [
  unstartedWork,
  staleWork,
  mergedOpen,
  doneUnmerged,
  unassignedAuthor,
  unknownInCommits,
];

/** Where a plan and git are out of step, each finding as severe as the plan wants it. */
export function findDrift(options: DriftOptions): Finding[] {
  const drift = new Drift(options);
  return asSevereAsWanted(
    options.plan,
    RULES.flatMap((rule) => [...rule(drift)]),
  );
}
