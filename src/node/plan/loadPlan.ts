import path from 'node:path';
import { buildPlan } from '../../core/model/buildPlan.ts';
import type { Plan, PlanFile } from '../../core/model/plan.ts';
import { PLAN_FILE } from '../../core/model/planFiles.ts';
import { readPlanFile, unreadablePlanFile } from '../../core/text/readPlanFile.ts';
import type { FileStamp } from '../files/fileStamp.ts';
import { readTextFile, type TextFile } from '../files/readTextFile.ts';
import type { Git } from '../git/createGit.ts';
import { mapInOrder } from './mapInOrder.ts';
import { type PlanFileNames, planFileNames, unreadableFolder } from './planFileNames.ts';

/** A file's text as it was read, and what is needed to write it back. */
export interface LoadedText {
  readonly text: string;
  readonly bom: boolean;
  readonly stamp: FileStamp;
}

/** A plan from the disk. Its folder and its files go by their absolute paths. */
export interface LoadedPlan extends Pick<PlanFileNames, 'problems' | 'isPartMissing'> {
  readonly plan: Plan;
  /** By file; those that could not be read as text are missing. */
  readonly texts: ReadonlyMap<string, LoadedText>;
}

type Refused = 'missing' | Exclude<PlanFileNames['noPlan'], undefined>;

export type LoadResult =
  | { readonly ok: true; readonly value: LoadedPlan }
  | {
      readonly ok: false;
      readonly reason: Refused;
      /** A full sentence for the user. */
      readonly message: string;
    };

/** Reads the plan whose plan.yaml stands in `folder`. */
export async function loadPlan(folder: string, git: Git): Promise<LoadResult> {
  const main = path.join(folder, PLAN_FILE);
  const mainText = await readTextFile(main);
  if (!mainText.ok && mainText.reason === 'missing') return refusal('missing', folder);
  const mainFile = planFileOf(main, mainText);
  const { names, noPlan, problems, isPartMissing } = await planFileNames(git, folder, mainFile?.project?.values.files);
  if (noPlan !== undefined) return refusal(noPlan, folder);

  const files = names.map((name) => path.join(folder, name));
  const read = await mapInOrder(files, async (file) => (file === main ? mainText : readTextFile(file)));
  const planFiles: PlanFile[] = [];
  const texts = new Map<string, LoadedText>();
  for (const [index, file] of files.entries()) {
    const text = read[index];
    const planFile = file === main ? mainFile : text && planFileOf(file, text);
    if (planFile) planFiles.push(planFile);
    if (text?.ok) texts.set(file, text);
  }
  return { ok: true, value: { plan: buildPlan(folder, planFiles), texts, problems, isPartMissing } };
}

/** What a file says, or why it cannot be read; undefined for one that went away since the folder was listed. */
export function planFileOf(name: string, file: TextFile): PlanFile | undefined {
  if (file.ok) return readPlanFile(name, file.text);
  if (file.reason === 'missing') return undefined;
  // A finding stands in its file already, so the path in front of it would only be long.
  return unreadablePlanFile(
    name,
    file.message.replaceAll(name, () => path.basename(name)),
  );
}

function refusal(reason: Refused, folder: string): LoadResult {
  const main = path.join(folder, PLAN_FILE);
  const messages: Record<Refused, string> = {
    missing: `There is no ${main}.`,
    denied: unreadableFolder(folder),
    outside: `${main} is a link that leads out of its folder.`,
    ignored: `Git ignores ${main}, so it is no plan.`,
  };
  return { ok: false, reason, message: messages[reason] };
}
