import type { Control } from '../controls/control.ts';
import { valueOfCustomField } from '../model/customFields.ts';
import { type FieldSpec, field } from '../model/fields.ts';
import type { Translate } from '../model/fillIn.ts';
import type { Entry } from '../model/located.ts';
import type { Plan } from '../model/plan.ts';
import { type EntrySectionName, SECTIONS } from '../model/sections.ts';
import type { FieldValue } from '../text/writeValue.ts';

export interface TypedContext {
  readonly plan: Plan;
  readonly today: string;
  readonly translate: Translate;
}

export type TypedResult =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly message: string };

export function fieldsOf(plan: Plan, section: EntrySectionName): ReadonlyMap<string, FieldSpec> {
  const fields = new Map<string, FieldSpec>(Object.entries(SECTIONS[section].fields));
  if (section === 'items') for (const [id, own] of plan.fields) fields.set(id, field(valueOfCustomField(own), ''));
  return fields;
}

export function controlOf({ element, references, scalar }: FieldSpec): Control {
  if (references) {
    const { targets, isOpen } = references;
    return element ? { kind: 'names', targets, isOpen } : { kind: 'name', targets, isOpen };
  }
  if (element) return { kind: 'words' };
  if (scalar?.enum) return { kind: 'choice', choices: scalar.enum };
  return scalar?.type === 'number' || scalar?.type === 'integer' ? { kind: 'number' } : { kind: 'line' };
}

export function labelOf(name: string, translate: Translate): string {
  void translate;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function fieldText(_plan: Plan, _section: EntrySectionName, entry: Entry<unknown>, name: string): string {
  const value = (entry.values as Record<string, unknown>)[name] ?? entry.others[name];
  return value === undefined || value === null ? '' : textOf(value);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return 'text' in value ? String(value.text) : 'item' in value ? String(value.item) : JSON.stringify(value);
}

export function readTyped(
  { plan }: TypedContext,
  section: EntrySectionName,
  name: string,
  typed: string,
  _now: FieldValue,
): TypedResult {
  const spec = fieldsOf(plan, section).get(name);
  if (spec === undefined) return { ok: true, value: typed };
  if (typed === '') return { ok: true, value: null };
  const value = spec.element ? typed.split(',').map((one) => one.trim()) : typed;
  const read = spec.schema.safeParse(value);
  if (!read.success) return { ok: false, message: `${name} must be ${spec.expected}: ${typed}` };
  if (spec.references && !spec.references.isOpen && !knows(plan, spec, read.data)) {
    return { ok: false, message: `There is no ${typed}.` };
  }
  return { ok: true, value: typeof read.data === 'number' ? read.data : value };
}

function knows(plan: Plan, { references }: FieldSpec, value: unknown): boolean {
  const known = new Set([
    ...[...plan.statuses.keys(), ...plan.priorities, ...plan.types.keys(), ...plan.people.keys()],
    ...[...plan.itemsById.keys(), ...plan.milestones.keys(), ...plan.iterations.keys()],
  ]);
  return references?.names(value).every((name) => known.has(name)) ?? true;
}
