import type { ScalarNode } from '../yamlNode.ts';
import { CR, DASH, GREATER, HASH, isBlank, PLUS, SPACE, skipBlanks, TAB } from './chars.ts';
import { detached } from './fastScalar.ts';

/** What stands below a block scalar's header: its lines without their indentation, and how many line ends follow, at least one. */
interface Content {
  readonly lines: readonly string[];
  readonly isDeeper: readonly boolean[];
  readonly lineEnds: number;
  /** Where the last line with text ends. */
  readonly end: number;
  /** Where the line after it all starts. */
  readonly next: number;
}

/**
 * The block scalar whose header starts at `start`, in a collection that stands in `column`, and where the line after it
 * starts. Undefined where it says its own indentation, is empty, or has blank lines that are indented deeper than its
 * text.
 * @param end the end of the header's line
 * @param limit where the chunk ends
 */
export function blockScalar(
  source: string,
  start: number,
  end: number,
  column: number,
  limit: number,
): { node: ScalarNode; next: number } | undefined {
  const sign = source.charCodeAt(start + 1);
  const chomp = sign === PLUS || sign === DASH ? sign : 0;
  const headerEnd = start + (chomp === 0 ? 1 : 2);
  const rest = skipBlanks(source, headerEnd);
  if (rest < end && (rest === headerEnd || source.charCodeAt(rest) !== HASH)) return undefined;
  const content = contentBelow(source, end, column, limit);
  if (content === undefined) return undefined;
  const text = source.charCodeAt(start) === GREATER ? folded(content) : content.lines.join('\n');
  const lineEnds = chomp === DASH ? 0 : chomp === PLUS ? content.lineEnds : 1;
  const value = detached(text + '\n'.repeat(lineEnds));
  return {
    node: { kind: 'scalar', value, text: value, style: 'block', start, end: content.end },
    next: content.next,
  };
}

function contentBelow(source: string, headerEnd: number, column: number, limit: number): Content | undefined {
  const lines: string[] = [];
  const isDeeper: boolean[] = [];
  let indent = -1;
  let widestBlank = 0;
  let end = 0;
  let blanks = 0;
  let at = source.indexOf('\n', headerEnd) + 1;
  while (at > 0 && at < limit) {
    const lineFeed = source.indexOf('\n', at);
    const next = lineFeed < 0 ? limit : lineFeed + 1;
    const lineEnd = lineFeed < 0 ? next : source.charCodeAt(lineFeed - 1) === CR ? lineFeed - 1 : lineFeed;
    let first = at;
    while (source.charCodeAt(first) === SPACE) first++;
    const width = first - at;
    if (first >= lineEnd) {
      widestBlank = Math.max(widestBlank, width);
      if (lineFeed >= 0) blanks++;
    } else {
      if (source.charCodeAt(first) === TAB) return undefined;
      if (indent < 0) {
        if (width <= column) return undefined;
        indent = width;
      }
      if (width < indent) break;
      for (; blanks > 0; blanks--) {
        lines.push('');
        isDeeper.push(false);
      }
      lines.push(source.slice(at + indent, lineEnd));
      isDeeper.push(width > indent);
      end = lineEnd;
    }
    at = next;
  }
  if (indent < 0 || widestBlank > indent) return undefined;
  while (isBlank(source.charCodeAt(end - 1))) end--;
  return { lines, isDeeper, lineEnds: blanks + 1, end, next: at };
}

/** The lines of a folded scalar as one text: YAML 1.2, section 8.1.3. */
function folded({ lines, isDeeper }: Content): string {
  let first = 0;
  while (lines[first] === '') first++;
  let text = '\n'.repeat(first);
  let separator = '';
  let wasDeeper = false;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (isDeeper[i]) {
      if (separator === ' ') separator = '\n';
      else if (!wasDeeper && separator === '\n') separator = '\n\n';
      text += separator + line;
      separator = '\n';
      wasDeeper = true;
    } else if (line === '') {
      if (separator === '\n') text += '\n';
      else separator = '\n';
    } else {
      text += separator + line;
      separator = ' ';
      wasDeeper = false;
    }
  }
  return text;
}
