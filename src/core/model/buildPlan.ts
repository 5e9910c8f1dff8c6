import { firstOfEach } from './firstOfEach.ts';
import { hierarchyOf } from './hierarchy.ts';
import { indexItems } from './itemIndex.ts';
import { ItemsById } from './itemsById.ts';
import { typesOf } from './itemTypes.ts';
import type { Entry } from './located.ts';
import { overlaid } from './overlay.ts';
import type { Plan, PlanFile } from './plan.ts';
import { DEFAULT_PRIORITIES } from './priorities.ts';
import type { EntryOf, EntrySectionName } from './sections.ts';
import { DEFAULT_WORKFLOW, type Status, workflowOf } from './workflow.ts';

/**
 * The plan that `files` make together, plan.yaml first.
 * @param privateFiles the files of the plan's private folder: their entries are laid over the others by id, and their
 *   settings do not count
 * @param before an earlier state of the plan, from whose index this one's is made where little has changed
 */
export function buildPlan(
  folder: string,
  files: readonly PlanFile[],
  privateFiles: readonly PlanFile[] = [],
  before?: Plan,
): Plan {
  const entriesOf = <Name extends EntrySectionName>(name: Name): readonly EntryOf<Name>[] => {
    const pick = (file: PlanFile): readonly Entry<unknown>[] => file[name];
    return overlaid(files.flatMap(pick), privateFiles.flatMap(pick)) as EntryOf<Name>[];
  };
  const mapOf = <Name extends EntrySectionName>(name: Name): Map<string, EntryOf<Name>> => firstOfEach(entriesOf(name));
  const workflow = workflowIn(files);
  const { names, score } = firstOf(files, (file) => file.priorities) ?? DEFAULT_PRIORITIES;
  const cadence = firstOf(files, (file) => file.cadence)?.values;
  const items = entriesOf('items');
  const index = indexItems(items, before);
  return {
    folder,
    files,
    privateFiles,
    project: firstOf(files, (file) => file.project)?.values ?? {},
    workflow,
    statuses: firstOfEach(workflow),
    types: typesOf(entriesOf('types')),
    priorities: names,
    ...(score && { score }),
    ...(cadence && { cadence }),
    checks: Object.assign({}, ...files.map((file) => file.checks?.values).reverse()),
    fields: mapOf('fields'),
    calendars: mapOf('calendars'),
    people: mapOf('people'),
    teams: mapOf('teams'),
    contracts: mapOf('contracts'),
    iterations: mapOf('iterations'),
    milestones: mapOf('milestones'),
    requests: mapOf('requests'),
    raid: mapOf('raid'),
    external: mapOf('external'),
    decisions: mapOf('decisions'),
    stakeholders: mapOf('stakeholders'),
    baselines: mapOf('baselines'),
    templates: mapOf('templates'),
    items,
    itemsById: new ItemsById(items, index.first),
    hierarchy: hierarchyOf(items, index),
    index,
  };
}

/** The workflow of the plan that files make together. */
export function workflowIn(files: readonly PlanFile[]): readonly Status[] {
  const statuses = firstOf(files, (file) => (file.workflow.length > 0 ? file.workflow : undefined));
  return statuses ? workflowOf(statuses.map(({ id, values }) => ({ ...values, id }))) : DEFAULT_WORKFLOW;
}

function firstOf<T>(files: readonly PlanFile[], pick: (file: PlanFile) => T | undefined): T | undefined {
  for (const file of files) {
    const value = pick(file);
    if (value !== undefined) return value;
  }
  return undefined;
}
