import type { Value } from '../model/fields.ts';
import { plainValue, type YamlNode } from './yamlNode.ts';

/** What is wrong with a field: the innermost node at fault, what it is the value of, and what was expected there. */
export interface Fault {
  readonly name: string;
  readonly expected: string;
  readonly node: YamlNode;
}

export type FieldResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly at: Fault };

/** A field's value as its schema reads it, or where it is at fault. */
export function readField<T>(name: string, spec: Value<T>, node: YamlNode): FieldResult<T> {
  const result = spec.schema.safeParse(plainValue(node));
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, at: faultIn(name, spec, node, spec.expected) };
}

/**
 * Looks for the fault from the outside in, by the forms that a value may have: a list's element, a map's key. zod's own
 * path ends where the forms of a value part.
 */
function faultIn(name: string, spec: Value, node: YamlNode, expected: string): Fault {
  if (node.kind === 'list' && spec.element) {
    const { element } = spec;
    const bad = node.elements.find((each) => !isRead(element, each));
    if (bad) return faultIn(name, element, bad, expected);
  }
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      const inner =
        spec.each ?? (spec.fields && Object.hasOwn(spec.fields, key.text) ? spec.fields[key.text] : undefined);
      if (inner === undefined || value === undefined || plainValue(value) === null || isRead(inner, value)) continue;
      return faultIn(`${name}.${key.text}`, inner, value, inner.expected);
    }
  }
  return { name, expected, node };
}

function isRead(spec: Value, node: YamlNode): boolean {
  return spec.schema.safeParse(plainValue(node)).success;
}

const MAX_SHOWN = 60;

/** A node as a finding quotes it: its source, cut to one short line. */
export function describeNode(node: YamlNode, text: string): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a map';
  const source = text.slice(node.start, node.end);
  const line = source.split(/[\r\n]/, 1)[0] ?? '';
  return line.length === source.length && line.length <= MAX_SHOWN ? line : `${line.slice(0, MAX_SHOWN)}…`;
}
