import { EFFORT, effortOf } from '../../model/efforts.ts';
import type { Plan } from '../../model/plan.ts';
import type { Amount } from '../queryField.ts';
import { workTime } from '../queryFields.ts';

const WORK_TIME = new RegExp(`^${EFFORT}$`);

/** The work time or the points that a filter means, such as 4h, 3d, 1.5w and 5p. */
export function readAmount(written: string, plan: Plan): Amount | undefined {
  if (WORK_TIME.test(written)) return workTime(plan, effortOf(written));
  const points = /^(\d{1,6}(?:\.\d{1,3})?)p$/.exec(written)?.[1];
  return points === undefined ? undefined : { unit: 'points', amount: Number(points) };
}
