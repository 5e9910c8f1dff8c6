import type { ScalarNode } from '../yamlNode.ts';
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  HASH,
  isBlank,
  OPEN_BRACE,
  OPEN_BRACKET,
  SINGLE_QUOTE,
} from './chars.ts';
import { keyText } from './keys.ts';
import { typedValue } from './typedValue.ts';

/** Scalars on one line. `end` is where the line ends, its line end not counted; undefined means: not known here. */

/** With these a plain scalar never starts, or only sometimes, which the library may decide. */
const NO_START = new Uint8Array(128);
for (const char of '?:,[]{}#&*!|>\'"%@`\t ') NO_START[char.charCodeAt(0)] = 1;

/** Whether a plain scalar starts at `at`, in or out of brackets. */
export function startsPlain(text: string, at: number, end: number): boolean {
  const first = text.charCodeAt(at);
  if (first !== DASH) return at < end && NO_START[first] !== 1;
  const second = text.charCodeAt(at + 1);
  return at + 1 < end && !isBlank(second) && !isFlowSign(second);
}

function isFlowSign(code: number): boolean {
  return (
    code === COMMA || code === OPEN_BRACKET || code === CLOSE_BRACKET || code === OPEN_BRACE || code === CLOSE_BRACE
  );
}

/**
 * A copy of a part of a text. V8 makes parts of some length as views of the whole, so that one title would keep the text
 * of the whole file in memory, and after a hundred edits a hundred of them.
 */
export function detached(part: string): string {
  return part.length < 13 ? part : ` ${part}`.slice(1);
}

/** Where a plain scalar that starts at `at` ends: before a comment, or a colon that makes a key of it. */
export function plainEnd(text: string, at: number, end: number): number {
  let last = at;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) {
      if (text.charCodeAt(i + 1) === HASH) break;
    } else if (code === COLON && (i + 1 === end || isBlank(text.charCodeAt(i + 1)))) break;
    else last = i + 1;
  }
  return last;
}

/** The same between brackets, where their signs and commas end it too. */
export function flowPlainEnd(text: string, at: number, end: number): number {
  let last = at;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isFlowSign(code)) break;
    if (isBlank(code)) {
      if (text.charCodeAt(i + 1) === HASH) break;
    } else if (code === COLON && isAfterFlowKey(text, i + 1, end)) break;
    else last = i + 1;
  }
  return last;
}

function isAfterFlowKey(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  return at === end || isBlank(code) || isFlowSign(code);
}

export function plainNode(source: string, start: number, end: number): ScalarNode {
  const text = detached(source.slice(start, end));
  return { kind: 'scalar', value: typedValue(text), text, style: 'plain', start, end };
}

/** A plain scalar that is a key. */
export function keyNode(source: string, start: number, end: number): ScalarNode {
  const text = keyText(source, start, end);
  return { kind: 'scalar', value: typedValue(text), text, style: 'plain', start, end };
}

/** The quoted scalar that starts at `start`. */
export function quotedNode(source: string, start: number, end: number): ScalarNode | undefined {
  return source.charCodeAt(start) === SINGLE_QUOTE
    ? singleQuoted(source, start, end)
    : doubleQuoted(source, start, end);
}

function singleQuoted(source: string, start: number, end: number): ScalarNode | undefined {
  let close = source.indexOf("'", start + 1);
  let isEscaped = false;
  while (close >= 0 && close < end && source.charCodeAt(close + 1) === SINGLE_QUOTE) {
    isEscaped = true;
    close = source.indexOf("'", close + 2);
  }
  if (close < 0 || close >= end) return undefined;
  const inner = detached(source.slice(start + 1, close));
  const text = isEscaped ? inner.replaceAll("''", "'") : inner;
  return { kind: 'scalar', value: text, text, style: 'single', start, end: close + 1 };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\n', '\n'],
  ['\\t', '\t'],
  ['\\"', '"'],
  ['\\\\', '\\'],
  ['\\/', '/'],
]);

function doubleQuoted(source: string, start: number, end: number): ScalarNode | undefined {
  let isEscaped = false;
  for (let i = start + 1; i < end; i++) {
    const code = source.charCodeAt(i);
    if (code === BACKSLASH) {
      if (!ESCAPES.has(source.slice(i, i + 2))) return undefined;
      isEscaped = true;
      i++;
    } else if (code === DOUBLE_QUOTE) {
      const inner = detached(source.slice(start + 1, i));
      const text = isEscaped ? inner.replaceAll(/\\./g, (code) => ESCAPES.get(code) ?? code) : inner;
      return { kind: 'scalar', value: text, text, style: 'double', start, end: i + 1 };
    }
  }
  return undefined;
}
