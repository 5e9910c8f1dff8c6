import { valueOfCustomField } from '../model/customFields.ts';
import { type FieldSpec, field, naming } from '../model/fields.ts';
import type { CustomField, Plan } from '../model/plan.ts';
import { type EntrySectionName, SECTIONS } from '../model/sections.ts';

/** The fields that entries of a section have, in the order in which they are written: Plandeck's, then the plan's own. */
export function fieldsOf(plan: Plan, section: EntrySectionName): ReadonlyMap<string, FieldSpec> {
  const fields = new Map<string, FieldSpec>(Object.entries(SECTIONS[section].fields));
  if (section !== 'items') return fields;
  for (const [id, custom] of plan.fields) if (!fields.has(id)) fields.set(id, specOfCustomField(custom));
  return fields;
}

function specOfCustomField(custom: CustomField): FieldSpec {
  const { kind, description = '' } = custom.values;
  const spec = field(valueOfCustomField(custom), description);
  return kind === 'person' ? naming(spec as FieldSpec<string>, 'person') : spec;
}
