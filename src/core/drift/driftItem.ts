import type { Problem } from '../model/finding.ts';

/** The id of the item that something out of step is about; undefined where it is about commits alone. */
export function driftItem({ code, args }: Pick<Problem, 'code' | 'args'>): string | undefined {
  return code === 'unknown-in-commits' ? undefined : args[0];
}
