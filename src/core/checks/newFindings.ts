import { buildPlan } from '../model/buildPlan.ts';
import type { Finding } from '../model/finding.ts';
import { allFilesOf, type Plan, type PlanFile } from '../model/plan.ts';
import { readPlanFile } from '../text/readPlanFile.ts';
import { checkPlan } from './checkPlan.ts';

/** What would be found in the plan that was not found before, if files had these texts; a file that is not of the plan is new. */
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
  const files = new Set(allFilesOf(plan).map(({ file }) => file));
  const added = [...texts].filter(([file]) => !files.has(file)).map(([file, text]) => readPlanFile(file, text));
  const changed = buildPlan(plan.folder, [...plan.files.map(again), ...added], plan.privateFiles.map(again));
  return checkPlan(changed, today, fileName).filter((finding) => {
    const left = (known.get(keyOf(finding)) ?? 0) - 1;
    known.set(keyOf(finding), left);
    return left < 0;
  });
}

/** What a finding says, without places in the text: an edit above them moves them. */
function keyOf({ code, file, args }: Finding): string {
  const isPlaced = code === 'duplicate-id' || code === 'ids-differ-in-case' || code === 'duplicate-key';
  return JSON.stringify([code, file, ...(isPlaced ? args.slice(0, 1) : args)]);
}
