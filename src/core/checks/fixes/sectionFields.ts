import type { FieldSpec, FieldTable, Value } from '../../model/fields.ts';
import { fieldsOfSection, SECTIONS, type SectionTable, specOf } from '../../model/sections.ts';
import type { Path } from './nodes.ts';

const TABLE: SectionTable = SECTIONS;

/** The fields of a section's maps. */
export function fieldsOf(section: string | number | undefined): FieldTable {
  const found = typeof section === 'string' && Object.hasOwn(TABLE, section) ? TABLE[section] : undefined;
  return found ? fieldsOfSection(found) : {};
}

/** What the value at a path of a plan file may be; undefined where that is the user's own matter. */
export function valueSpecAt([section, ...steps]: Path): Value | undefined {
  const [first, ...inner] = steps.filter((step) => typeof step === 'string');
  let spec: Value | undefined = first === undefined ? undefined : specOf(fieldsOf(section), first);
  for (const key of inner) spec = spec?.each ?? innerSpec(spec, key);
  return spec;
}

function innerSpec(spec: Value | undefined, key: string): FieldSpec | undefined {
  const fields = spec?.fields ?? spec?.element?.fields;
  return fields && specOf(fields, key);
}
