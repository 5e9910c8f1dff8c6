import type { FieldSpec, Value } from '../model/fields.ts';
import type { Translate } from '../model/fillIn.ts';
import { findingMessage } from '../model/finding.ts';
import type { FieldValue } from '../text/writeValue.ts';

export type ValueResult =
  | { readonly ok: true; readonly value: FieldValue }
  | { readonly ok: false; readonly message: string };

/** Reads what was written for a field, as its schema says; nothing clears it. Else the finding that the plan would have. */
export function readFieldValue(name: string, field: FieldSpec, written: string): ValueResult {
  const value = parsed(field, written);
  return value === null ? { ok: true, value } : checkedValue(name, field, value, written);
}

/** A value of a field, if it may have it. */
export function checkedValue(
  name: string,
  field: FieldSpec,
  value: FieldValue,
  written: string = JSON.stringify(value),
): ValueResult {
  return field.schema.safeParse(value).success ? { ok: true, value } : wrongValue(name, field, written);
}

/** That a field may not have what was written for it, as the plan's finding says it. */
export function wrongValue(
  name: string,
  { expected }: Value,
  written: string,
  translate?: Translate,
): { readonly ok: false; readonly message: string } {
  const problem = { code: 'wrong-value', args: [name, expected, written], range: { start: 0, end: 0 } } as const;
  return { ok: false, message: findingMessage(problem, translate) };
}

function parsed(field: FieldSpec, written: string): FieldValue {
  if (written === '') return null;
  const structure = structureOf(field, written);
  if (structure !== undefined) return structure;
  if (field.element && field.isProse !== true) {
    const elements = written.split(',').map((element) => element.trim());
    const filled = elements.filter((element) => element !== '');
    return filled.length === 0 ? null : filled;
  }
  const { data } = field.schema.safeParse(written);
  if (typeof data === 'number' && !typesOf(field).includes('string')) return data;
  return typesOf(field).join() === 'boolean' && /^(true|false)$/.test(written) ? written === 'true' : written;
}

function typesOf({ scalar }: FieldSpec): readonly string[] {
  return [scalar?.type ?? 'string'].flat();
}

/** A list or a map that is written as JSON, for a field that may be one. */
function structureOf({ element, fields, each }: FieldSpec, written: string): FieldValue | undefined {
  if (!(element || fields || each) || !/^\s*[[{]/.test(written)) return undefined;
  try {
    return JSON.parse(written) as FieldValue;
  } catch {
    return undefined;
  }
}
