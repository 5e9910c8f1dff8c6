import type { TextEdit } from '../model/range.ts';
import { eolOf, lineEnd, nextLine } from './layout.ts';
import { writeBlockScalar, writeScalar } from './writeScalar.ts';
import { quotesOf, type ScalarNode } from './yamlNode.ts';

/** The edit that gives a scalar a new value in its place and, as far as that can hold it, in its style. */
export function replaceScalar(
  text: string,
  node: ScalarNode,
  value: string | number | boolean,
  flow: boolean,
): TextEdit {
  const range = { start: node.start, end: node.end };
  if (node.style === 'block')
    return { range, newText: inBlock(text, node, String(value)) ?? onLine(text, node, value) };
  return { range, newText: writeScalar(value, { flow, ...(typeof value === 'string' && quotesOf(node)) }) };
}

/** Several lines as a literal block scalar, indented like the one that stood there. */
function inBlock(text: string, node: ScalarNode, value: string): string | undefined {
  const indent = /^(?: *\r?\n)*( +)/.exec(text.slice(nextLine(text, node.start), node.end))?.[1];
  return indent === undefined ? undefined : writeBlockScalar(value, indent, eolOf(text), headerComment(text, node));
}

function onLine(text: string, node: ScalarNode, value: string | number | boolean): string {
  return writeScalar(value, { flow: false }) + headerComment(text, node);
}

/** The comment beside a block scalar's indicator, which belongs to the user as any other does. */
function headerComment(text: string, { start }: ScalarNode): string {
  return /(?<![ \t])[ \t]+#.*$/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
}
