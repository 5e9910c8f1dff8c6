import { checkTexts } from '../core/checks/checkPlan.ts';
import type { Plan } from '../core/model/plan.ts';
import { type CommandIo, say } from './io.ts';

/** Says that a plan has errors in its texts, so that something may be amiss, such as `the list may not be whole`. */
export function sayErrors(io: CommandIo, plan: Plan, consequence: string): void {
  const errors = checkTexts(plan).filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return;
  const count = errors === 1 ? 'an error' : `${errors} errors`;
  say(io, `This plan has ${count}, so ${consequence}; see plandeck check.`);
}
