import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Plan } from '../../core/model/plan.ts';
import { planFilesAmong, planFoldersIn } from '../../core/model/planFiles.ts';
import { isWorktreeRoot } from './withoutIgnored.ts';

/** The path of a file that does not exist yet and would be a part of the plan; undefined where it would be none. */
export async function newPlanFile({ folder, project }: Plan, from: string, name: string): Promise<string | undefined> {
  const file = path.resolve(from, name);
  const relative = path.relative(folder, file).split(path.sep).join('/');
  if (!/\.ya?ml$/.test(relative) || relative.startsWith('../') || path.isAbsolute(relative)) return undefined;
  if (!(await isAbsent(file)) || (await hasPlanBetween(folder, path.dirname(file)))) return undefined;
  const own = planFoldersIn(['plan.yaml', relative]).find((plan) => plan.folder === '')?.files ?? [];
  const among = planFilesAmong(own, project.files, await isWorktreeRoot(folder));
  return among.includes(relative) ? file : undefined;
}

function isAbsent(file: string): Promise<boolean> {
  return lstat(file).then(
    () => false,
    () => true,
  );
}

/** Whether a folder belongs to another plan below this one. */
async function hasPlanBetween(folder: string, below: string): Promise<boolean> {
  for (let at = below; at !== folder && at !== path.dirname(at); at = path.dirname(at)) {
    if (await stat(path.join(at, 'plan.yaml')).catch(() => undefined)) return true;
  }
  return false;
}
