import { readFieldValue } from '../core/controls/readFieldValue.ts';
import type { FieldSpec } from '../core/model/fields.ts';
import { nearest } from '../core/model/nearest.ts';
import { type FieldValue, isList } from '../core/text/writeValue.ts';
import { EXIT, type ExitCode } from './io.ts';

/** A change of a field: a new value, or elements that come to its list or go from it. */
export interface Assignment {
  readonly name: string;
  readonly operator: '=' | '+=' | '-=';
  readonly value: FieldValue;
}

export interface Misused {
  readonly ok: false;
  readonly exitCode: ExitCode;
  readonly message: string;
}

export type AssignmentsResult = { readonly ok: true; readonly assignments: readonly Assignment[] } | Misused;

/** Reads arguments such as `status=review`, `assignees=ana 50%,bo` and `labels+=ui`; an empty value clears the field. */
export function readAssignments(fields: ReadonlyMap<string, FieldSpec>, args: readonly string[]): AssignmentsResult {
  const assignments = new Map<string, Assignment>();
  for (const arg of args) {
    const assignment = readAssignment(fields, arg);
    if ('ok' in assignment) return assignment;
    const { name } = assignment;
    if (assignments.has(name)) return misused(`The field ${name} is set twice.`);
    assignments.set(name, assignment);
  }
  return { ok: true, assignments: [...assignments.values()] };
}

/** The elements that an assignment names. */
export function elementsOf({ value }: Assignment): readonly FieldValue[] {
  return value !== null && isList(value) ? value : [value];
}

/** Why there is no such field. */
export function unknownField(fields: ReadonlyMap<string, FieldSpec>, name: string): Misused {
  const names = [...fields.keys()].filter((known) => known !== 'id');
  const near = nearest(name, names);
  return misused(
    `There is no field ${name}. ${near === undefined ? `There are ${names.join(', ')}.` : `Did you mean ${near}?`}`,
  );
}

export function misused(message: string): Misused {
  return { ok: false, exitCode: EXIT.usage, message };
}

function readAssignment(fields: ReadonlyMap<string, FieldSpec>, arg: string): Assignment | Misused {
  const parts = /^([^=]*?)([-+]?=)(.*)$/s.exec(arg);
  if (parts === null) return misused(`Write FIELD=VALUE, not ${arg}.`);
  const [, name = '', operator = '', written = ''] = parts;
  const field = fields.get(name);
  if (field === undefined) return unknownField(fields, name);
  // What Node makes of bytes that are not UTF-8; the plan would hold it forever.
  if (written.includes('\ufffd')) return misused(`The value for ${name} is not valid UTF-8 text.`);
  if (operator !== '=' && !field.element) return misused(`The field ${name} is no list; write ${name}=VALUE.`);
  const read = readFieldValue(name, field, written);
  if (!read.ok) return { ok: false, exitCode: EXIT.errors, message: read.message };
  if (operator !== '=' && read.value === null) return misused(`Say what ${name}${operator} is about.`);
  return { name, operator: operator as Assignment['operator'], value: read.value };
}
