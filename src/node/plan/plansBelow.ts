import path from 'node:path';
import { PLAN_FILE, planFoldersIn } from '../../core/model/planFiles.ts';
import { walkYaml } from '../files/walkYaml.ts';
import type { Git } from '../git/createGit.ts';
import { type PlanFileNames, unreadableFolder } from './planFileNames.ts';
import { withoutIgnored } from './withoutIgnored.ts';

export interface FoundPlans extends Pick<PlanFileNames, 'problems' | 'isPartMissing'> {
  /** Absolute paths, in order. */
  readonly folders: readonly string[];
}

/** The folders of all plans at or below `folder`. */
export async function plansBelow(folder: string, git: Git): Promise<FoundPlans> {
  const walk = await walkYaml(folder);
  const plans = planFoldersIn(walk.files).map((plan) => path.posix.join(plan.folder, PLAN_FILE));
  const { files, problem } = await withoutIgnored(git, folder, plans);
  const unreadable = walk.unreadable.map((name) => unreadableFolder(path.join(folder, name)));
  return {
    folders: files.map((file) => path.join(folder, path.dirname(file))),
    problems: [...unreadable, ...(problem === undefined ? [] : [problem])],
    isPartMissing: unreadable.length > 0,
  };
}
