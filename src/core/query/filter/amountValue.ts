import type { Amount } from '../queryField.ts';
import { minutesOf } from '../queryFields.ts';

const UNITS = { h: 'hours', d: 'days', w: 'weeks' } as const;

/** The work time or the points that a filter means, such as 4h, 3d, 1.5w and 5p. */
export function readAmount(written: string, hoursPerDay: number | undefined): Amount | undefined {
  const [, digits, unit] = /^(\d{1,6}(?:\.\d{1,3})?)([hdwp])$/.exec(written) ?? [];
  if (unit === undefined) return undefined;
  const amount = Number(digits);
  if (unit === 'p') return { unit: 'points', amount };
  return { unit: 'minutes', amount: minutesOf({ amount, unit: UNITS[unit as keyof typeof UNITS] }, hoursPerDay) };
}
