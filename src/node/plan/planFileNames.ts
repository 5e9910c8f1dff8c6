import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { PLAN_FILE, planFilesAmong, planFoldersIn } from '../../core/model/planFiles.ts';
import { isInside } from '../files/isInside.ts';
import { walkYaml } from '../files/walkYaml.ts';
import type { Git } from '../git/createGit.ts';
import { isWorktreeRoot, withoutIgnored } from './withoutIgnored.ts';

/** The files of one plan. */
export interface PlanFileNames {
  /** Relative to the plan's folder, plan.yaml first; empty where the folder holds no plan, for the reason in `noPlan`. */
  readonly names: readonly string[];
  readonly noPlan?: 'denied' | 'outside' | 'ignored';
  /** Sentences for the user about what went wrong around the files. */
  readonly problems: readonly string[];
  /** Whether folders could not be read, so that files may be missing. */
  readonly isPartMissing: boolean;
}

/**
 * Finds the files of the plan whose plan.yaml stands in `folder`.
 * @param git says what is ignored; without it nothing is
 * @param patterns that plan's `project.files`
 */
export async function planFileNames(
  git: Git | undefined,
  folder: string,
  patterns: readonly string[] | undefined,
): Promise<PlanFileNames> {
  const isRoot = await isWorktreeRoot(folder);
  const walk = await walkFor(folder, isRoot && patterns === undefined);
  const unreadable = walk.unreadable.map((name) => unreadableFolder(path.join(folder, name)));
  const isPartMissing = unreadable.length > 0;
  if (!walk.files.includes(PLAN_FILE)) {
    const noPlan = walk.unreadable.includes('') ? 'denied' : 'outside';
    return { names: [], noPlan, problems: unreadable, isPartMissing };
  }
  const { files, problem } = await withoutIgnored(git, folder, walk.files);
  const problems = [...unreadable, ...(problem === undefined ? [] : [problem])];
  const names = ownFiles(files, patterns, isRoot);
  if (names === undefined) return { names: [], noPlan: 'ignored', problems, isPartMissing };
  return { names, problems, isPartMissing };
}

/** The files of the plan in a folder, of all YAML files below it; undefined where none of them is its plan.yaml. */
export function ownFiles(
  files: readonly string[],
  patterns: readonly string[] | undefined,
  isRoot: boolean,
): readonly string[] | undefined {
  const own = planFoldersIn(files).find((candidate) => candidate.folder === '');
  return own && planFilesAmong(own.files, patterns, isRoot);
}

export function unreadableFolder(folder: string): string {
  return `The folder ${folder} could not be read.`;
}

interface Walk {
  readonly files: readonly string[];
  readonly unreadable: readonly string[];
}

/** The YAML files below `folder`; at the root of a repository, which may be huge, only those that can count. */
async function walkFor(folder: string, onlyPlan: boolean): Promise<Walk> {
  if (!onlyPlan) return walkYaml(folder);
  const isFolder = await lstat(path.join(folder, 'plan')).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  const below: Walk = isFolder ? await walkYaml(path.join(folder, 'plan')) : { files: [], unreadable: [] };
  const inPlan = (name: string): string => path.posix.join('plan', name);
  const main = (await isInside(folder, path.join(folder, PLAN_FILE))) ? [PLAN_FILE] : [];
  return { files: [...main, ...below.files.map(inPlan)], unreadable: below.unreadable.map(inPlan) };
}
