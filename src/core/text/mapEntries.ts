import type { Range } from '../model/range.ts';
import type { FlowCollection } from './flowMembers.ts';
import { blankStart, lineEnd, nextLine } from './layout.ts';
import type { MapEntry, MapNode, ScalarNode, YamlNode } from './yamlNode.ts';

/** Where a map's entries stand in the text, signs around their keys included. */

/** The offset of the colon right behind a key; undefined where there is none, as behind an explicit key ("? key"). */
export function colonAfter(text: string, key: ScalarNode): number | undefined {
  const gap = /^[ \t]*:/.exec(text.slice(key.end, key.end + 100));
  return gap ? key.end + gap[0].length - 1 : undefined;
}

/** The offset of the question mark before an explicit key; undefined for any other. */
export function questionMarkBefore(text: string, key: ScalarNode): number | undefined {
  const mark = blankStart(text, key.start) - 1;
  return mark < key.start - 1 && text[mark] === '?' && !/[^\s,{-]/.test(text.slice(Math.max(0, mark - 1), mark))
    ? mark
    : undefined;
}

/** An entry from its key, or the question mark before that, to the end of its value, or of the colon. */
export function rangeOfEntry(text: string, { key, value }: MapEntry): Range {
  const colon = colonAfter(text, key);
  const end = value?.end ?? (colon === undefined ? key.end : colon + 1);
  return { start: questionMarkBefore(text, key) ?? key.start, end };
}

/** Where the last line of an entry ends: of a block scalar that keeps its last line ends, behind those. */
export function lastLineEnd(text: string, entry: MapEntry): number {
  let end = lineEnd(text, rangeOfEntry(text, entry).end);
  if (!keepsLineEnds(text, entry.value)) return end;
  for (let at = nextLine(text, end); at < text.length && /^[ \t]*$/.test(text.slice(at, lineEnd(text, at))); ) {
    end = lineEnd(text, at);
    at = nextLine(text, at);
  }
  return end;
}

function keepsLineEnds(text: string, node: YamlNode | undefined): boolean {
  if (node?.kind === 'scalar') return node.style === 'block' && /^[|>]\d?\+/.test(text.slice(node.start, node.end));
  const last = node?.kind === 'list' ? node.elements.at(-1) : node?.entries.at(-1)?.value;
  return last !== undefined && keepsLineEnds(text, last);
}

/** A flow map as the collection of its entries. */
export function flowOf(text: string, { start, end, entries }: MapNode): FlowCollection {
  return { start, end, members: entries.map((entry) => rangeOfEntry(text, entry)) };
}
