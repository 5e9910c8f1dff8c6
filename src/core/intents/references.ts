import { entriesIn } from '../checks/findingAt.ts';
import type { FieldTable, Target as Kind } from '../model/fields.ts';
import { namesOf, type Reference, referencesIn } from '../model/lookups.ts';
import { allFilesOf, type Plan } from '../model/plan.ts';
import { type EntrySectionName, SECTIONS } from '../model/sections.ts';
import { type FieldValue, isList, isScalar } from '../text/writeValue.ts';
import type { Draft, Target } from './draft.ts';

/** What the entries of a section are to those who name them. */
export const KINDS: Partial<Record<EntrySectionName, Kind>> = {
  items: 'item',
  milestones: 'milestone',
  external: 'external',
  requests: 'request',
  raid: 'raid',
  decisions: 'decision',
  people: 'person',
  teams: 'team',
  stakeholders: 'stakeholder',
  contracts: 'contract',
  calendars: 'calendar',
  iterations: 'iteration',
  workflow: 'status',
  types: 'type',
  fields: 'field',
};

/** What a plan may name of another one: what its items can depend on. */
export const SHARED: ReadonlySet<Kind> = new Set<Kind>(['item', 'milestone', 'external']);

/** A field in which the id of an entry stands; without `entry`, of one that the edit makes. */
export interface Referrer extends Target {
  readonly field: string;
}

/** Every field of the open plans that refers to an entry, as the intents so far have left them. */
export function referrersOf(draft: Draft, { plan, section, id }: Target): Referrer[] {
  const kind = KINDS[section];
  if (kind === undefined) return [];
  const isMeant = (other: Plan, { name, references }: Reference): boolean => {
    return name === id && refersTo(other, references.targets, id) === (other === plan ? kind : undefined);
  };
  const written = draft.scope.plans.flatMap((other) => {
    if (other !== plan && !SHARED.has(kind)) return [];
    return allFilesOf(other).flatMap((file) =>
      [...entriesIn(file)].flatMap(([entry, name, { fields }]): Referrer[] => {
        const found = referencesIn(entry, fields).filter((reference) => isMeant(other, reference));
        const target = { plan: other, section: name, id: entry.id, entry };
        return [...new Set(found.map(({ field }) => field))]
          .filter((field) => !draft.isRemoved(target) && draft.pending(target, field) === undefined)
          .map((field) => ({ ...target, field }));
      }),
    );
  });
  const changed = [...draft.changed()].flatMap(([target, fields]) => {
    if (target.plan !== plan && !SHARED.has(kind)) return [];
    return referencesInPlain(fields, SECTIONS[target.section].fields)
      .filter((reference) => reference.name === id && reference.references.targets.includes(kind))
      .map(({ field }) => ({ ...target, field }));
  });
  return [...written, ...changed];
}

/** All names to which values refer that are not in a text yet. */
function referencesInPlain(values: ReadonlyMap<string, FieldValue>, fields: FieldTable): Reference[] {
  const read = [...values].flatMap(([field, value]) => {
    const parsed = Object.hasOwn(fields, field) ? fields[field]?.schema.safeParse(value) : undefined;
    return parsed?.success ? [[field, parsed.data] as const] : [];
  });
  return referencesIn({ values: Object.fromEntries(read) }, fields);
}

/** What a plan of its own knows by a name; undefined where that is a matter of another plan. */
function refersTo(plan: Plan, targets: readonly Kind[], name: string): Kind | undefined {
  return targets.find((target) => namesOf(plan, target).has(name));
}

/** A value in which one id stands for another. */
export function withRenamed(value: FieldValue, id: string, newId: string): FieldValue {
  if (isList(value)) return value.map((element) => withRenamed(element, id, newId));
  if (value !== null && typeof value === 'object') {
    // Other texts of a map are for people.
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, part === id ? newId : part]));
  }
  return isName(value, id) ? newId + String(value).slice(id.length) : value;
}

/** A value without what refers to an id; null where nothing of it is left. */
export function withoutName(value: FieldValue, id: string): FieldValue {
  if (isList(value)) return value.filter((element) => !isAbout(element, id));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== id));
  }
  return isName(value, id) ? null : value;
}

/** Whether an element of a list refers to an id. */
export function isAbout(element: FieldValue, id: string): boolean {
  return isScalar(element) || element === null ? isName(element, id) : Object.values(element).includes(id);
}

/** Whether a value is a name, perhaps with more behind it, as in "ana 50%". */
function isName(value: FieldValue, id: string): boolean {
  return isScalar(value) && (String(value) === id || String(value).startsWith(`${id} `));
}
