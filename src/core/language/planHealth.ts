import { fillIn, type Translate } from '../model/fillIn.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { isOpen } from '../model/itemState.ts';
import type { Plan } from '../model/plan.ts';

/** How a plan is, in a few words, and how severe the worst finding is. */
export interface PlanHealth {
  readonly severity: Severity;
  readonly text: string;
  readonly detail: string;
}

/** How a plan is, by what is wrong with it and what is left to do. */
export function planHealth(plan: Plan, findings: readonly Finding[], translate: Translate = fillIn): PlanHealth {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const parts = [
    errors === 1 ? translate('1 error') : errors > 1 ? translate('{0} errors', String(errors)) : '',
    warnings === 1 ? translate('1 warning') : warnings > 1 ? translate('{0} warnings', String(warnings)) : '',
  ].filter((part) => part !== '');
  const open = plan.items.filter((item) => isOpen(plan, item)).length;
  return {
    severity: errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info',
    text: parts.length > 0 ? parts.join(', ') : translate('No problems'),
    detail: translate('Items open: {0} of {1}', String(open), String(plan.items.length)),
  };
}
