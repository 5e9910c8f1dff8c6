import { hierarchyOf } from './hierarchy.ts';
import type { Plan, PlanFile } from './plan.ts';
import { DEFAULT_WORKFLOW, prioritiesOf } from './workflow.ts';

/** The plan that `files` make together, plan.yaml first. */
export function buildPlan(folder: string, files: readonly PlanFile[]): Plan {
  const workflow = firstOf(files, (file) => file.workflow) ?? DEFAULT_WORKFLOW;
  const items = files.flatMap((file) => file.items);
  const itemsById = byId(items);
  return {
    folder,
    files,
    project: firstOf(files, (file) => file.project) ?? {},
    workflow,
    priorities: firstOf(files, (file) => file.priorities) ?? prioritiesOf(undefined) ?? [],
    people: byId(files.flatMap((file) => file.people)),
    milestones: byId(files.flatMap((file) => file.milestones)),
    items,
    itemsById,
    statuses: byId(workflow),
    hierarchy: hierarchyOf(items, itemsById),
  };
}

function firstOf<T>(files: readonly PlanFile[], pick: (file: PlanFile) => T | undefined): T | undefined {
  for (const file of files) {
    const value = pick(file);
    if (value !== undefined) return value;
  }
  return undefined;
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const entry of entries) if (!map.has(entry.id)) map.set(entry.id, entry);
  return map;
}
