import path from 'node:path';
import { buildPlan } from '../../core/model/buildPlan.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Plan, PlanFile } from '../../core/model/plan.ts';
import { PLAN_FILE } from '../../core/model/planFiles.ts';
import type { TextFile } from '../files/readTextFile.ts';
import { mapInOrder } from './mapInOrder.ts';
import { type PlanFileNames, unreadableFolder } from './planFileNames.ts';
import { type LoadedText, planFileOf } from './planFileOf.ts';
import type { PlanSource } from './planSource.ts';

/** A plan from the disk, or from another place. Its folder and its files go by their absolute paths. */
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

/**
 * Reads the plan whose plan.yaml stands in `folder`, with its private folder, if there is one.
 * @param before another state of the plan: what both say alike is read once, and stays the same objects
 */
export async function loadPlan(folder: string, source: PlanSource, before?: LoadedPlan): Promise<LoadResult> {
  const nameOf = (file: string): string => source.nameOf?.(file) ?? file;
  const fileOf = (place: string, file: TextFile): PlanFile | undefined => {
    const name = nameOf(place);
    const known = before?.plan.files.find((one) => one.file === name);
    return known && file.ok && before?.texts.get(name)?.text === file.text ? known : planFileOf(name, file, known);
  };
  const main = path.join(folder, PLAN_FILE);
  const mainText = await source.read(main);
  if (!mainText.ok && mainText.reason === 'missing') return refusal('missing', folder);
  const mainFile = fileOf(main, mainText);
  const { names, noPlan, problems, isPartMissing } = await source.names(folder, mainFile?.project?.values.files);
  if (noPlan !== undefined) return refusal(noPlan, folder);

  const files = names.map((name) => path.join(folder, name));
  const read = await mapInOrder(files, async (file) => (file === main ? mainText : source.read(file)));
  const planFiles: PlanFile[] = [];
  const texts = new Map<string, LoadedText>();
  for (const [index, file] of files.entries()) {
    const text = read[index];
    const planFile = file === main ? mainFile : text && fileOf(file, text);
    if (planFile) planFiles.push(planFile);
    if (text?.ok) texts.set(nameOf(file), text);
  }
  const overlay = await source.privateFiles(folder, mainFile);
  for (const [file, text] of overlay.texts) texts.set(file, text);
  const plan = buildPlan(folder, overlay.refusal ? withFinding(planFiles, overlay.refusal) : planFiles, overlay.files);
  return { ok: true, value: { plan, texts, problems: [...problems, ...overlay.problems], isPartMissing } };
}

/** The files, the first of which also says why the private folder is not laid over the plan. */
function withFinding([main, ...others]: readonly PlanFile[], finding: Finding): PlanFile[] {
  return main ? [{ ...main, findings: [...main.findings, finding] }, ...others] : others;
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
