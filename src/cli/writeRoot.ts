import path from 'node:path';
import type { Plan } from '../core/model/plan.ts';

/** The folder that a file of a plan must not lead out of when it is written: the plan's, or that of a private file. */
export function writeRoot({ folder, files }: Plan, file: string): string {
  return files.some((own) => own.file === file) ? folder : path.dirname(file);
}
