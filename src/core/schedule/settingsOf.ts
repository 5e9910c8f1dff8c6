import { allFilesOf } from '../model/plan.ts';
import type { ScheduleInput } from './compilePlans.ts';

/**
 * What a schedule goes by beside the items themselves: settings, people, calendars, contracts. Each is the same object for as
 * long as its text is the same.
 */
export function settingsOf({ plans, portfolio, asOf }: ScheduleInput): unknown[] {
  const settings: unknown[] = [portfolio, asOf];
  for (const plan of plans) {
    for (const file of allFilesOf(plan)) {
      settings.push(file.file, file.project?.values, file.priorities, file.cadence?.values);
      const sections = [
        file.workflow,
        file.fields,
        file.calendars,
        file.people,
        file.teams,
        file.contracts,
        file.iterations,
      ];
      for (const entries of sections) for (const { values } of entries) settings.push(values);
    }
  }
  return settings;
}

export function sameSettings(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, place) => one === b[place]);
}
