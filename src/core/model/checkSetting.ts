import type { Value } from './fields.ts';
import { type DaysCode, FINDINGS, type Severity } from './finding.ts';
import { map, scalar, shortOrLong } from './forms.ts';
import { oneOf, wholeNumber } from './values.ts';

/** What a plan says of a kind of finding. */
export type CheckSetting = Severity | 'off' | SeverityAndDays;

interface SeverityAndDays {
  readonly severity?: Severity | 'off';
  /** After how many days it comes. */
  readonly days?: number;
}

const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;
const MAX_DAYS = 3650;

export const severity: Value<Severity | 'off'> = oneOf(...SEVERITIES);

const EXPECTED = 'error, warning, info or off, a number of days, or both, such as {severity: info, days: 10}';
const days = wholeNumber(1, MAX_DAYS);

/** `info`, `10` or `{severity: info, days: 10}`. */
export const severityAndDays: Value<CheckSetting> = shortOrLong<CheckSetting, SeverityAndDays>(
  scalar(
    { type: ['string', 'integer'], pattern: `^(${SEVERITIES.join('|')})$`, minimum: 1, maximum: MAX_DAYS },
    EXPECTED,
    (plain) => {
      const word = severity.schema.safeParse(plain);
      if (word.success) return word.data;
      const count = days.schema.safeParse(plain);
      return count.success ? { days: count.data } : undefined;
    },
  ),
  map(
    {
      severity: { ...severity, description: 'How severe it is.' },
      days: { ...days, description: 'After how many days it comes.' },
    },
    EXPECTED,
  ),
  (long) => long,
);

/** How severe a finding is, where a plan says so. */
export function severityIn(setting: CheckSetting | undefined): Severity | 'off' | undefined {
  return typeof setting === 'object' ? setting.severity : setting;
}

/** After how many days a finding comes. */
export function daysOf(checks: { readonly [Code in DaysCode]?: CheckSetting }, code: DaysCode): number {
  const setting = checks[code];
  return (typeof setting === 'object' ? setting.days : undefined) ?? FINDINGS[code].days;
}
