import { valueOfCustomField } from '../model/customFields.ts';
import { type FieldSpec, field, naming } from '../model/fields.ts';
import type { CustomField, Plan } from '../model/plan.ts';
import { type EntrySectionName, SECTIONS, specOf } from '../model/sections.ts';

/** The fields that entries of a section have, in the order in which they are written: Plandeck's, then the plan's own. */
export function fieldsOf(plan: Plan, section: EntrySectionName): ReadonlyMap<string, FieldSpec> {
  const fields = new Map<string, FieldSpec>(Object.entries(SECTIONS[section].fields));
  if (section !== 'items') return fields;
  for (const [id, custom] of plan.fields) if (!fields.has(id)) fields.set(id, specOfCustomField(custom));
  return fields;
}

/** One of the fields that entries of a section have. */
export function fieldOf(plan: Plan, section: EntrySectionName, name: string): FieldSpec | undefined {
  const custom = section === 'items' ? plan.fields.get(name) : undefined;
  return specOf(SECTIONS[section].fields, name) ?? (custom && specOfCustomField(custom));
}

/** Kept, since every cell of a table asks for them. */
const known = new WeakMap<CustomField, FieldSpec>();

function specOfCustomField(custom: CustomField): FieldSpec {
  const spec = known.get(custom);
  if (spec) return spec;
  const { kind, description = '' } = custom.values;
  const made = field(valueOfCustomField(custom), description);
  const named = kind === 'person' ? naming(made as FieldSpec<string>, 'person') : made;
  known.set(custom, named);
  return named;
}
