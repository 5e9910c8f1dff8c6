import { GB } from 'chrono-node/en';
import { looseDay } from '../exchange/looseValues.ts';
import { isCalendarDay } from '../model/values.ts';

/** More than any date takes, and little enough that no text takes long. */
const MAX_LENGTH = 60;

/**
 * The ISO day that a typed text means, be it written in figures (24.12., 24/12/2026) or in English words: 24 Dec,
 * tomorrow, next fri, in 2 weeks, +3d. A bare weekday or a day without a year is one that is still to come. Undefined
 * where the whole text is not one day: a month, a time of day, anything behind it.
 */
export function typedDay(typed: string, today: string): string | undefined {
  const text = typed.trim();
  if (text.length > MAX_LENGTH) return undefined;
  if (/^\d{4}\S+[T ]/.test(text) && !MIDNIGHT.test(text)) return undefined;
  return looseDay(text) ?? dayInYearToCome(text, today) ?? (/^\d{4}/.test(text) ? undefined : dayInWords(text, today));
}

/** What a spreadsheet puts behind a day. */
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?Z?$/;

/** `24.12.`, this year's or the next one's. */
function dayInYearToCome(text: string, today: string): string | undefined {
  const [, day = '', month = ''] = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text) ?? [];
  const inYear = (year: number): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const year = Number(today.slice(0, 4));
  // The eighth year has a 29 February, whatever year it is now.
  const years = Array.from({ length: 9 }, (_, index) => inYear(year + index));
  return years.find((date) => date >= today && isCalendarDay(date));
}

function dayInWords(text: string, today: string): string | undefined {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const wanted = text.replace(/^today *(?=[-+])/i, '').replace(/^([a-z]{3,}) (\d{1,2})$/i, '$2 $1');
  const noon = new Date(year, month - 1, day, 12);
  const [found, ...others] = GB.parse(wanted, noon, { forwardDate: !/\b(?:last|past|previous|ago)\b/i.test(wanted) });
  if (found === undefined || others.length > 0 || found.text.length < wanted.length || found.end) return undefined;
  const { start } = found;
  const isDay = start.isCertain('day') || start.isCertain('weekday') || MONTHS_FROM_NOW.test(wanted);
  if (!isDay || start.isCertain('hour')) return undefined;
  const two = (part: number | null): string => String(part).padStart(2, '0');
  const date = `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`;
  return isCalendarDay(date) ? date : undefined;
}

/** Months and years are counted from today, where a month alone is no day. */
const MONTHS_FROM_NOW = /^(?:\+|-|in )|\d|\bago$/i;
