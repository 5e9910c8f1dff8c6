import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { FindingCode, Problem } from '../model/finding.ts';
import { lineStarts, positionAt, type Range } from '../model/range.ts';
import { ourSide } from './conflictMarkers.ts';
import { MAX_TOKENS, parseYaml } from './parseYaml.ts';
import { unsafeCharacters } from './unsafeCharacters.ts';
import {
  FORBIDDEN_KEYS,
  type MapEntry,
  MERGE_KEY,
  type ScalarNode,
  type YamlDocument,
  type YamlNode,
  type YamlReader,
} from './yamlNode.ts';

/** In millions of characters: above it a file is not even parsed. */
const MAX_LENGTH = 32;
const MAX_DEPTH = 32;
const MAX_SYNTAX_PROBLEMS = 20;
/**
 * What the library complains of once it has lost its way: a token that it made up where it gave up a flow collection, and
 * each token of the rest of the text where it gave up the document.
 */
const ECHO = /flow-error-end|^Unexpected .* token in YAML stream/;
/** How the library spells out a tag such as !!str. */
const CORE_TAG = /^tag:yaml\.org,2002:/;
const WHOLE: Range = { start: 0, end: 0 };

/**
 * Reads a plan file with the `yaml` library: YAML 1.2 core schema, less what a plan may not have. The reference for
 * every faster way.
 */
export const readYaml: YamlReader = (text) => readWithLibrary(text, 0);

/** Reads a text whose collection stands `depth` levels deep in its file. */
export function readWithLibrary(text: string, depth: number): YamlDocument {
  if (isTooLarge(text)) return TOO_LARGE;
  const conflict = ourSide(text);
  const problems: Problem[] = [];
  if (conflict) problems.push({ code: 'conflict-markers', args: [], range: conflict.firstMarker });
  try {
    const source = conflict?.text ?? text;
    const parsed = parseYaml(source);
    if ('excess' in parsed) {
      const range = { start: parsed.offset, end: parsed.offset };
      return unreadable(parsed.excess, range, LIMITS[parsed.excess]);
    }
    const [document, second] = parsed.documents;
    const unsafe = unsafeCharacters(source, MAX_SYNTAX_PROBLEMS);
    problems.push(...unsafe);
    // What the library makes of other line ends than its own is not what is wrong.
    const isSplitAlike = unsafe.every(({ code }) => code !== 'lone-return');
    if (isSplitAlike) addSyntaxProblems(parsed.documents, text.length, problems);
    if (second) problems.push({ code: 'several-documents', args: [], range: startOf(second, text) });
    const root = new Converter(text, problems).node(document?.contents, depth);
    const isSound = problems.every(({ code }) => code === 'duplicate-key');
    return { root: isNothing(root) ? undefined : root, problems, isSound };
  } catch (error) {
    return unreadable('not-yaml', WHOLE, [error instanceof Error ? error.message : String(error)]);
  }
}

export function isTooLarge(text: string): boolean {
  return text.length > MAX_LENGTH * 1e6;
}

const LIMITS = { 'too-large': [MAX_LENGTH, MAX_TOKENS / 1e6].map(String), 'too-deep': [String(MAX_DEPTH)] };

function unreadable(code: FindingCode, range: Range, args: readonly string[]): YamlDocument {
  return { root: undefined, problems: [{ code, args, range }], isSound: false };
}

/** What is read of a file that is too large to be parsed. */
export const TOO_LARGE = unreadable('too-large', WHOLE, LIMITS['too-large']);

/** One problem for each place, the first, for the library's later ones there follow from it. */
function addSyntaxProblems(documents: readonly Document[], length: number, problems: Problem[]): void {
  const errors = documents.flatMap((document) => document.errors);
  const places = new Set<number>();
  for (const { message, pos } of errors) {
    const start = Math.min(pos[0], length);
    const isEcho = places.has(start) || (places.size > 0 && ECHO.test(message));
    if (isEcho || places.size === MAX_SYNTAX_PROBLEMS) continue;
    places.add(start);
    const range = { start, end: Math.min(Math.max(start, pos[1]), length) };
    problems.push({ code: 'not-yaml', args: [message.split('\n', 1)[0] ?? ''], range });
  }
}

/** The first line of a document, which is its marker. */
function startOf({ range }: Document, text: string): Range {
  const start = range?.[0] ?? 0;
  const length = text.slice(start).search(/[\r\n]|$/);
  return { start, end: start + length };
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
    if (node.tag) this.#add('no-tags', [node.tag.replace(CORE_TAG, '!!')], range);
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
    while (last > start && /[ \t\r\n]/.test(this.#text.charAt(last - 1))) last--;
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
    if (key.text === MERGE_KEY && key.style === 'plain') {
      this.#add('no-merge-keys', [], key);
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
