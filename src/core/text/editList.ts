import type { TextEdit } from '../model/range.ts';
import { alignLists, type ListStep } from './alignLists.ts';
import { insertFlowMembers, removeFlowMembers } from './flowMembers.ts';
import { eolOf, isLastOnLine, lineEnd, lineStart, mayHaveComment, wholeLines } from './layout.ts';
import { newOrder, reorderLines } from './reorderLines.ts';
import { isSamePlain } from './samePlain.ts';
import { type FieldValue, isScalar, writeElement } from './writeValue.ts';
import { type ListNode, type PlainValue, plainValue, quotesOf, type YamlNode } from './yamlNode.ts';

/** Makes a node mean something else, by edits within it; undefined where it must be written anew. */
type EditValue = (text: string, node: YamlNode, wanted: FieldValue, flow: boolean) => TextEdit[] | undefined;

/**
 * The edits that make a list hold `wanted`: elements that stay are not touched, others are changed in their places (by
 * `editValue`), removed or added. Where it is only their order that changes, elements that have lines take their comments
 * along. Undefined where the layout is not a known one.
 */
export function editList(
  text: string,
  list: ListNode,
  wanted: readonly FieldValue[],
  editValue: EditValue,
): TextEdit[] | undefined {
  const { elements } = list;
  if (elements.length === 0 || wanted.length === 0) return undefined;
  const before = elements.map((element) => signOf(element));
  const after = wanted.map((value) => (isScalar(value) ? signOfText(String(value)) : JSON.stringify(value)));
  const order = list.flow ? undefined : newOrder(before, after);
  const reordered = order && reorderLines(text, elements, order);
  if (reordered) return reordered;
  const steps = alignLists(before, after, (index) => !hasCommentBeside(text, elements[index]));
  const edits: TextEdit[] = [];
  for (const { before, after } of steps) {
    const element = before === undefined ? undefined : elements[before];
    if (element === undefined || after === undefined) continue;
    const value = wanted[after] as FieldValue;
    if (isSamePlain(textualOf(element), isScalar(value) ? String(value) : (value as PlainValue))) continue;
    const changed = editValue(text, element, value, list.flow) ?? writtenAnew(text, list, element, value);
    if (changed === undefined) return undefined;
    edits.push(...changed);
  }
  const moved = list.flow ? changeFlow(text, list, wanted, steps) : changeBlock(text, elements, wanted, steps);
  return moved && [...edits, ...moved];
}

/** Whether a comment stands on the lines of an element. */
function hasCommentBeside(text: string, element: YamlNode | undefined): boolean {
  return element !== undefined && mayHaveComment(text, wholeLines(text, element));
}

/** What tells elements apart: two with the same sign mean the same. */
function signOf(element: YamlNode): string {
  return element.kind === 'scalar' ? signOfText(element.text) : JSON.stringify(plainValue(element));
}

function signOfText(text: string): string {
  return `"${text}`;
}

function textualOf(element: YamlNode): PlainValue {
  return element.kind === 'scalar' ? element.text : plainValue(element);
}

/** An element that becomes another kind of value, in its place. */
function writtenAnew(text: string, list: ListNode, element: YamlNode, value: FieldValue): TextEdit[] | undefined {
  if (mayHaveComment(text, element)) return undefined;
  return [{ range: { start: element.start, end: element.end }, newText: writeElement(value, list.flow) }];
}

/** The elements to add behind each old one, by its index (-1: before the first). */
function insertions(
  elements: readonly YamlNode[],
  wanted: readonly FieldValue[],
  steps: readonly ListStep[],
  flow: boolean,
): Map<number, string[]> {
  const byPlace = new Map<number, string[]>();
  let place = -1;
  for (const { before, after } of steps) {
    if (before !== undefined) {
      place = before;
    } else if (after !== undefined) {
      const neighbour = elements[Math.max(place, 0)];
      const quotes = neighbour?.kind === 'scalar' ? quotesOf(neighbour) : {};
      const source = writeElement(wanted[after] as FieldValue, flow, quotes);
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
  { start, end, elements }: ListNode,
  wanted: readonly FieldValue[],
  steps: readonly ListStep[],
): TextEdit[] | undefined {
  const collection = { start, end, members: elements };
  const removed = removals(steps);
  const added = [...insertions(elements, wanted, steps, true)].flatMap(([place, sources]) =>
    insertFlowMembers(text, collection, place, sources),
  );
  const gone = removeFlowMembers(text, collection, (index) => removed.has(index));
  return gone && [...gone, ...added];
}

function changeBlock(
  text: string,
  elements: readonly YamlNode[],
  wanted: readonly FieldValue[],
  steps: readonly ListStep[],
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const index of removals(steps)) {
    const element = elements[index];
    if (element === undefined || bulletOf(text, element) === undefined) return undefined;
    edits.push({ range: wholeLines(text, element), newText: '' });
  }
  const eol = eolOf(text);
  for (const [place, sources] of insertions(elements, wanted, steps, false)) {
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
function bulletOf(text: string, { start, end }: YamlNode): string | undefined {
  const bullet = text.slice(lineStart(text, start), start);
  return /^[ \t]*-[ \t]+$/.test(bullet) && isLastOnLine(text, end) ? bullet : undefined;
}
