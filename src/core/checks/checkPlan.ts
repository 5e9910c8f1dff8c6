import { type Finding, type FindingCode, findingIn } from '../model/finding.ts';
import { keyOf } from '../model/itemId.ts';
import { categoryOf, isOpen } from '../model/itemState.ts';
import { type Suggest, suggester } from '../model/nearest.ts';
import { hasValue, rangeOf, rangeOfField } from '../model/place.ts';
import type { Entry, Item, Plan, PlanFile } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import { type EntriesSection, type EntrySectionName, entrySectionsOf, SECTIONS } from '../model/sections.ts';

/**
 * Every finding of a plan: those of its files, and those that need the whole.
 * @param fileName a file as a message names it, such as its path in the plan
 */
export function checkPlan(plan: Plan, fileName: (file: string) => string = (file) => file): Finding[] {
  const findings: Finding[] = [...plan.files, ...plan.privateFiles].flatMap((file) => file.findings);
  checkFiles(plan, findings);
  checkIds(plan, fileName, findings);
  const suggest = suggester();
  for (const item of plan.items) {
    checkTitle(item, findings);
    checkNames(plan, item, suggest, findings);
    checkParent(plan, item, suggest, findings);
    checkDependencies(plan, item, suggest, findings);
  }
  checkOpenChildren(plan, findings);
  return findings;
}

const START: Range = { start: 0, end: 0 };

function add(findings: Finding[], code: FindingCode, args: string[], file: string, range: Range): void {
  findings.push(findingIn(file, { code, args, range }));
}

/** The place of a field's value, else of the entry's id. */
function placeOf(entry: Entry<unknown>, field: string): Range {
  return rangeOfField(entry, field)?.value ?? rangeOfField(entry, 'id')?.value ?? rangeOf(entry);
}

function checkFiles(plan: Plan, findings: Finding[]): void {
  const [main, ...others] = plan.files;
  if (main === undefined) return;
  if (plan.files.every((file) => file.isEmpty)) add(findings, 'empty-plan', [], main.file, START);
  else if (plan.project.key === undefined && plan.files.every((file) => !file.isReadOnly)) {
    add(findings, 'missing-key', [], main.file, START);
  }
  for (const file of others) if (file.isEmpty) add(findings, 'empty-file', [], file.file, START);
}

/** Ids are unique within their scope, whatever their case; those of the private folder stand for what they lie over. */
function checkIds(plan: Plan, fileName: (file: string) => string, findings: Finding[]): void {
  for (const files of [plan.files, plan.privateFiles]) checkIdsIn(files, fileName, findings);
}

const ENTRY_SECTIONS = entrySectionsOf(SECTIONS) as [EntrySectionName, EntriesSection][];

function checkIdsIn(files: readonly PlanFile[], fileName: (file: string) => string, findings: Finding[]): void {
  const first = new Map<string, Entry<unknown>>();
  for (const [file, [section, { scope }]] of files.flatMap((each) =>
    ENTRY_SECTIONS.map((pair) => [each, pair] as const),
  )) {
    for (const entry of file[section]) {
      // Only the first workflow counts, so statuses of another are no second ones.
      const id = `${scope === 'workflow' ? file.file : scope} ${entry.id.toLowerCase()}`;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, entry);
      else {
        const where = [entry.id, fileName(earlier.file), String(earlier.line + 1)];
        add(findings, 'duplicate-id', where, entry.file, placeOf(entry, 'id'));
      }
    }
  }
}

function checkTitle(item: Item, findings: Finding[]): void {
  if (item.values.title === undefined && !hasValue(item, 'title')) {
    add(findings, 'missing-title', [item.id], item.file, placeOf(item, 'id'));
  }
}

function checkNames(plan: Plan, item: Item, suggest: Suggest, findings: Finding[]): void {
  const { status, priority, milestone, assignees } = item.values;
  const unknown = (code: FindingCode, name: string, names: Iterable<string>, range: Range): void => {
    add(findings, code, [name, suggest(name, names)], item.file, range);
  };
  if (status !== undefined && !plan.statuses.has(status)) {
    unknown('unknown-status', status, plan.statuses.keys(), placeOf(item, 'status'));
  }
  if (priority !== undefined && !plan.priorities.includes(priority)) {
    unknown('unknown-priority', priority, plan.priorities, placeOf(item, 'priority'));
  }
  if (milestone !== undefined && !plan.milestones.has(milestone) && !isElsewhere(plan, milestone)) {
    unknown('unknown-milestone', milestone, plan.milestones.keys(), placeOf(item, 'milestone'));
  }
  for (const { person } of assignees ?? []) {
    if (plan.people.has(person) || plan.teams.has(person)) continue;
    unknown('unknown-person', person, plan.people.keys(), placeOf(item, 'assignees'));
  }
}

/** An id of another project, whose plan is not loaded: nothing can be said of it. */
function isElsewhere(plan: Plan, id: string): boolean {
  const key = keyOf(id);
  return key !== undefined && plan.project.key !== undefined && key.toLowerCase() !== plan.project.key.toLowerCase();
}

function checkParent(plan: Plan, item: Item, suggest: Suggest, findings: Finding[]): void {
  const { parent } = item.values;
  if (parent === undefined) return;
  if (!plan.itemsById.has(parent)) {
    if (isElsewhere(plan, parent)) return;
    const args = [parent, suggest(parent, plan.itemsById.keys())];
    add(findings, 'unknown-parent', args, item.file, placeOf(item, 'parent'));
  } else if (plan.hierarchy.circular.has(item)) {
    add(findings, 'parent-cycle', [circleOf(plan, item).join(' → ')], item.file, placeOf(item, 'parent'));
  }
}

/** Above this length the middle of a circle of parents is not spelled out. */
const MAX_CIRCLE = 8;

function circleOf(plan: Plan, item: Item): string[] {
  const circle = [item.id];
  for (let above = item.values.parent; above !== undefined; above = plan.itemsById.get(above)?.values.parent) {
    if (circle.length === MAX_CIRCLE) return [...circle, '…', item.id];
    circle.push(above);
    if (above === item.id) break;
  }
  return circle;
}

function checkDependencies(plan: Plan, item: Item, suggest: Suggest, findings: Finding[]): void {
  for (const { item: id } of item.values.depends ?? []) {
    const other = plan.itemsById.get(id);
    if (other === undefined) {
      if (plan.milestones.has(id) || plan.external.has(id) || isElsewhere(plan, id)) continue;
      const args = [id, suggest(id, plan.itemsById.keys())];
      add(findings, 'unknown-item', args, item.file, placeOf(item, 'depends'));
    } else if (isOpen(plan, item) && categoryOf(plan, other) === 'dropped') {
      add(findings, 'waits-for-dropped', [id], item.file, placeOf(item, 'depends'));
    }
  }
}

function checkOpenChildren(plan: Plan, findings: Finding[]): void {
  for (const parent of plan.items) {
    const open = isOpen(plan, parent)
      ? undefined
      : plan.hierarchy.childrenOf(parent).find((child) => isOpen(plan, child));
    if (open === undefined) continue;
    const args = [parent.id, parent.values.status ?? '', open.id];
    add(findings, 'open-children', args, parent.file, placeOf(parent, 'status'));
  }
}
