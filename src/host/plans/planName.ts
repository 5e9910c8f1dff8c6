import path from 'node:path';
import type { LoadedPlan } from './loadedPlan.ts';

/** What people call a plan: the project's name, else its key, else the folder. Text of the plan, not made safe. */
export function planName({ plan, folder }: LoadedPlan): string {
  return plan.project.name ?? plan.project.key ?? path.posix.basename(folder.path);
}
