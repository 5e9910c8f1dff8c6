import { effort, estimate } from '../model/efforts.ts';
import type { Value } from '../model/fields.ts';
import { capacity } from '../model/workingHours.ts';
import type { Completion, Scene } from './completion.ts';

const EFFORTS = ['1h', '2h', '4h', '1d', '2d', '3d', '5d', '1w', '2w'];
const POINTS = ['1p', '2p', '3p', '5p', '8p', '13p'];
const CAPACITIES = ['40h/w', '32h/w', '20h/w', '8h/d', '6h/d'];

export function isAmount({ schema }: Value): boolean {
  return schema === effort.schema || schema === estimate.schema || schema === capacity.schema;
}

/** Amounts of work for a value that is one; what is typed of one gets its unit. */
export function amountCompletions(scene: Scene, { schema }: Value, typed: string, lead: string): Completion[] {
  const amounts = amountsFor(scene, schema, /^\d+(?:\.\d+)?$/.test(typed) ? typed : undefined);
  return amounts.map((text) => ({ kind: 'amount', label: text, insert: lead + text }));
}

function amountsFor(scene: Scene, schema: unknown, number: string | undefined): readonly string[] {
  if (schema === capacity.schema) return number === undefined ? CAPACITIES : [`${number}h/w`, `${number}h/d`];
  const isEstimate = schema === estimate.schema;
  if (number !== undefined) return ['d', 'h', 'w', ...(isEstimate ? ['p'] : [])].map((unit) => number + unit);
  if (!isEstimate) return EFFORTS;
  const efforts = [...EFFORTS, '1d 2d 4d'];
  return countsPoints(scene) ? [...POINTS, ...efforts] : [...efforts, ...POINTS];
}

/** Whether the plan's first estimate is one in story points. */
function countsPoints({ plan }: Scene): boolean {
  const estimated = plan?.items.find(({ values }) => values.estimate !== undefined);
  return estimated?.values.estimate !== undefined && 'points' in estimated.values.estimate;
}
