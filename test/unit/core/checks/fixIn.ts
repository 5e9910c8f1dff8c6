import { checkPlan } from '../../../../src/core/checks/checkPlan.ts';
import { fixTitle } from '../../../../src/core/checks/fixes/fix.ts';
import { fixesFor } from '../../../../src/core/checks/fixes/fixesFor.ts';
import { Fixing } from '../../../../src/core/checks/fixes/fixing.ts';
import type { FindingCode } from '../../../../src/core/model/finding.ts';
import { applyEdits } from '../../../../src/core/model/range.ts';
import { planOf, TODAY } from './planOf.ts';

/** A fix as a test looks at it. */
export interface TriedFix {
  readonly title: string;
  readonly isCertain: boolean;
  /** The text that it makes. */
  readonly text: string;
}

/** The fixes of the first finding with a code, in a plan of one file. */
export function fixesIn(text: string, code: FindingCode): TriedFix[] {
  const plan = planOf(text);
  const finding = checkPlan(plan, TODAY).find((each) => each.code === code);
  if (finding === undefined) throw new Error(`There is no ${code} in ${text}`);
  const fixing = new Fixing({ plan, today: TODAY, textOf: () => text, random: () => 0 });
  return fixesFor(finding, fixing).map((fix) => ({
    title: fixTitle(fix),
    isCertain: fix.isCertain,
    text: applyEdits(text, fix.change.edits),
  }));
}

/** The texts that the fixes of a finding make. */
export function fixedTexts(text: string, code: FindingCode): string[] {
  return fixesIn(text, code).map((fix) => fix.text);
}
