import type { Range, TextEdit } from '../model/range.ts';
import type { EditableEntries } from './editableFile.ts';
import { entryLines, gapBetween } from './entryLines.ts';
import { type FlowCollection, removeFlowMembers } from './flowMembers.ts';
import { lineEnd, nextLine, previousLine } from './layout.ts';

/**
 * The edits that take entries out of a section, with the comments that belong to them and the blank lines that set them
 * apart. Undefined where an entry shares its lines with something else.
 * @param moved of those the ids of the ones that go to another place: blank lines between them go along
 */
export function removeListEntries(
  text: string,
  entries: EditableEntries,
  removed: ReadonlySet<number>,
  moved: ReadonlySet<string>,
): TextEdit[] | undefined {
  const { ids, flow } = entries;
  if (flow) {
    if (removed.size < ids.length) return removeFlowMembers(text, flow, (index) => removed.has(index));
    return emptied(text, flow);
  }
  const firstKept = ids.findIndex((_, index) => !removed.has(index));
  const isMoved = (index: number): boolean => moved.has(ids[index] ?? '');
  const edits: TextEdit[] = [];
  for (const run of runsOf([...removed].sort((a, b) => a - b))) {
    const lines = run.map((index) => {
      const node = entries.nodeAt(index);
      return node && entryLines(text, node);
    });
    if (!lines.every((each) => each !== undefined)) return undefined;
    const [first = 0] = run;
    const isFront = firstKept === -1 || first < firstKept;
    const isEnd = run.at(-1) === ids.length - 1;
    let isSetApart = isFront || isBlankAbove(text, lines[0]);
    for (const [at, here] of lines.entries()) {
      const { start, end } = here;
      const next = lines[at + 1];
      const to = nextLine(text, end);
      const gapEnd = endOfBlank(text, to);
      const isCarried =
        isMoved(first + at) && isMoved(first + at + 1) && next && gapBetween(text, here, next) !== undefined;
      const takesGap = next ? isSetApart || isEnd || isCarried : isSetApart && !isEnd;
      const from = at === 0 && isEnd && first > 0 ? startOfBlank(text, start) : start;
      edits.push({ range: { start: from, end: takesGap ? gapEnd : to }, newText: '' });
      if (next && gapBetween(text, here, next) === undefined) isSetApart = isFront || isBlankAbove(text, next);
      else if (!takesGap) isSetApart ||= gapEnd > to;
    }
  }
  return edits;
}

/** Numbers that follow each other, together. */
function runsOf(sorted: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const each of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1) === each - 1) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** The edits that leave nothing in brackets, unless there is a comment that belongs to none of the members. */
function emptied(text: string, { start, end, members }: FlowCollection): TextEdit[] | undefined {
  const starts = [start + 1, ...members.map((member) => member.end)];
  const isOthers = starts.some((from, index) => text.slice(from, members[index]?.start ?? end).includes('#'));
  return isOthers ? undefined : [{ range: { start: start + 1, end: end - 1 }, newText: '' }];
}

/** Blank lines below an entry that has none above set others apart: only where it has some above do they go with it. */
function isBlankAbove(text: string, lines: Range | undefined): boolean {
  return lines !== undefined && isBlank(text, previousLine(text, lines.start));
}

function endOfBlank(text: string, start: number): number {
  let to = start;
  while (to < text.length && isBlank(text, to)) to = nextLine(text, to);
  return to;
}

function startOfBlank(text: string, start: number): number {
  let from = start;
  while (from > 0 && isBlank(text, previousLine(text, from))) from = previousLine(text, from);
  return from;
}

function isBlank(text: string, start: number): boolean {
  return /^[ \t]*$/.test(text.slice(start, lineEnd(text, start)));
}
