import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { PLAN_FILE, planFilesAmong, planFoldersIn } from '../../core/model/planFiles.ts';
import { walkYaml } from '../files/walkYaml.ts';
import type { Git } from '../git/createGit.ts';
import { isWorktreeRoot, withoutIgnored } from './withoutIgnored.ts';

/** The files of one plan. */
export interface PlanFileNames {
  /** Relative to the plan's folder, plan.yaml first; empty where git ignores that. */
  readonly names: readonly string[];
  /** Sentences for the user about what could not be looked at, so that the plan may not be whole. */
  readonly problems: readonly string[];
}

/**
 * Finds the files of the plan whose plan.yaml stands in `folder`.
 * @param patterns that plan's `project.files`
 */
export async function planFileNames(
  git: Git,
  folder: string,
  patterns: readonly string[] | undefined,
): Promise<PlanFileNames> {
  const isRoot = await isWorktreeRoot(folder);
  const walk = await walkFor(folder, isRoot && patterns === undefined);
  const { files, problem } = await withoutIgnored(git, folder, walk.files);
  const own = planFoldersIn(files).find((candidate) => candidate.folder === '');
  return {
    names: own ? planFilesAmong(own.files, patterns, isRoot) : [],
    problems: [
      ...walk.unreadable.map((name) => `The folder ${path.join(folder, name)} could not be read.`),
      ...(problem === undefined ? [] : [problem]),
    ],
  };
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
  return { files: [PLAN_FILE, ...below.files.map(inPlan)], unreadable: below.unreadable.map(inPlan) };
}
