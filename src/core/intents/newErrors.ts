import { newFindings } from '../checks/newFindings.ts';
import type { Finding } from '../model/finding.ts';
import { allFilesOf, type Plan } from '../model/plan.ts';
import { applyEdits } from '../model/range.ts';
import type { IntentScope, PlanEdit } from './intent.ts';

/** What would be wrong with the plans after an edit, as errors, that is not wrong now. */
export function newErrors(scope: IntentScope, edit: PlanEdit, fileName: (file: string) => string): Finding[] {
  const texts = new Map(edit.created);
  for (const [file, edits] of edit.edits) texts.set(file, applyEdits(scope.textOf(file) ?? '', edits));
  return scope.plans.flatMap((plan) => {
    const own = new Map([...texts].filter(([file]) => isOf(plan, file, edit)));
    if (own.size === 0) return [];
    return newFindings(plan, own, scope.today, fileName).filter(({ severity }) => severity === 'error');
  });
}

/** Whether a file is one of a plan's, or is to be: a new file belongs where it was made from. */
function isOf(plan: Plan, file: string, edit: PlanEdit): boolean {
  if (!edit.created.has(file)) return allFilesOf(plan).some((known) => known.file === file);
  return allFilesOf(plan).some((known) => edit.edits.has(known.file));
}
