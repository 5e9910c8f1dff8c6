import { entriesIn } from '../checks/findingAt.ts';
import type { FieldTable, Target as Kind } from '../model/fields.ts';
import type { Entry } from '../model/located.ts';
import { namesOf, referencesIn } from '../model/lookups.ts';
import { allFilesOf, type Plan } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { type FieldValue, isList, isScalar } from '../text/writeValue.ts';
import type { Target } from './draft.ts';

const KINDS: Partial<Record<EntrySectionName, Kind>> = {
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
const SHARED: ReadonlySet<Kind> = new Set<Kind>(['item', 'milestone', 'external']);

/** A field in which the id of an entry stands. */
export interface Referrer extends Target {
  readonly entry: Entry<unknown>;
  readonly field: string;
  /** The file in which that stands. */
  readonly file: string;
}

/** Every field of the open plans that refers to an entry. */
export function referrersOf(plans: readonly Plan[], { plan, section, id }: Target): Referrer[] {
  const kind = KINDS[section];
  if (kind === undefined) return [];
  return plans.flatMap((other) => {
    if (other !== plan && !SHARED.has(kind)) return [];
    return allFilesOf(other).flatMap((file) =>
      [...entriesIn(file)].flatMap(([entry, name, { fields }]) =>
        fieldsNaming(
          entry,
          fields,
          id,
          (targets) => refersTo(other, targets, id) === (other === plan ? kind : undefined),
        ).map((field) => ({ plan: other, section: name, id: entry.id, entry, field, file: file.file })),
      ),
    );
  });
}

function fieldsNaming(
  entry: Entry<unknown>,
  fields: FieldTable,
  id: string,
  isMeant: (targets: readonly Kind[]) => boolean,
): string[] {
  const found = referencesIn(entry, fields).filter(
    ({ name, references }) => name === id && isMeant(references.targets),
  );
  return [...new Set(found.map(({ field }) => field))];
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

function isAbout(element: FieldValue, id: string): boolean {
  return isScalar(element) || element === null ? isName(element, id) : Object.values(element).includes(id);
}

/** Whether a value is a name, perhaps with more behind it, as in "ana 50%". */
function isName(value: FieldValue, id: string): boolean {
  return isScalar(value) && (String(value) === id || String(value).startsWith(`${id} `));
}
