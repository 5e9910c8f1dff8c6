import { addDays } from '../../model/days.ts';
import { isCalendarDay } from '../../model/values.ts';

const RELATIVE = /^(today|tomorrow|yesterday)?(?:([+-]\d{1,4})([dw]))?$/i;
const OFFSETS: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1 };

/**
 * The ISO date that a filter means: one such as 2026-12-24, or one that depends on today, such as tomorrow, today-2w or
 * +7d, in calendar days and weeks. Undefined where it means none.
 */
export function readDate(written: string, today: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return isCalendarDay(written) ? written : undefined;
  const match = written === '' ? null : RELATIVE.exec(written);
  if (match === null) return undefined;
  const [, from = 'today', count = '0', unit = 'd'] = match;
  return addDays(today, (OFFSETS[from.toLowerCase()] ?? 0) + Number(count) * (unit.toLowerCase() === 'w' ? 7 : 1));
}
