import { effort, estimate } from '../model/efforts.ts';
import type { FieldSpec, Value } from '../model/fields.ts';
import { checklist } from '../model/notes.ts';
import { day } from '../model/values.ts';
import type { Control, Part } from './control.ts';

const EFFORTS: readonly unknown[] = [effort.schema, estimate.schema];

const known = new WeakMap<FieldSpec, Control>();

/** How people see and change a field: what it may hold says so. */
export function controlOf(field: FieldSpec): Control {
  const control = known.get(field) ?? controlFor(field);
  known.set(field, control);
  return control;
}

function controlFor(field: FieldSpec): Control {
  const { schema, scalar, references, element } = field;
  if (schema === checklist.schema) return { kind: 'checklist' };
  if (element && field.isProse === true) return { kind: 'sentences' };
  if (element && references) return { kind: 'names', targets: references.targets, isOpen: references.isOpen };
  if (element) return { kind: isNested(element) ? 'yaml' : 'words' };
  if (hasParts(field)) return { kind: 'map', parts: Object.entries(field.fields).map(partOf) };
  if (EFFORTS.includes(schema)) return { kind: 'effort' };
  if (scalar === undefined) return { kind: 'yaml' };
  if (references) return { kind: 'name', targets: references.targets, isOpen: references.isOpen };
  if (schema === day.schema) return { kind: 'day' };
  if (scalar.enum) return { kind: 'choice', choices: scalar.enum };
  const types = [scalar.type ?? 'string'].flat();
  if (types.every((type) => type === 'number' || type === 'integer')) return { kind: 'number' };
  if (types.every((type) => type === 'boolean')) return { kind: 'flag' };
  return { kind: field.isMarkdown === true ? 'text' : 'line' };
}

/** Whether a value is a map that one of its keys makes mean something, so that the others are more to be filled in. */
export function hasParts(field: Value): field is Value & Required<Pick<Value, 'fields' | 'required'>> {
  return field.element === undefined && field.fields !== undefined && field.required?.length === 1;
}

/** Whether it has no form on one line but that of a map. */
function isNested({ scalar, fields, each }: Value): boolean {
  return scalar === undefined && (fields ?? each) !== undefined;
}

function partOf([name, field]: readonly [string, FieldSpec]): Part {
  return { name, description: field.description, control: controlOf(field) };
}
