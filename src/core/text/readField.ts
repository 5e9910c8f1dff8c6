import type { FieldSpec } from '../model/fields.ts';
import { plainValue, type YamlNode } from './yamlNode.ts';

export type FieldResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly node: YamlNode };

/** A field's value as its schema reads it, or the innermost node that is at fault. */
export function readField<T>(spec: FieldSpec<T>, node: YamlNode): FieldResult<T> {
  const result = spec.schema.safeParse(plainValue(node));
  if (result.success) return { ok: true, value: result.data };
  const isListField = node.kind === 'list' && spec.schema.safeParse([]).success;
  return { ok: false, node: (isListField && onlyBadElement(spec, node.elements)) || node };
}

/** The first element with which alone a list fails too; zod's path ends at the list where the schema is a union. */
function onlyBadElement(spec: FieldSpec, elements: readonly YamlNode[]): YamlNode | undefined {
  return elements.find((element) => !spec.schema.safeParse([plainValue(element)]).success);
}

const MAX_SHOWN = 60;

/** A node as a finding quotes it: its source, cut to one short line. */
export function describeNode(node: YamlNode, text: string): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a map';
  const source = text.slice(node.start, node.end);
  const line = source.split(/[\r\n]/, 1)[0] ?? '';
  return line.length === source.length && line.length <= MAX_SHOWN ? line : `${line.slice(0, MAX_SHOWN)}…`;
}
