import { buildPlan } from '../model/buildPlan.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan, PlanFile } from '../model/plan.ts';
import { readPlanFile } from '../text/readPlanFile.ts';
import { checkPlan } from './checkPlan.ts';

/** What would be found in the plan that was not found before, if files had these texts. */
export function newFindings(
  plan: Plan,
  texts: ReadonlyMap<string, string>,
  today: string,
  fileName: (file: string) => string,
): Finding[] {
  const again = (file: PlanFile): PlanFile => {
    const text = texts.get(file.file);
    return text === undefined ? file : readPlanFile(file.file, text, file);
  };
  const known = new Map<string, number>();
  for (const finding of checkPlan(plan, today)) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return checkPlan(buildPlan(plan.folder, plan.files.map(again), plan.privateFiles.map(again)), today, fileName).filter(
    (finding) => {
      const left = (known.get(keyOf(finding)) ?? 0) - 1;
      known.set(keyOf(finding), left);
      return left < 0;
    },
  );
}

/** What a finding says, without places in the text: an edit above them moves them. */
function keyOf({ code, file, args }: Finding): string {
  const isPlaced = code === 'duplicate-id' || code === 'ids-differ-in-case' || code === 'duplicate-key';
  return JSON.stringify([code, file, ...(isPlaced ? args.slice(0, 1) : args)]);
}
