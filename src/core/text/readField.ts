import type { Value } from '../model/fields.ts';
import { type ListNode, plainValue, type ScalarNode, type YamlNode } from './yamlNode.ts';

/** What is wrong with a field: the innermost node at fault, what it is the value of, and what was expected there. */
export interface Fault {
  readonly name: string;
  readonly expected: string;
  readonly node: YamlNode;
}

export type FieldResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly at: Fault };

/** What values of a spec were read as, and how often they were asked for. */
interface Known<K> {
  readonly values: Map<K, unknown>;
  hits: number;
  /** Whether nearly every value of the spec is another one, such as ids: then looking is dearer than reading. */
  isVain: boolean;
}

/** What scalars and short lists of scalars were read as, by the spec and the scalar's value or the list's source. */
const known = new WeakMap<Value, Known<ScalarNode['value']>>();
const knownLists = new WeakMap<Value, Known<string>>();
/** Longer ones seldom stand twice. */
const MAX_KNOWN_LENGTH = 40;
const MAX_KNOWN = 500;

/**
 * A field's value as its schema reads it, or where it is at fault. Most values stand in many entries: those are read
 * once, and all have the same object, which nobody changes.
 * @param text that in which the node stands
 */
export function readField<T>(name: string, spec: Value<T>, node: YamlNode, text: string): FieldResult<T> {
  if (node.kind === 'scalar' && node.text.length <= MAX_KNOWN_LENGTH) {
    return readKnown(known, node.value, name, spec, node);
  }
  if (node.kind === 'list' && node.flow && node.end - node.start <= MAX_KNOWN_LENGTH && isOfScalars(node)) {
    return readKnown(knownLists, text.slice(node.start, node.end), name, spec, node);
  }
  return readAnew(name, spec, node);
}

function isOfScalars({ elements }: ListNode): boolean {
  return elements.every(({ kind }) => kind === 'scalar');
}

function readKnown<K, T>(
  known: WeakMap<Value, Known<K>>,
  key: K,
  name: string,
  spec: Value<T>,
  node: YamlNode,
): FieldResult<T> {
  let ofSpec = known.get(spec);
  if (ofSpec === undefined) {
    ofSpec = { values: new Map(), hits: 0, isVain: false };
    known.set(spec, ofSpec);
  }
  if (ofSpec.isVain) return readAnew(name, spec, node);
  const value = ofSpec.values.get(key);
  if (value !== undefined) {
    ofSpec.hits++;
    return { ok: true, value: value as T };
  }
  const result = readAnew(name, spec, node);
  if (!result.ok || result.value === undefined) return result;
  if (ofSpec.values.size >= MAX_KNOWN) {
    ofSpec.isVain = ofSpec.hits < MAX_KNOWN;
    ofSpec.values.clear();
    ofSpec.hits = 0;
  }
  ofSpec.values.set(key, Array.isArray(result.value) ? Object.freeze(result.value) : result.value);
  return result;
}

function readAnew<T>(name: string, spec: Value<T>, node: YamlNode): FieldResult<T> {
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
