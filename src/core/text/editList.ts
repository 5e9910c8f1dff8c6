import type { TextEdit } from '../model/range.ts';
import { columnOf, eolOf, isFirstOnLine, isLastOnLine, lineEnd, lineStart, wholeLines } from './layout.ts';
import { writeScalar } from './writeScalar.ts';
import type { ListNode, ScalarNode } from './yamlNode.ts';

/**
 * The edits that take elements out of a list of scalars and add others at its end; undefined where that is not enough
 * (another order, elements that are not scalars, a layout that is not a line per element), so that the list is rewritten.
 */
export function editList(text: string, list: ListNode, wanted: readonly string[]): TextEdit[] | undefined {
  const elements = list.elements.filter((element) => element.kind === 'scalar');
  if (elements.length !== list.elements.length || new Set(wanted).size !== wanted.length) return undefined;
  const kept = elements.filter((element) => wanted.includes(element.text));
  const added = wanted.slice(kept.length);
  const isSameOrder = kept.every((element, index) => element.text === wanted[index]);
  if (kept.length === 0 || !isSameOrder) return undefined;
  const removals = list.flow ? removeFromFlow(elements, kept) : removeLines(text, elements, kept);
  if (removals === undefined) return undefined;
  const last = kept.at(-1);
  return last && added.length > 0 ? addBehind(text, list, last, added, removals) : removals;
}

/** Each run of elements that go, with the comma before it; the first run with the comma behind it. */
function removeFromFlow(elements: readonly ScalarNode[], kept: readonly ScalarNode[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let previousKept: ScalarNode | undefined;
  for (const [index, element] of elements.entries()) {
    if (kept.includes(element)) {
      if (previousKept === undefined && index > 0) {
        edits.push({ range: { start: elements[0]?.start ?? element.start, end: element.start }, newText: '' });
      }
      previousKept = element;
      continue;
    }
    const next = elements[index + 1];
    if (previousKept && (next === undefined || kept.includes(next))) {
      edits.push({ range: { start: previousKept.end, end: element.end }, newText: '' });
    }
  }
  return edits;
}

function removeLines(
  text: string,
  elements: readonly ScalarNode[],
  kept: readonly ScalarNode[],
): TextEdit[] | undefined {
  const gone = elements.filter((element) => !kept.includes(element));
  const isLinePerElement = elements.every((element) => {
    const before = text.slice(lineStart(text, element.start), element.start);
    return /^[ \t]*-[ \t]+$/.test(before) && isLastOnLine(text, element.end);
  });
  return isLinePerElement ? gone.map((element) => ({ range: wholeLines(text, element), newText: '' })) : undefined;
}

function addBehind(
  text: string,
  list: ListNode,
  last: ScalarNode,
  added: readonly string[],
  removals: readonly TextEdit[],
): TextEdit[] | undefined {
  const quotes = last.style === 'single' || last.style === 'double' ? { quotes: last.style } : {};
  const sources = added.map((element) => writeScalar(element, { flow: list.flow, ...quotes }));
  if (list.flow) {
    const newText = sources.map((source) => `, ${source}`).join('');
    const behind = removals.find((edit) => edit.range.start === last.end);
    if (behind === undefined) return [...removals, { range: { start: last.end, end: last.end }, newText }];
    return removals.map((edit) => (edit === behind ? { ...edit, newText } : edit));
  }
  const start = lineStart(text, last.start);
  if (isFirstOnLine(text, last.start) || !isLastOnLine(text, last.end)) return undefined;
  const bullet = text.slice(start, last.start);
  if (!/^[ \t]*-[ \t]+$/.test(bullet)) return undefined;
  const at = lineEnd(text, last.end);
  const lines = sources.map((source) => `${eolOf(text)}${' '.repeat(columnOf(text, start))}${bullet}${source}`);
  return [...removals, { range: { start: at, end: at }, newText: lines.join('') }];
}
