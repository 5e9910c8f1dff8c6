import { fieldsOf } from '../controls/fieldsOf.ts';
import type { FieldSpec, FieldTable, References, Value } from '../model/fields.ts';
import { type EntrySectionName, SECTIONS, type Section, specOf } from '../model/sections.ts';
import type { Scene } from './completion.ts';
import { ELEMENT, type Step } from './cursor.ts';

/** What may stand at a place of a plan's text, as the tables of fields have it. */
export type Place =
  | { readonly kind: 'file' }
  | { readonly kind: 'section'; readonly name: string; readonly section: Section }
  /** An entry of a list section. */
  | { readonly kind: 'entry'; readonly fields: FieldTable; readonly section: string; readonly mayBeShort: boolean }
  | ValuePlace;

export interface ValuePlace {
  readonly kind: 'value';
  readonly value: Value;
  readonly references: References | undefined;
  /** The field of the entry or of the section that it is, or is a part of. */
  readonly field: string;
  readonly spec: Partial<Pick<FieldSpec, 'isProse' | 'isMarkdown'>>;
  readonly section: string;
}

/** What may stand at a path; undefined where Plandeck knows nothing of it. */
export function expectedAt(scene: Scene, path: readonly Step[]): Place | undefined {
  let place: Place | undefined = { kind: 'file' };
  for (const step of path) place = place && stepInto(scene, place, step);
  return place;
}

/** The keys that a map at a place may have. */
export function fieldsAt(place: Place): FieldTable {
  switch (place.kind) {
    case 'file':
      return {};
    case 'section':
      return place.section.kind === 'settings' ? place.section.fields : {};
    case 'entry':
      return place.fields;
    case 'value':
      return place.value.fields ?? {};
  }
}

/** What may stand one step further in. */
export function stepInto(scene: Scene, place: Place, step: Step): Place | undefined {
  switch (place.kind) {
    case 'file':
      return sectionAt(scene, step);
    case 'section': {
      const { name, section } = place;
      if (section.kind === 'entries' && step === ELEMENT) {
        const fields = fieldsOfEntries(scene, name, section.fields);
        return { kind: 'entry', fields, section: name, mayBeShort: section.mayBeShort };
      }
      return section.kind === 'settings' ? fieldAt(section.fields, step, name) : undefined;
    }
    case 'entry':
      return fieldAt(place.fields, step, place.section);
    case 'value':
      return partAt(place, step);
  }
}

function sectionAt({ table }: Scene, step: Step): Place | undefined {
  if (typeof step !== 'string' || !Object.hasOwn(table, step)) return undefined;
  const section = table[step] as Section;
  if (section.kind !== 'value') return { kind: 'section', name: step, section };
  return { kind: 'value', value: section.value, references: undefined, field: step, spec: {}, section: step };
}

function fieldAt(fields: FieldTable, step: Step, section: string): Place | undefined {
  const spec = typeof step === 'string' ? specOf(fields, step) : undefined;
  if (spec === undefined) return undefined;
  return { kind: 'value', value: spec, references: spec.references, field: String(step), spec, section };
}

/** A part of a value: an element of its list, or what stands under a key of its map. */
function partAt(place: ValuePlace, step: Step): Place | undefined {
  const { value } = place;
  if (step === ELEMENT) return value.element && { ...place, value: value.element };
  const part = specOf(value.fields ?? {}, step);
  if (part === undefined) return value.each && { ...place, value: value.each, references: undefined };
  // The long form of a name: {person: ana} where `ana` would do.
  const isName = value.required?.includes(step) === true;
  const references = part.references ?? (isName ? place.references : undefined);
  return { ...place, value: part, references, spec: part };
}

function fieldsOfEntries({ plan, table }: Scene, name: string, fields: FieldTable): FieldTable {
  if (plan === undefined || table !== SECTIONS) return fields;
  return Object.fromEntries(fieldsOf(plan, name as EntrySectionName));
}
