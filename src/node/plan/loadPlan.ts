import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { buildPlan } from '../../core/model/buildPlan.ts';
import type { Plan, PlanFile } from '../../core/model/plan.ts';
import { PLAN_FILE, planFilesAmong, planFoldersIn } from '../../core/model/planFiles.ts';
import { readPlanFile, unreadablePlanFile } from '../../core/text/readPlanFile.ts';
import type { FileStamp } from '../files/fileStamp.ts';
import { isInside } from '../files/isInside.ts';
import { readTextFile, type TextFile } from '../files/readTextFile.ts';
import { walkYaml } from '../files/walkYaml.ts';
import type { Git } from '../git/createGit.ts';
import { mapInOrder } from './mapInOrder.ts';
import { isWorktreeRoot, withoutIgnored } from './withoutIgnored.ts';

/** A file's text as it was read, and what is needed to write it back. */
export interface LoadedText {
  readonly text: string;
  readonly bom: boolean;
  readonly stamp: FileStamp;
}

/** A plan from the disk. Its folder and its files go by their absolute paths. */
export interface LoadedPlan {
  readonly plan: Plan;
  /** By file; those that could not be read as text are missing. */
  readonly texts: ReadonlyMap<string, LoadedText>;
  /** Sentences for the user about what could not be looked at, so that the plan may not be whole. */
  readonly problems: readonly string[];
}

type Refused = 'missing' | 'denied' | 'outside' | 'ignored';

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
  if (!mainText.ok && mainText.reason === 'missing') return refusal('missing', `There is no ${main}.`);
  const mainFile = planFileOf(main, mainText);
  const patterns = mainFile?.project?.files;
  const isRoot = await isWorktreeRoot(folder);

  const walk = await walkFor(folder, isRoot && patterns === undefined);
  if (walk.unreadable.includes('')) return refusal('denied', unreadableFolder(folder));
  if (!walk.files.includes(PLAN_FILE)) return refusal('outside', `${main} is a link that leads out of its folder.`);

  const { files, problem } = await withoutIgnored(git, folder, walk.files);
  const own = planFoldersIn(files).find((candidate) => candidate.folder === '');
  if (own === undefined) return refusal('ignored', `Git ignores ${main}, so it is no plan.`);

  const names = planFilesAmong(own.files, patterns, isRoot).map((file) => path.join(folder, file));
  const read = await mapInOrder(names, async (name) => (name === main ? mainText : readTextFile(name)));
  const planFiles: PlanFile[] = [];
  const texts = new Map<string, LoadedText>();
  for (const [index, name] of names.entries()) {
    const file = read[index];
    const planFile = name === main ? mainFile : file && planFileOf(name, file);
    if (planFile) planFiles.push(planFile);
    if (file?.ok) texts.set(name, file);
  }
  const unreadable = walk.unreadable.map((name) => unreadableFolder(path.join(folder, name)));
  const problems = [...unreadable, ...(problem === undefined ? [] : [problem])];
  return { ok: true, value: { plan: buildPlan(folder, planFiles), texts, problems } };
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

export function unreadableFolder(folder: string): string {
  return `The folder ${folder} could not be read.`;
}

function refusal(reason: Refused, message: string): LoadResult {
  return { ok: false, reason, message };
}

/** The YAML files below `folder`; at the root of a repository, which may be huge, only those that can count. */
async function walkFor(folder: string, onlyPlan: boolean): Promise<{ files: string[]; unreadable: string[] }> {
  if (!onlyPlan) {
    const { files, unreadable } = await walkYaml(folder);
    return { files: [...files], unreadable: [...unreadable] };
  }
  const isFolder = await lstat(path.join(folder, 'plan')).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  const below = isFolder ? await walkYaml(path.join(folder, 'plan')) : { files: [], unreadable: [] };
  const inPlan = (name: string): string => path.posix.join('plan', name);
  const main = (await isInside(folder, path.join(folder, PLAN_FILE))) ? [PLAN_FILE] : [];
  return { files: [...main, ...below.files.map(inPlan)], unreadable: below.unreadable.map(inPlan) };
}
