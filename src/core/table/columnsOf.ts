import { controlOf } from '../controls/controlOf.ts';
import { fieldsOf } from '../controls/fieldsOf.ts';
import { fieldText } from '../controls/fieldText.ts';
import { labelOfField } from '../controls/labelOf.ts';
import { NUMBERED } from '../intents/mintIds.ts';
import type { FieldSpec } from '../model/fields.ts';
import type { Translate } from '../model/fillIn.ts';
import type { Entry } from '../model/located.ts';
import type { Plan } from '../model/plan.ts';
import { raidOf } from '../model/raid.ts';
import type { EntryOf, EntrySectionName } from '../model/sections.ts';
import { RAID_KINDS } from '../model/trackingFields.ts';
import type { TableColumn } from './table.ts';

const USUAL: Readonly<Record<EntrySectionName, readonly string[]>> = {
  workflow: ['id', 'category', 'wip', 'description'],
  types: ['id', 'like', 'icon', 'description'],
  fields: ['id', 'name', 'kind', 'choices', 'required', 'types', 'description'],
  calendars: ['id', 'name', 'hours', 'holidays'],
  people: ['id', 'name', 'kind', 'skills', 'capacity', 'leave'],
  teams: ['id', 'name', 'lead', 'members', 'calendar'],
  contracts: ['id', 'title', 'supplier', 'people', 'term', 'cap', 'notice'],
  iterations: ['id', 'name', 'dates', 'goal', 'team'],
  milestones: ['id', 'title', 'kind', 'committed', 'reached', 'owner'],
  items: ['id', 'title', 'type', 'status', 'priority', 'assignees', 'estimate', 'iteration', 'due'],
  requests: ['id', 'title', 'kind', 'from', 'raised', 'due', 'priority', 'owner', 'decision'],
  raid: ['id', 'kind', 'title', 'probability', 'impact', 'owner', 'response', 'review', 'closed'],
  external: ['id', 'title', 'from', 'promised', 'expected', 'delivered', 'chase', 'owner'],
  decisions: ['id', 'title', 'due', 'owner', 'decided', 'by', 'chosen'],
  stakeholders: ['id', 'name', 'organisation', 'role', 'interest', 'influence', 'attitude', 'audience'],
  baselines: ['id', 'title', 'ref', 'approved', 'by'],
  templates: ['id', 'title', 'description'],
};

/** The columns of a section where nobody has chosen others. */
export function usualColumns(section: EntrySectionName): readonly string[] {
  return USUAL[section];
}

/** The fields that have a column, by their names. What an entry of the RAID log is and its title are one each, however these stand. */
export function columnFields(plan: Plan, section: EntrySectionName): ReadonlyMap<string, FieldSpec> {
  const fields = fieldsOf(plan, section);
  if (section !== 'raid') return fields;
  return new Map([...fields].filter(([name]) => !isRaidKind(name)));
}

/** All that can have a column. */
export function columnsOf(plan: Plan, section: EntrySectionName, translate: Translate): TableColumn[] {
  return [...columnFields(plan, section)].map(([id, field]) => ({
    id,
    name: labelOfField(plan, section, id, translate),
    description: field.description,
    control: controlOf(field),
    isFixed: id === 'id' && NUMBERED.has(section),
  }));
}

/** The columns that a table shows: those that were chosen and that there are. */
export function shownColumns(
  plan: Plan,
  section: EntrySectionName,
  chosen: readonly string[] | undefined,
): readonly string[] {
  const fields = columnFields(plan, section);
  return [...new Set(chosen ?? USUAL[section])].filter((name) => fields.has(name));
}

function isRaidKind(name: string): name is (typeof RAID_KINDS)[number] {
  return RAID_KINDS.some((kind) => kind === name);
}

/** The key of an entry in which a column's value stands: the title of a risk stands behind `risk`. */
export function keyOfColumn(section: EntrySectionName, entry: Entry<unknown>, column: string): string {
  if (section !== 'raid' || column !== 'title' || entry.source.keys.includes('title')) return column;
  return RAID_KINDS.find((kind) => entry.source.keys.includes(kind)) ?? column;
}

/** The column in which what stands under a key of an entry is shown. */
export function columnOfKey(section: EntrySectionName, key: string): string {
  return section === 'raid' && isRaidKind(key) ? 'title' : key;
}

/** What a column holds of an entry, as it is typed. */
export function columnText(plan: Plan, section: EntrySectionName, entry: Entry<unknown>, column: string): string {
  if (section === 'raid' && column === 'kind') {
    const kind = raidOf(entry as EntryOf<'raid'>)?.kind;
    if (kind !== undefined) return kind;
  }
  const key = keyOfColumn(section, entry, column);
  const read = (entry.values as Readonly<Record<string, unknown>>)[key];
  // One line of text is typed as it stands: most cells of a large plan.
  return typeof read === 'string' && !read.includes('\n') ? read : fieldText(plan, section, entry, key);
}
