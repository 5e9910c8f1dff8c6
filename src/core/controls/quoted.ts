import { readYaml } from '../text/readYaml.ts';
import { type FieldValue, isScalar, writeValue } from '../text/writeValue.ts';
import { plainValue } from '../text/yamlNode.ts';

/** What a value between others looks like where it cannot stand as it is: as YAML writes it on one line, in quotes or braces. */

/** What would be cut, or taken for quotes or braces. */
const NEEDS_QUOTES = /^$|^\s|\s$|[\r\n]|^["[{]/;

/** The text of a value. */
export function quotedText(value: FieldValue, separator?: ','): string {
  if (!isScalar(value)) return writeValue(value, true);
  const text = String(value);
  const isCut = NEEDS_QUOTES.test(text) || (separator !== undefined && text.includes(separator));
  return isCut ? writeValue(text, true, { quotes: 'double' }) : text;
}

/** The value that a text in quotes or braces is; undefined where it is none, so that it is taken as it stands. */
export function unquoted(text: string): FieldValue | undefined {
  if (!/^["[{]/.test(text)) return undefined;
  const { root, problems } = readYaml(text);
  if (root === undefined || problems.length > 0 || root.end < text.length) return undefined;
  const isWhole = root.kind === 'scalar' ? root.style === 'double' : root.flow;
  return isWhole ? plainValue(root) : undefined;
}

const QUOTED = /"(?:[^"\\]|\\.)*"/y;

/** A text cut at its commas and line breaks, but for those in quotes and braces; what is empty is left out. */
export function cutWords(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; ) {
    const isStart = text.slice(start, at).trim() === '';
    const end = isStart ? endOfQuoted(text, at) : undefined;
    if (end !== undefined) at = end;
    else if (at === text.length || /[,\r\n]/.test(text.charAt(at))) {
      words.push(text.slice(start, at).trim());
      start = ++at;
    } else at++;
  }
  return words.filter((word) => word !== '');
}

/** Where what starts with a quote or a brace ends, if nothing but a comma or a line break follows. */
function endOfQuoted(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') {
      QUOTED.lastIndex = at;
      const found = QUOTED.exec(text);
      if (found === null) return undefined;
      at = QUOTED.lastIndex - 1;
    } else if (/[[{]/.test(char)) depth++;
    else if (depth === 0) return undefined;
    else if (/[\]}]/.test(char)) depth--;
    if (depth === 0) return /^[ \t]*(?:[,\r\n]|$)/.test(text.slice(at + 1)) ? at + 1 : undefined;
  }
  return undefined;
}
