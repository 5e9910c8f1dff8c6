import type { Problem } from '../model/finding.ts';
import { FastBlockReader } from './fast/fastBlock.ts';
import { readWithLibrary } from './readYaml.ts';
import { shiftedNode } from './shift.ts';
import type { MapEntry, YamlNode } from './yamlNode.ts';

/** A part of a text, from line start to line start. */
export interface TextPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a chunk says, at its place in the text. */
export interface ChunkSyntax<T> {
  readonly node: T;
  /** Keys that stand twice, their places and lines counted from the chunk's start. Anything worse and no chunk is read alone. */
  readonly problems: readonly Problem[];
  readonly isFast: boolean;
}

/**
 * The element of an entry's chunk; undefined where the whole text must be read by the library.
 * @param column that of the entry's dash
 */
export function readEntryChunk(part: TextPart, column: number): ChunkSyntax<YamlNode> | undefined {
  const syntax = readChunk(part, 1, column);
  if (syntax?.node.kind !== 'list' || syntax.node.flow || syntax.node.elements.length !== 1) return undefined;
  const [node] = syntax.node.elements;
  return node && { node, problems: syntax.problems, isFast: syntax.isFast };
}

/** The key and the value of a section's chunk; undefined where the whole text must be read by the library. */
export function readSectionChunk(part: TextPart): ChunkSyntax<MapEntry> | undefined {
  const syntax = readChunk(part, 0, 0);
  if (syntax?.node.kind !== 'map' || syntax.node.flow || syntax.node.entries.length !== 1) return undefined;
  const [node] = syntax.node.entries;
  return node && { node, problems: syntax.problems, isFast: syntax.isFast };
}

const NONE: readonly never[] = [];

/** @param depth how deep the chunk's collection stands in its file, and at which column */
function readChunk({ text, start, end }: TextPart, depth: number, column: number): ChunkSyntax<YamlNode> | undefined {
  const node = new FastBlockReader(text, start, end).root();
  if (node) return { node, problems: NONE, isFast: true };
  const source = text.slice(start, end);
  if (mayGoOn(source, column)) return undefined;
  const { root, problems, isSound } = readWithLibrary(source, depth);
  return root && isSound ? { node: shiftedNode(root, start), problems, isFast: false } : undefined;
}

/**
 * Whether the library could read more than a chunk as its last scalar. It takes the indent of some lines that have no
 * content for the one at which a scalar below them may go on: of a comment without a blank behind its #, and of an empty
 * line before a line that is not indented.
 */
function mayGoOn(source: string, column: number): boolean {
  let isLowered = false;
  for (const [, indent = '', mark] of source.matchAll(LOWERING_OR_CONTENT)) {
    if (mark === undefined) {
      if (isLowered) return true;
    } else if (indent.length <= column) isLowered = true;
  }
  return false;
}

const LOWERING_OR_CONTENT = /^( *)(?:(#[^ \t\r\n]|\n(?=[^ \t\r\n]))|[^ #\r\n])/gm;
