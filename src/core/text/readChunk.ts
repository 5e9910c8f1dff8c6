import type { Problem } from '../model/finding.ts';
import { FastBlockReader } from './fast/fastBlock.ts';
import { readWithLibrary } from './readYaml.ts';
import type { MapEntry, YamlNode } from './yamlNode.ts';

/** What a chunk says, with ranges and lines that count from its start. */
export type ChunkSyntax<T> = {
  readonly node: T;
  /** Keys that stand twice; anything worse and the chunk is not read alone. */
  readonly problems: readonly Problem[];
  readonly isFast: boolean;
};

/** The element of an entry's chunk; undefined where the whole file must be read by the library. */
export function readEntryChunk(text: string): ChunkSyntax<YamlNode> | undefined {
  const syntax = readChunk(text, 1);
  if (syntax?.node.kind !== 'list' || syntax.node.flow || syntax.node.elements.length !== 1) return undefined;
  const [node] = syntax.node.elements;
  return node && { ...syntax, node };
}

/** The key and the value of a section's chunk; undefined where the whole file must be read by the library. */
export function readSectionChunk(text: string): ChunkSyntax<MapEntry> | undefined {
  const syntax = readChunk(text, 0);
  if (syntax?.node.kind !== 'map' || syntax.node.flow || syntax.node.entries.length !== 1) return undefined;
  const [node] = syntax.node.entries;
  return node && { ...syntax, node };
}

/** @param depth how deep the chunk's collection stands in its file */
function readChunk(text: string, depth: number): ChunkSyntax<YamlNode> | undefined {
  const node = new FastBlockReader(text).root();
  if (node) return { node, problems: [], isFast: true };
  const { root, problems, isSound } = readWithLibrary(text, depth);
  return root && isSound ? { node: root, problems, isFast: false } : undefined;
}
