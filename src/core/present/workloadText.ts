import { fillIn, type Translate } from '../model/fillIn.ts';
import { isOverallocated, type Workload } from '../query/workload.ts';
import { plain } from './plain.ts';

const CELLS = 5;

/** Weeks of work as a bar, a cell for each week that is begun. */
export function workBar(weeks: number): string {
  const full = Math.min(CELLS, Math.ceil(Math.round(weeks * 10) / 10));
  return '▰'.repeat(full) + '▱'.repeat(CELLS - full);
}

/** A number of weeks as people say it. */
export function weeksText(weeks: number): string {
  return Number.isFinite(weeks) ? String(Math.round(weeks * 10) / 10) : '∞';
}

/** Whether it is time to renew or release somebody whose last contract has not ended yet. */
export function isContractDue({ contract }: Workload, today: string): boolean {
  return contract?.isDue === true && contract.end >= today;
}

/** What people call somebody, by the first plan that says it. Text of a plan, not made safe. */
export function nameOf({ being: { persons, shared } }: Pick<Workload, 'being'>): string {
  const all = [...persons.map(({ person }) => person), ...(shared ? [shared] : [])];
  return all.find(({ values }) => values.name !== undefined)?.values.name ?? all[0]?.id ?? '';
}

/** What stands behind somebody's name in a list: how much there is to do, and what is remarkable, the gravest first. */
export function workloadSummary(workload: Workload, today: string, translate: Translate = fillIn): string {
  const weeks = translate('{0} w', weeksText(workload.weeks));
  return [`${workBar(workload.weeks)} ${weeks}`, ...remarks(workload, today, translate)].join(' · ');
}

/** The same for those who hear it. */
export function workloadSpoken(workload: Workload, today: string, translate: Translate = fillIn): string {
  const weeks = translate('weeks of work ahead: {0}', weeksText(workload.weeks));
  return [plain(nameOf(workload)), weeks, ...remarks(workload, today, translate)].join(', ');
}

function remarks(workload: Workload, today: string, translate: Translate): string[] {
  const { leave, unestimated } = workload;
  return [
    isOverallocated(workload) ? translate('over-allocated') : '',
    contractText(workload, today, translate),
    leave.now ? translate('on leave until {0}', leave.now.to) : '',
    leave.next ? translate('leave from {0}', leave.next.from) : '',
    unestimated > 0 ? translate('{0} unestimated', String(unestimated)) : '',
  ].filter((part) => part !== '');
}

function contractText(workload: Workload, today: string, translate: Translate): string {
  const { contract } = workload;
  if (contract === undefined) return '';
  if (contract.end < today) return translate('contract ended on {0}', contract.end);
  return isContractDue(workload, today)
    ? translate('renew or release: contract ends on {0}', contract.end)
    : translate('contract until {0}', contract.end);
}
