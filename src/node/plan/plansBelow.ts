import path from 'node:path';
import { PLAN_FILE, planFoldersIn } from '../../core/model/planFiles.ts';
import { walkYaml } from '../files/walkYaml.ts';
import type { Git } from '../git/createGit.ts';
import { unreadableFolder } from './loadPlan.ts';
import { withoutIgnored } from './withoutIgnored.ts';

export interface FoundPlans {
  /** Absolute paths, in order. */
  readonly folders: readonly string[];
  /** Sentences for the user about folders that could not be looked into. */
  readonly problems: readonly string[];
}

/** The folders of all plans at or below `folder`. */
export async function plansBelow(folder: string, git: Git): Promise<FoundPlans> {
  const walk = await walkYaml(folder);
  const plans = planFoldersIn(walk.files).map((plan) => path.posix.join(plan.folder, PLAN_FILE));
  const { files, problem } = await withoutIgnored(git, folder, plans);
  return {
    folders: files.map((file) => path.join(folder, path.dirname(file))),
    problems: [
      ...walk.unreadable.map((name) => unreadableFolder(path.join(folder, name))),
      ...(problem ? [problem] : []),
    ],
  };
}
