import type { Range, TextEdit } from '../model/range.ts';
import type { EditableEntries } from './editableFile.ts';
import { entryLines } from './entryLines.ts';
import { removeFlowMembers } from './flowMembers.ts';
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
    const inside = { start: flow.start + 1, end: flow.end - 1 };
    if (removed.size < ids.length) return removeFlowMembers(text, flow, (index) => removed.has(index));
    return text.slice(inside.start, inside.end).includes('#') ? undefined : [{ range: inside, newText: '' }];
  }
  const edits: TextEdit[] = [];
  for (const index of removed) {
    const node = entries.nodeAt(index);
    const lines = node && entryLines(text, node);
    if (lines === undefined) return undefined;
    const isLastKept = index === ids.length - 1 && !removed.has(index - 1) && index > 0;
    edits.push({ range: withGap(text, lines, index === ids.length - 1, isLastKept), newText: '' });
  }
  return edits;
}

/** Lines with the blank ones below them, or, of the last entry, those above it. */
function withGap(text: string, { start, end }: Range, isLast: boolean, mayReachUp: boolean): Range {
  let to = nextLine(text, end);
  if (!isLast) {
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
