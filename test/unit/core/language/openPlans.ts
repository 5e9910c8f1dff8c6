import type { FileInPlan } from '../../../../src/core/language/nameAt.ts';
import type { OpenPlans } from '../../../../src/core/language/occurrences.ts';
import { buildPlan } from '../../../../src/core/model/buildPlan.ts';
import { allFilesOf, type Plan } from '../../../../src/core/model/plan.ts';
import { readPlanFile } from '../../../../src/core/text/readPlanFile.ts';

/** Texts of plan files by the folder of their plan and their name, as in `web/plan.yaml`; `private` ones lie over the others. */
export type Texts = Readonly<Record<string, string>>;

export function openPlans(texts: Texts): OpenPlans {
  const folders = [...new Set(Object.keys(texts).map((file) => file.split('/', 1)[0] ?? ''))];
  const plans = folders.map((folder): Plan => {
    const files = Object.entries(texts).filter(([file]) => file.startsWith(`${folder}/`));
    const [own, above] = [false, true].map((isPrivate) =>
      files
        .filter(([file]) => file.includes('/private/') === isPrivate)
        .map(([file, text]) => readPlanFile(file, text)),
    );
    return buildPlan(folder, own ?? [], above ?? []);
  });
  return { plans, textOf: ({ file }) => texts[file] };
}

/** A file of open plans. */
export function fileIn({ plans, textOf }: OpenPlans, name: string): FileInPlan {
  for (const plan of plans) {
    const file = allFilesOf(plan).find((one) => one.file === name);
    const text = file && textOf(file);
    if (file && text !== undefined) return { plan, plans, file, text };
  }
  throw new Error(`There is no file ${name}.`);
}

/** The offset of `search` in a text, plus that of `|` within it, which marks the cursor. */
export function cursorIn(text: string, search: string): number {
  const at = text.indexOf(search.replace('|', ''));
  if (at < 0 || !search.includes('|')) throw new Error(`${search} marks no place.`);
  return at + search.indexOf('|');
}
