import type { Range, TextEdit } from '../model/range.ts';
import type { EditableEntries } from './editableFile.ts';
import { entryLines } from './entryLines.ts';
import { type FlowCollection, removeFlowMembers } from './flowMembers.ts';
import { lineEnd, nextLine, previousLine } from './layout.ts';

/**
 * The edits that take entries out of a section, with the comments that belong to them and the blank lines that set them
 * apart. Undefined where an entry shares its lines with something else.
 */
export function removeListEntries(
  text: string,
  entries: EditableEntries,
  removed: ReadonlySet<number>,
): TextEdit[] | undefined {
  const { ids, flow } = entries;
  if (flow) {
    if (removed.size < ids.length) return removeFlowMembers(text, flow, (index) => removed.has(index));
    return emptied(text, flow);
  }
  const edits: TextEdit[] = [];
  const firstKept = ids.findIndex((_, index) => !removed.has(index));
  const isFirstLeft = (index: number): boolean => firstKept === -1 || index < firstKept;
  for (const index of removed) {
    const node = entries.nodeAt(index);
    const lines = node && entryLines(text, node);
    if (lines === undefined) return undefined;
    const isLastKept = index === ids.length - 1 && !removed.has(index - 1) && index > 0;
    const isSetApart = isFirstLeft(index) || isBlank(text, previousLine(text, lines.start));
    edits.push({ range: withGap(text, lines, index === ids.length - 1, isLastKept, isSetApart), newText: '' });
  }
  return edits;
}

/** The edits that leave nothing in brackets, unless there is a comment that belongs to none of the members. */
function emptied(text: string, { start, end, members }: FlowCollection): TextEdit[] | undefined {
  const starts = [start + 1, ...members.map((member) => member.end)];
  const isOthers = starts.some((from, index) => text.slice(from, members[index]?.start ?? end).includes('#'));
  return isOthers ? undefined : [{ range: { start: start + 1, end: end - 1 }, newText: '' }];
}

/**
 * Lines with the blank ones below them, or, of the last entry, those above it. Blank ones below an entry that has none above
 * set others apart: they stay.
 */
function withGap(
  text: string,
  { start, end }: Range,
  isLast: boolean,
  mayReachUp: boolean,
  isSetApart: boolean,
): Range {
  let to = nextLine(text, end);
  if (!isLast) {
    if (!isSetApart) return { start, end: to };
    while (to < text.length && isBlank(text, to)) to = nextLine(text, to);
    return { start, end: to };
  }
  let from = start;
  while (mayReachUp && from > 0 && isBlank(text, previousLine(text, from))) from = previousLine(text, from);
  return { start: from, end: to };
}

function isBlank(text: string, start: number): boolean {
  return /^[ \t]*$/.test(text.slice(start, lineEnd(text, start)));
}
