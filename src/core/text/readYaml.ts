import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import type { FindingCode, Problem } from '../model/finding.ts';
import { lineStarts, positionAt, type Range } from '../model/range.ts';
import { ourSide } from './conflictMarkers.ts';
import type { MapEntry, ScalarNode, YamlDocument, YamlNode, YamlReader } from './yamlNode.ts';

/** In characters: above it a file is not read at all, so that a bomb cannot stall the editor. */
const MAX_LENGTH = 16_000_000;
const MAX_DEPTH = 32;
const MAX_NESTING = 1000;
const DEEP_BLOCK = /^[ ?:-]{1000}/m;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const MAX_SYNTAX_PROBLEMS = 20;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const WHOLE: Range = { start: 0, end: 0 };

/** Reads a plan file with the `yaml` library: YAML 1.2 core schema, less what a plan may not have. */
export const readYaml: YamlReader = (text) => {
  if (text.length > MAX_LENGTH) {
    return unreadable('too-large', [String(Math.ceil(text.length / 1e6)), String(MAX_LENGTH / 1e6)]);
  }
  if (mayNestTooDeeply(text)) return unreadable('too-deep', [String(MAX_DEPTH)]);
  const conflict = ourSide(text);
  const problems: Problem[] = [];
  if (conflict) problems.push({ code: 'conflict-markers', args: [], range: conflict.firstMarker });
  try {
    const document = parse(conflict?.text ?? text);
    addSyntaxProblems(document, problems);
    const root = new Converter(text, problems).node(document.contents, 0);
    const isSound = problems.every(({ code }) => code === 'duplicate-key');
    return { root: isNothing(root) ? undefined : root, problems, isSound };
  } catch (error) {
    return unreadable('not-yaml', [error instanceof Error ? error.message : String(error)]);
  }
};

function unreadable(code: FindingCode, args: string[]): YamlDocument {
  return { root: undefined, problems: [{ code, args, range: WHOLE }], isSound: false };
}

/**
 * Whether a text may nest so deeply that the library's recursion would end the process (V8 aborts when it compiles a
 * regular expression near the end of the stack). Told before parsing, from open brackets and from the columns that
 * block nesting needs; far above what people write.
 */
function mayNestTooDeeply(text: string): boolean {
  let open = 0;
  for (let i = 0; i < text.length && open < MAX_NESTING; i++) {
    const code = text.charCodeAt(i);
    if (code === OPEN_BRACKET || code === OPEN_BRACE) open++;
    else if ((code === CLOSE_BRACKET || code === CLOSE_BRACE) && open > 0) open--;
  }
  return open >= MAX_NESTING || DEEP_BLOCK.test(text);
}

function parse(text: string): Document {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    stringKeys: false,
  }) as Document;
}

function addSyntaxProblems(document: Document, problems: Problem[]): void {
  for (const { code, message, pos } of document.errors.slice(0, MAX_SYNTAX_PROBLEMS)) {
    const range = { start: pos[0], end: Math.max(pos[0], pos[1]) };
    problems.push(
      code === 'MULTIPLE_DOCS'
        ? { code: 'several-documents', args: [], range }
        : { code: 'not-yaml', args: [message.split('\n', 1)[0] ?? ''], range },
    );
  }
}

function isNothing(node: YamlNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.start === node.end);
}

/** Turns the library's nodes into ours, and says what a plan may not have. */
class Converter {
  readonly #text: string;
  readonly #problems: Problem[];
  #starts: number[] | undefined;

  constructor(text: string, problems: Problem[]) {
    this.#text = text;
    this.#problems = problems;
  }

  node(source: unknown, depth: number): YamlNode | undefined {
    const node = source as Node | null | undefined;
    if (!node?.range) return undefined;
    const range = { start: node.range[0], end: node.range[1] };
    if (depth > MAX_DEPTH) {
      this.#add('too-deep', [String(MAX_DEPTH)], range);
      return undefined;
    }
    if (isAlias(node)) {
      this.#add('no-anchors', [], range);
      return undefined;
    }
    if ((isScalar(node) || isCollection(node)) && node.anchor) this.#add('no-anchors', [], range);
    if (node.tag) this.#add('no-tags', [node.tag], range);
    if (isScalar(node)) return this.#scalar(node, range);
    if (isMap(node)) {
      const entries = node.items.flatMap((pair) => this.#entry(pair as Pair, depth) ?? []);
      const end = node.flow ? range.end : endOf(entries.at(-1), range.start);
      return { kind: 'map', flow: node.flow === true, ...range, end, entries: this.#unique(entries) };
    }
    if (isSeq(node)) {
      const elements = node.items.flatMap((item) => this.node(item, depth + 1) ?? []);
      const end = node.flow ? range.end : Math.max(elements.at(-1)?.end ?? 0, range.start + 1);
      return { kind: 'list', flow: node.flow === true, ...range, end, elements };
    }
    return undefined;
  }

  #scalar(node: { value: unknown; source?: string | undefined; type?: string | undefined }, range: Range): ScalarNode {
    const style = STYLES.get(node.type ?? '') ?? 'plain';
    const text = node.source ?? String(node.value ?? '');
    if (style !== 'plain') return { kind: 'scalar', value: text, text, style, ...this.#trimmed(range) };
    const isCanonical = node.value === null || String(node.value) === text;
    return { kind: 'scalar', value: isCanonical ? (node.value as ScalarNode['value']) : text, text, style, ...range };
  }

  /** A block scalar's range ends with its last text, not with the line end after it. */
  #trimmed({ start, end }: Range): Range {
    let last = end;
    while (last > start && /\s/.test(this.#text.charAt(last - 1))) last--;
    return { start, end: last };
  }

  #entry(pair: Pair, depth: number): MapEntry | undefined {
    const key = this.node(pair.key, depth + 1);
    if (key?.kind !== 'scalar') {
      if (key) this.#add('complex-key', [], key);
      return undefined;
    }
    if (FORBIDDEN_KEYS.has(key.text)) {
      this.#add('forbidden-key', [key.text], key);
      return undefined;
    }
    const value = this.node(pair.value, depth + 1);
    return { key, value: isNothing(value) ? undefined : value };
  }

  #unique(entries: MapEntry[]): MapEntry[] {
    const first = new Map<string, MapEntry>();
    for (const entry of entries) {
      const earlier = first.get(entry.key.text);
      if (earlier === undefined) first.set(entry.key.text, entry);
      else this.#add('duplicate-key', [entry.key.text, this.#lineOf(earlier.key)], entry.key);
    }
    return first.size === entries.length ? entries : [...first.values()];
  }

  #lineOf(range: Range): string {
    this.#starts ??= lineStarts(this.#text);
    return String(positionAt(this.#starts, range.start).line + 1);
  }

  #add(code: FindingCode, args: string[], { start, end }: Range): void {
    this.#problems.push({ code, args, range: { start, end } });
  }
}

const STYLES: ReadonlyMap<string, ScalarNode['style']> = new Map([
  ['QUOTE_SINGLE', 'single'],
  ['QUOTE_DOUBLE', 'double'],
  ['BLOCK_LITERAL', 'block'],
  ['BLOCK_FOLDED', 'block'],
] as const);

function endOf(entry: MapEntry | undefined, start: number): number {
  return entry ? (entry.value ?? entry.key).end : start;
}
