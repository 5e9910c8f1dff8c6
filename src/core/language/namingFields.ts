import { KINDS } from '../intents/references.ts';
import type { Skill } from '../model/assignee.ts';
import type { Value } from '../model/fields.ts';
import { type EntrySectionName, SECTIONS, type Section, type SectionName, specOf } from '../model/sections.ts';
import type { Name } from './name.ts';

/** A field in whose value there are names. */
export interface NamingField extends Pick<Name, 'role' | 'kinds'> {
  readonly field: string;
  readonly value: Value;
  /** The names in a value of the field. */
  names(value: unknown): readonly string[];
}

/** The fields of entries and of settings in which names stand, by section and field. */
const FIELDS = new Map(
  Object.entries(SECTIONS).map(([name, section]) => [name, namingFieldsOf(name as SectionName, section)]),
);

/** The naming fields of a section. */
export function namingFields(section: string): readonly NamingField[] {
  return FIELDS.get(section) ?? [];
}

function namingFieldsOf(name: SectionName, section: Section): NamingField[] {
  if (section.kind === 'value') return [];
  return Object.entries(section.fields).flatMap(([field, spec]): NamingField[] => {
    if (spec.references) {
      const { targets, names } = spec.references;
      return [{ field, value: spec, role: 'reference', kinds: targets, names }];
    }
    const own = ownNames(name, field);
    return own ? [{ field, value: spec, ...own }] : [];
  });
}

/** What a field names that refers to nothing. */
function ownNames(section: SectionName, field: string): Pick<NamingField, 'role' | 'kinds' | 'names'> | undefined {
  const kind = KINDS[section as EntrySectionName];
  if (field === 'id' && kind) return { role: 'definition', kinds: [kind], names: (id) => [id as string] };
  if (section === 'people' && field === 'skills') {
    const names = (skills: unknown): string[] => (skills as readonly Skill[]).map(({ skill }) => skill);
    return { role: 'definition', kinds: ['skill'], names };
  }
  if (section !== 'items') return undefined;
  const names = (words: unknown): readonly string[] => words as readonly string[];
  if (field === 'labels') return { role: 'reference', kinds: ['label'], names };
  return field === 'formerly' ? { role: 'mention', kinds: ['item'], names } : undefined;
}

/** The field that an item has by a key of the plan's own, where its values name people. */
export function personField(field: string): NamingField {
  const value = specOf(SECTIONS.items.fields, 'parent') as Value;
  return { field, value, role: 'reference', kinds: ['person'], names: (person) => [person as string] };
}
