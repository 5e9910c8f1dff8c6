import {
  FORBIDDEN_KEYS,
  type ListNode,
  type MapEntry,
  type MapNode,
  MERGE_KEY,
  type ScalarNode,
  type YamlNode,
} from '../yamlNode.ts';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DOUBLE_QUOTE,
  OPEN_BRACE,
  OPEN_BRACKET,
  SINGLE_QUOTE,
  skipBlanks,
} from './chars.ts';
import { flowPlainEnd, keyNode, plainNode, quotedNode, startsPlain } from './fastScalar.ts';

/** Deeper ones are left to the library, which knows how deep is too deep. */
const MAX_FLOW_DEPTH = 8;

/** The flow list or map that starts at `at` and ends on the same line; undefined where it is not simple. */
export function flowNode(text: string, at: number, end: number, depth = 0): ListNode | MapNode | undefined {
  if (depth > MAX_FLOW_DEPTH) return undefined;
  return text.charCodeAt(at) === OPEN_BRACE ? flowMap(text, at, end, depth) : flowList(text, at, end, depth);
}

function flowList(text: string, start: number, end: number, depth: number): ListNode | undefined {
  const elements: YamlNode[] = [];
  for (let at = skipBlanks(text, start + 1); at < end; ) {
    if (text.charCodeAt(at) === CLOSE_BRACKET) {
      return { kind: 'list', flow: true, start, end: at + 1, elements };
    }
    const element = flowValue(text, at, end, depth);
    if (element === undefined) return undefined;
    elements.push(element);
    const next = nextMember(text, element.end, CLOSE_BRACKET);
    if (next < 0) return undefined;
    at = next;
  }
  return undefined;
}

function flowMap(text: string, start: number, end: number, depth: number): MapNode | undefined {
  const entries: MapEntry[] = [];
  for (let at = skipBlanks(text, start + 1); at < end; ) {
    if (text.charCodeAt(at) === CLOSE_BRACE) {
      return { kind: 'map', flow: true, start, end: at + 1, entries };
    }
    const key = flowScalar(text, at, end, keyNode);
    if (key === undefined || isUnusable(key, entries)) return undefined;
    at = skipBlanks(text, key.end);
    let value: YamlNode | undefined;
    if (text.charCodeAt(at) === COLON) {
      at = skipBlanks(text, at + 1);
      if (!isEndOfMember(text.charCodeAt(at))) {
        value = flowValue(text, at, end, depth);
        if (value === undefined) return undefined;
        at = value.end;
      }
    }
    entries.push({ key, value });
    const next = nextMember(text, at, CLOSE_BRACE);
    if (next < 0) return undefined;
    at = next;
  }
  return undefined;
}

function isEndOfMember(code: number): boolean {
  return code === COMMA || code === CLOSE_BRACE;
}

/** Where the next member starts, or the closing bracket stands; negative where something else follows. */
function nextMember(text: string, from: number, close: number): number {
  const at = skipBlanks(text, from);
  const code = text.charCodeAt(at);
  if (code === COMMA) return skipBlanks(text, at + 1);
  return code === close ? at : -1;
}

function flowValue(text: string, at: number, end: number, depth: number): YamlNode | undefined {
  const code = text.charCodeAt(at);
  return code === OPEN_BRACKET || code === OPEN_BRACE ? flowNode(text, at, end, depth + 1) : flowScalar(text, at, end);
}

function flowScalar(text: string, at: number, end: number, nodeOf = plainNode): ScalarNode | undefined {
  const code = text.charCodeAt(at);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return quotedNode(text, at, end);
  return startsPlain(text, at, end) ? nodeOf(text, at, flowPlainEnd(text, at, end)) : undefined;
}

/** Whether a key is a finding: forbidden, a merge, or in the map already. */
export function isUnusable({ text }: ScalarNode, entries: readonly MapEntry[]): boolean {
  if (FORBIDDEN_KEYS.has(text) || text === MERGE_KEY) return true;
  for (const { key } of entries) if (key.text.length === text.length && key.text === text) return true;
  return false;
}
