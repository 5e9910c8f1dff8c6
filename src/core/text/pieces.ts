import type { Problem } from '../model/finding.ts';
import type { Entry, FieldRange, Located } from '../model/located.ts';
import type { SectionTable } from '../model/sections.ts';
import { type ChunkSyntax, readEntryChunk, readSectionChunk, type TextPart } from './readChunk.ts';
import { type EntryContent, type MapContent, type SectionContent, SectionReader } from './sectionReader.ts';
import type { Chunk } from './splitText.ts';
import type { MapEntry, YamlNode } from './yamlNode.ts';

/** What a piece of a file says, whatever stands above it: all places in it count from its start. */
export interface PieceContent {
  /** Where its last value ends. */
  readonly end: number;
  /** Keys that stand twice. */
  readonly syntaxProblems: readonly Problem[];
  readonly problems: readonly Problem[];
  /** Of the piece of an entry, that entry. */
  readonly entry: EntryContent | undefined;
  /** Of the piece of a section or of a list's head, where its key stands, and what it holds if it is a known one. */
  readonly key: FieldRange | undefined;
  readonly section: SectionContent | undefined;
}

/** A piece of a file, at its place. */
export interface Piece extends Chunk {
  readonly content: PieceContent;
  readonly entry: Entry<unknown> | undefined;
}

export function pieceAt(file: string, start: number, line: number, chunk: Chunk, content: PieceContent): Piece {
  const entry = content.entry && entryAt(file, start, line, content.entry);
  return { start, line, section: chunk.section, column: chunk.column, content, entry };
}

/** What was read of a piece that starts at `start`, on `line`. */
export function entryAt(file: string, start: number, line: number, content: EntryContent): Entry<unknown> {
  return { id: content.id, ...mapAt(file, start, line, content) };
}

export function mapAt(file: string, start: number, line: number, content: MapContent): Located<unknown> {
  const { source, values, others, unread } = content;
  return { file, offset: start, line: line + source.line, source, values, others, ...(unread && { unread }) };
}

const NONE: readonly never[] = [];

/** Reads a chunk of a text; undefined where the text must be read as a whole. */
export function readPieceContent(part: TextPart, chunk: Chunk, table: SectionTable): PieceContent | undefined {
  if (chunk.column < 0) {
    const syntax = readSectionChunk(part);
    return syntax && sectionContent(part, chunk.section, syntax, table);
  }
  const syntax = readEntryChunk(part, chunk.column);
  return syntax && entryContent(part, chunk.section, syntax, table);
}

/** What a section says that stands in a part of a text. */
export function sectionContent(
  { text, start }: TextPart,
  name: string,
  { node, problems: syntaxProblems }: Pick<ChunkSyntax<MapEntry>, 'node' | 'problems'>,
  table: SectionTable,
): PieceContent {
  const reader = new SectionReader(text, start);
  const section = Object.hasOwn(table, name) ? table[name] : undefined;
  const content = section && reader.section(name, section, node);
  return {
    end: (node.value ?? node.key).end - start,
    syntaxProblems,
    problems: orNone(reader.problems),
    entry: undefined,
    key: placeIn(node, start),
    section: content,
  };
}

function entryContent(
  { text, start }: TextPart,
  name: string,
  { node, problems: syntaxProblems }: ChunkSyntax<YamlNode>,
  table: SectionTable,
): PieceContent {
  const reader = new SectionReader(text, start);
  const section = Object.hasOwn(table, name) ? table[name] : undefined;
  const entry = section?.kind === 'entries' ? reader.entry(node, name, section) : undefined;
  const problems = orNone(reader.problems);
  return { end: node.end - start, syntaxProblems, problems, entry, key: undefined, section: undefined };
}

function placeIn({ key, value }: MapEntry, start: number): FieldRange {
  const place = { key: { start: key.start - start, end: key.end - start } };
  return value ? { ...place, value: { start: value.start - start, end: value.end - start } } : place;
}

/** Whether a section is read entry by entry: one that lists entries, or that is not known. */
export function isSplitIn(table: SectionTable): (section: string) => boolean {
  return (name) => !Object.hasOwn(table, name) || table[name]?.kind === 'entries';
}

function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}
