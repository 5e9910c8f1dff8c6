import { fieldsOfSection, SECTIONS, type SectionName } from '../model/sections.ts';
import { changedFields, type Fields, fieldsOf } from './changedFields.ts';
import type { PlanChange, PlanState } from './planChange.ts';

/** What changed of a section that holds for the whole plan; of the workflow, the order of the statuses. */
export function compareSettings(
  section: SectionName,
  before: PlanState | undefined,
  after: PlanState | undefined,
): PlanChange[] {
  const [from, to] =
    section === 'workflow'
      ? ordersOf(before, after)
      : [before, after].map((state) => state && settingsOf(state, section));
  if (from === undefined && to === undefined) return [];
  const own = Object.keys(fieldsOfSection(SECTIONS[section]));
  const fields = changedFields(from, to, [...own, ...WITHOUT_TABLE]);
  const kind = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
  if (Object.keys(fields).length === 0) return [];
  return [{ section, id: section, kind, fields }];
}

/** The fields of the sections that are no map with a table of fields. */
const WITHOUT_TABLE = ['names', 'score', 'order'];

/** As for the plan: where several files have a section, the first counts. */
function settingsOf({ plan: { files, checks }, textOf }: PlanState, section: SectionName): Fields | undefined {
  switch (section) {
    case 'project':
    case 'cadence': {
      const map = files.find((file) => file[section])?.[section];
      return map && fieldsOf(map, textOf);
    }
    case 'priorities': {
      const values = files.find((file) => file.priorities)?.priorities;
      return values && { values, others: {} };
    }
    case 'checks':
      return files.some((file) => file.checks) ? { values: checks, others: {} } : undefined;
    default:
      return undefined;
  }
}

/** The statuses that both have, in the order of each: those that come or go are changes of their own. */
function ordersOf(before: PlanState | undefined, after: PlanState | undefined): (Fields | undefined)[] {
  const [from, to] = [before, after].map((state) => {
    return state?.plan.files.find(({ workflow }) => workflow.length > 0)?.workflow.map(({ id }) => id) ?? [];
  });
  return [from, to].map((order) => {
    const both = order?.filter((id) => from?.includes(id) && to?.includes(id)) ?? [];
    return both.length === 0 ? undefined : { values: { order: both }, others: {} };
  });
}
