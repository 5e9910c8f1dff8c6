import type { TextEdit } from '../model/range.ts';
import { entryLines } from './entryLines.ts';
import type { YamlNode } from './yamlNode.ts';

/**
 * For each of `after` which of `before` it is, where these are the same elements in another order.
 * Undefined where others come or go, and where all stay in their places.
 */
export function newOrder(before: readonly string[], after: readonly string[]): readonly number[] | undefined {
  if (before.length !== after.length || before.every((element, index) => element === after[index])) return undefined;
  const places = new Map<string, number[]>();
  for (let index = before.length - 1; index >= 0; index--) {
    const element = before[index] as string;
    const known = places.get(element);
    if (known) known.push(index);
    else places.set(element, [index]);
  }
  const order = after.map((element) => places.get(element)?.pop());
  return order.every((index) => index !== undefined) ? order : undefined;
}

/**
 * The edits that put the elements of a block list into another order, each with its lines and the comments that belong to
 * it. Undefined where an element shares its lines with something else.
 */
export function reorderLines(
  text: string,
  elements: readonly YamlNode[],
  order: readonly number[],
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const [to, from] of order.entries()) {
    if (from === to) continue;
    const [place, lines] = [elements[to], elements[from]].map((element) => element && entryLines(text, element));
    if (place === undefined || lines === undefined) return undefined;
    edits.push({ range: { start: place.start, end: place.end }, newText: text.slice(lines.start, lines.end) });
  }
  return edits;
}
