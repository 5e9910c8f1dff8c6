import type { Problem } from '../model/finding.ts';
import { readEntryChunk, readSectionChunk } from './readChunk.ts';
import { readYaml } from './readYaml.ts';
import { shiftedProblem } from './shift.ts';
import { splitText } from './splitText.ts';
import type { MapEntry, YamlDocument, YamlNode, YamlReader } from './yamlNode.ts';

/** Which way a text was read: by the fast reader alone, by the library for some of its chunks, or for all of it. */
export type ReadPath = 'fast' | 'mixed' | 'whole';

/** Reads a plan file as {@link readYaml} does, and much faster: chunk by chunk, where the text can be split. */
export const readSyntax: YamlReader = (text) => readInChunks(text)?.document ?? readYaml(text);

interface Section {
  readonly entry: MapEntry;
  readonly elements: YamlNode[];
  /** The first dash. */
  listStart: number;
}

/** The document that a text's chunks make together; undefined where the text must be read as a whole. */
export function readInChunks(text: string): { document: YamlDocument; path: ReadPath } | undefined {
  const chunks = splitText(text, () => true);
  if (chunks === undefined) return undefined;
  const problems: Problem[] = [];
  const sections: Section[] = [];
  let path: ReadPath = 'fast';
  for (const [index, { start, line, column }] of chunks.entries()) {
    const part = { text, start, end: chunks[index + 1]?.start ?? text.length };
    const syntax = column < 0 ? readSectionChunk(part) : readEntryChunk(part, column);
    if (syntax === undefined) return undefined;
    if (!syntax.isFast) path = 'mixed';
    for (const problem of syntax.problems) problems.push(shiftedProblem(problem, start, line));
    const section = sections.at(-1);
    if ('key' in syntax.node) {
      sections.push({ entry: syntax.node, elements: [], listStart: 0 });
    } else if (section) {
      if (section.elements.length === 0) section.listStart = start + column;
      section.elements.push(syntax.node);
    }
  }
  const entries = sections.map(entryOfSection);
  const { key, value } = entries.at(-1) as MapEntry;
  const start = entries[0]?.key.start ?? 0;
  return {
    document: {
      root: { kind: 'map', flow: false, start, end: (value ?? key).end, entries },
      problems,
      isSound: true,
    },
    path,
  };
}

function entryOfSection({ entry, elements, listStart: start }: Section): MapEntry {
  if (elements.length === 0) return entry;
  const end = Math.max(elements.at(-1)?.end ?? 0, start + 1);
  return { key: entry.key, value: { kind: 'list', flow: false, start, end, elements } };
}
