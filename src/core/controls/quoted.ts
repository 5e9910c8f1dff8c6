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
