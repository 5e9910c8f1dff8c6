import { isCalendarDay } from '../core/model/values.ts';
import type { CommandIo } from './io.ts';
import type { Invocation } from './options.ts';

/** The day that counts as today, as an ISO date: the one that the user gave, else today's. */
export function asOfDay(
  io: CommandIo,
  { asOf = io.today }: Pick<Invocation, 'asOf'>,
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly message: string } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(asOf) && isCalendarDay(asOf)) return { ok: true, value: asOf };
  return { ok: false, message: `--as-of must be a date such as 2026-12-24, not ${asOf}.` };
}
