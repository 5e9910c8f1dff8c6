/** A line of one text or of both; the line end is part of it. */
interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
  /** Its number in the first text, or that of the line before which it comes. */
  readonly at: number;
}

/** How many unchanged lines stand around a change. */
const CONTEXT = 2;

/**
 * What makes `after` of `before`, line by line, as people read it: line ends other than LF, and their lack, are shown.
 * Two texts have the same difference from a third one only if they are the same.
 */
export function lineDiff(before: string, after: string): string {
  const lines = diffLines(linesOf(before), linesOf(after));
  const isShown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ sign }) => sign !== ' '),
  );
  return lines
    .flatMap(({ sign, line, at }, index) => {
      if (!isShown[index]) return [];
      return [...(isShown[index - 1] ? [] : [`@@ line ${at}\n`]), sign + visible(line)];
    })
    .join('');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function visible(line: string): string {
  const shown = line
    .replace('\ufeff', '‹BOM›')
    .replace(/\r\n$/, '‹CR›\n')
    .replace(/[ \t]+(?=(?:‹CR›)?\n$)/, (blanks) => '·'.repeat(blanks.length));
  return shown.endsWith('\n') ? shown : `${shown}‹no line end›\n`;
}

function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const commonAt = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const row = common[i] ?? [];
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = before[i] === after[j] ? commonAt(i + 1, j + 1) + 1 : Math.max(commonAt(i + 1, j), commonAt(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      lines.push({ sign: ' ', line: old, at: i + 1 });
      i++;
      j++;
    } else if (old !== undefined && (now === undefined || commonAt(i + 1, j) >= commonAt(i, j + 1))) {
      lines.push({ sign: '-', line: old, at: i + 1 });
      i++;
    } else {
      lines.push({ sign: '+', line: now ?? '', at: i + 1 });
      j++;
    }
  }
  return lines;
}
