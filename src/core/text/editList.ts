import type { TextEdit } from '../model/range.ts';
import { alignLists, type ListStep } from './alignLists.ts';
import { insertFlowMembers, removeFlowMembers } from './flowMembers.ts';
import { eolOf, isLastOnLine, lineEnd, lineStart, wholeLines } from './layout.ts';
import { replaceScalar } from './replaceScalar.ts';
import { writeScalar } from './writeScalar.ts';
import { type ListNode, quotesOf, type ScalarNode } from './yamlNode.ts';

/**
 * The edits that make a list of scalars hold `wanted`: elements that stay are not touched, others are replaced in
 * their places, removed or added. Undefined where an element is not a scalar, or the layout not a known one.
 */
export function editList(text: string, list: ListNode, wanted: readonly string[]): TextEdit[] | undefined {
  const elements = list.elements.filter((element) => element.kind === 'scalar');
  if (elements.length !== list.elements.length || wanted.length === 0) return undefined;
  const steps = alignLists(
    elements.map((element) => element.text),
    wanted,
  );
  const replaced = steps.flatMap(({ before, after }) => {
    const element = before === undefined ? undefined : elements[before];
    if (element === undefined || after === undefined || element.text === after) return [];
    return [replaceScalar(text, element, after, list.flow)];
  });
  const changed = list.flow ? changeFlow(text, list, elements, steps) : changeBlock(text, elements, steps);
  return changed && [...replaced, ...changed];
}

/** The elements to add behind each old one, by its index (-1: before the first). */
function insertions(elements: readonly ScalarNode[], steps: readonly ListStep[], flow: boolean): Map<number, string[]> {
  const byPlace = new Map<number, string[]>();
  let place = -1;
  for (const { before, after } of steps) {
    if (before !== undefined) {
      place = before;
    } else if (after !== undefined) {
      const neighbour = elements[Math.max(place, 0)];
      const source = writeScalar(after, { flow, ...(neighbour && quotesOf(neighbour)) });
      byPlace.set(place, [...(byPlace.get(place) ?? []), source]);
    }
  }
  return byPlace;
}

function removals(steps: readonly ListStep[]): Set<number> {
  return new Set(steps.flatMap(({ before, after }) => (before !== undefined && after === undefined ? [before] : [])));
}

function changeFlow(
  text: string,
  { start, end }: ListNode,
  elements: readonly ScalarNode[],
  steps: readonly ListStep[],
): TextEdit[] | undefined {
  const collection = { start, end, members: elements };
  const removed = removals(steps);
  const added = [...insertions(elements, steps, true)].flatMap(([place, sources]) =>
    insertFlowMembers(text, collection, place, sources),
  );
  const gone = removeFlowMembers(text, collection, (index) => removed.has(index));
  return gone && [...gone, ...added];
}

function changeBlock(
  text: string,
  elements: readonly ScalarNode[],
  steps: readonly ListStep[],
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const index of removals(steps)) {
    const element = elements[index];
    if (element === undefined || bulletOf(text, element) === undefined) return undefined;
    edits.push({ range: wholeLines(text, element), newText: '' });
  }
  const eol = eolOf(text);
  for (const [place, sources] of insertions(elements, steps, false)) {
    const element = elements[Math.max(place, 0)];
    const bullet = element && bulletOf(text, element);
    if (element === undefined || bullet === undefined) return undefined;
    const lines = sources.map((source) => bullet + source).join(eol);
    const at = place < 0 ? lineStart(text, element.start) : lineEnd(text, element.end);
    edits.push({ range: { start: at, end: at }, newText: place < 0 ? lines + eol : eol + lines });
  }
  return edits;
}

/** What stands before an element that has its lines for itself: indentation, dash, white space. */
function bulletOf(text: string, { start, end }: ScalarNode): string | undefined {
  const bullet = text.slice(lineStart(text, start), start);
  return /^[ \t]*-[ \t]+$/.test(bullet) && isLastOnLine(text, end) ? bullet : undefined;
}
