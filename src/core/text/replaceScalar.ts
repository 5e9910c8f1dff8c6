import type { TextEdit } from '../model/range.ts';
import { eolOf, lineEnd, nextLine } from './layout.ts';
import { isPrintable, writeScalar } from './writeScalar.ts';
import { quotesOf, type ScalarNode } from './yamlNode.ts';

/** The edit that gives a scalar a new value in its place and, as far as that can hold it, in its style. */
export function replaceScalar(text: string, node: ScalarNode, value: string | number, flow: boolean): TextEdit {
  const range = { start: node.start, end: node.end };
  if (node.style === 'block')
    return { range, newText: inBlock(text, node, String(value)) ?? onLine(text, node, value) };
  return { range, newText: writeScalar(value, { flow, ...(typeof value === 'string' && quotesOf(node)) }) };
}

/** Several lines as a literal block scalar, indented like the one that stood there. */
function inBlock(text: string, node: ScalarNode, value: string): string | undefined {
  const content = value.endsWith('\n') ? value.slice(0, -1) : value;
  const indent = /^(?: *\r?\n)*( +)/.exec(text.slice(nextLine(text, node.start), node.end))?.[1];
  const isWritable = content.includes('\n') && /^[^ \t\n]/.test(content) && !content.endsWith('\n');
  if (indent === undefined || !isWritable || !isPrintable(content.replaceAll(/[\n\t]/g, ''))) return undefined;
  const eol = eolOf(text);
  const lines = content.split('\n').map((line) => (line === '' ? '' : indent + line));
  return `|${content === value ? '-' : ''}${headerComment(text, node)}${eol}${lines.join(eol)}`;
}

function onLine(text: string, node: ScalarNode, value: string | number): string {
  return writeScalar(value, { flow: false }) + headerComment(text, node);
}

/** The comment beside a block scalar's indicator, which belongs to the user as any other does. */
function headerComment(text: string, { start }: ScalarNode): string {
  return /(?<![ \t])[ \t]+#.*$/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
}
