import type { Problem } from '../model/finding.ts';
import type { FieldRange } from '../model/located.ts';
import type { Range } from '../model/range.ts';
import type { MapEntry, ScalarNode, YamlNode } from './yamlNode.ts';

/** Nodes and problems of a chunk, at their places in the file. */

export function shiftedNode(node: YamlNode, by: number): YamlNode {
  if (node.kind === 'scalar') return shiftedScalar(node, by);
  const range = { start: node.start + by, end: node.end + by };
  if (node.kind === 'list') return { ...node, ...range, elements: node.elements.map((one) => shiftedNode(one, by)) };
  return { ...node, ...range, entries: node.entries.map((entry) => shiftedEntry(entry, by)) };
}

function shiftedEntry({ key, value }: MapEntry, by: number): MapEntry {
  return { key: shiftedScalar(key, by), value: value && shiftedNode(value, by) };
}

function shiftedScalar(node: ScalarNode, by: number): ScalarNode {
  return { ...node, start: node.start + by, end: node.end + by };
}

/** @param lines how many lines stand above the chunk */
export function shiftedProblem({ code, args, range }: Problem, by: number, lines: number): Problem {
  const [key = '', line] = args;
  return {
    code,
    args: code === 'duplicate-key' ? [key, String(Number(line) + lines)] : args,
    range: shiftedRange(range, by),
  };
}

export function shiftedPlace({ key, value }: FieldRange, by: number): FieldRange {
  return { key: shiftedRange(key, by), ...(value && { value: shiftedRange(value, by) }) };
}

function shiftedRange({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
