import type { Range, TextEdit } from '../model/range.ts';
import { eolOf, isFirstOnLine, lineEnd, lineStart, wholeLines } from './layout.ts';

/** A flow list or map: its range, brackets included, and those of its elements or entries. */
export interface FlowCollection extends Range {
  readonly members: readonly Range[];
}

/**
 * The edits that take members out of a flow collection that keeps at least one: as whole lines where they stand alone
 * on theirs, else with a comma beside them. Undefined where that would take a comment of others along.
 */
export function removeFlowMembers(
  text: string,
  { members }: FlowCollection,
  isRemoved: (index: number) => boolean,
): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (let first = 0; first < members.length; first++) {
    if (!isRemoved(first)) continue;
    let last = first;
    while (last + 1 < members.length && isRemoved(last + 1)) last++;
    const ranges = rangesOfRun(text, members, first, last);
    if (ranges === undefined) return undefined;
    edits.push(...ranges.map((range) => ({ range, newText: '' })));
    first = last;
  }
  return edits;
}

function rangesOfRun(text: string, members: readonly Range[], first: number, last: number): Range[] | undefined {
  const run = members.slice(first, last + 1);
  if (run.every((member) => hasOwnLine(text, member))) return run.map((member) => wholeLines(text, member));
  const [previous, next] = [members[first - 1], members[last + 1]];
  const [from, to] = [run[0], run.at(-1)];
  if (previous && to && !hasComment(text, [previous, ...run])) return [{ start: previous.end, end: to.end }];
  if (next && from && !hasComment(text, [...run, next])) return [{ start: from.start, end: next.start }];
  return undefined;
}

/** Whether nothing else stands on a member's lines but its comma and a comment. */
function hasOwnLine(text: string, { start, end }: Range): boolean {
  return isFirstOnLine(text, start) && /^[ \t]*,?[ \t]*(?:[ \t]#.*)?$/.test(text.slice(end, lineEnd(text, end)));
}

/** Whether a comment stands between members: nothing else there has a #. */
function hasComment(text: string, members: readonly Range[]): boolean {
  return members.some((member, index) =>
    text.slice(members[index - 1]?.end ?? member.start, member.start).includes('#'),
  );
}

/** The edits that add members behind the one at `index` (-1: before the first), laid out like it. */
export function insertFlowMembers(
  text: string,
  { start, members }: FlowCollection,
  index: number,
  sources: readonly string[],
): TextEdit[] {
  const member = members[index];
  const next = members[index + 1];
  if (member === undefined) {
    const isOnLine = next && hasOwnLine(text, next);
    const separator = isOnLine ? `,${eolOf(text)}${indentOf(text, next)}` : ', ';
    return [insertAt(next?.start ?? start + 1, sources.join(separator) + (next ? separator : ''))];
  }
  const end = lineEnd(text, member.end);
  const hasComma = /^[ \t]*,/.test(text.slice(member.end, end));
  if (!hasOwnLine(text, member) || (next && !hasComma)) {
    const separator = separatorBefore(text, members[index - 1]?.end ?? start + 1, member);
    return [insertAt(member.end, sources.map((source) => separator + source).join(''))];
  }
  const lineBreak = eolOf(text) + indentOf(text, member);
  const lines = lineBreak + sources.join(`,${lineBreak}`);
  return hasComma ? [insertAt(end, `${lines},`)] : [insertAt(member.end, ','), insertAt(end, lines)];
}

/** What sets a member apart from the one that ends at `from`: a comma, with a line break or spaces as they stand there. */
function separatorBefore(text: string, from: number, member: Range): string {
  const between = text.slice(from, member.start);
  if (/^ *, *$/.test(between)) return between;
  const gap = between.replace(',', '');
  return /^\s*[\r\n]\s*$/.test(gap) ? `,${gap}` : ', ';
}

function indentOf(text: string, { start }: Range): string {
  return text.slice(lineStart(text, start), start);
}

function insertAt(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
