import type { Problem } from '../model/finding.ts';
import type { Range } from '../model/range.ts';

/**
 * A plan file's syntax, whichever reader read it: only what plans may have (no anchors, no tags), each node with the
 * exact range of its source. A block collection ends where its last value ends, so that no comment after it counts.
 */
export type YamlNode = ScalarNode | MapNode | ListNode;

export interface ScalarNode extends Range {
  readonly kind: 'scalar';
  /** A number or a boolean only where its canonical form is what was written; null for ~, null and nothing at all. */
  readonly value: string | number | boolean | null;
  /** The text: unquoted, unfolded, but for a plain scalar just as it was written. */
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

export interface MapNode extends Range {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: ScalarNode;
  /** Undefined where nothing stands after the colon. */
  readonly value: YamlNode | undefined;
}

export interface ListNode extends Range {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly elements: readonly YamlNode[];
}

export interface YamlDocument {
  /** Undefined for a text with nothing but white space and comments. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly Problem[];
  /** Whether all of the text was understood, so that an edit can be trusted to mean what it says. */
  readonly isSound: boolean;
}

/** The one interface of the readers. Never throws, whatever the text. */
export type YamlReader = (text: string) => YamlDocument;

/** Keys that name an object's machinery: refused wherever they stand. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The key with which YAML 1.1 merged maps, and people still expect it to. */
export const MERGE_KEY = '<<';

export function entryOf(map: MapNode, key: string): MapEntry | undefined {
  return map.entries.find((entry) => entry.key.text === key);
}

/** The quotes that a scalar has, for others to be written like it. */
export function quotesOf({ style }: ScalarNode): { readonly quotes?: 'single' | 'double' } {
  return style === 'single' || style === 'double' ? { quotes: style } : {};
}

/** What a node means, as plain data; maps have no prototype, so that no key of theirs can reach one. */
export type PlainValue = string | number | boolean | null | PlainValue[] | { [key: string]: PlainValue };

export function plainValue(node: YamlNode | undefined): PlainValue {
  if (node === undefined) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.elements.map(plainValue);
  const map: { [key: string]: PlainValue } = Object.create(null);
  for (const { key, value } of node.entries) map[key.text] = plainValue(value);
  return map;
}
