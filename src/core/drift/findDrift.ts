import { asSevereAsWanted } from '../checks/checkPlan.ts';
import type { Finding } from '../model/finding.ts';
import { allFilesOf } from '../model/plan.ts';
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

/** Where a plan and git are out of step, in the order of the text, each finding as severe as the plan wants it. */
export function findDrift(options: DriftOptions): Finding[] {
  const { plan } = options;
  const drift = new Drift(options);
  const places = new Map(allFilesOf(plan).map(({ file }, index) => [file, index]));
  const placeOf = ({ file }: Finding): number => places.get(file) ?? 0;
  const findings = RULES.flatMap((rule) => [...rule(drift)]);
  findings.sort((a, b) => placeOf(a) - placeOf(b) || a.range.start - b.range.start || a.range.end - b.range.end);
  return asSevereAsWanted(plan, findings);
}
