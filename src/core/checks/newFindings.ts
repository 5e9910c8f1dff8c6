import { buildPlan } from '../model/buildPlan.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
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
  for (const finding of checkPlan(plan, today)) {
    const [key, measure] = [keyOf(finding), measureOf(finding)];
    const before = known.get(key) ?? 0;
    known.set(key, measure === undefined ? before + 1 : Math.max(before, measure));
  }
  const files = new Set(allFilesOf(plan).map(({ file }) => file));
  const added = [...texts].filter(([file]) => !files.has(file)).map(([file, text]) => readPlanFile(file, text));
  const changed = buildPlan(plan.folder, [...plan.files.map(again), ...added], plan.privateFiles.map(again), plan);
  return checkPlan(changed, today, fileName).filter((finding) => {
    const [key, measure] = [keyOf(finding), measureOf(finding)];
    const left = known.get(key) ?? 0;
    if (measure !== undefined) return measure > left;
    known.set(key, left - 1);
    return left <= 0;
  });
}

/** Of findings that something is more than it should be: the place of the argument that says how much it is. */
const MEASURES: Partial<Record<FindingCode, number>> = { 'wip-exceeded': 1, 'over-cap': 1 };

/** How much something is that should be less: an edit after which it is less, though still too much, brings nothing new. */
function measureOf({ code, args }: Finding): number | undefined {
  const place = MEASURES[code];
  return place === undefined ? undefined : Number.parseFloat(args[place] ?? '');
}

/** What a finding says, without how much something is, and without places in the text: an edit above them moves them. */
function keyOf({ code, file, args }: Finding): string {
  const isPlaced = code === 'duplicate-id' || code === 'ids-differ-in-case' || code === 'duplicate-key';
  const said = args.filter((_, place) => (isPlaced ? place === 0 : place !== MEASURES[code]));
  return JSON.stringify([code, file, ...said]);
}
