import { readEntryChunk, readSectionChunk } from './readChunk.ts';
import { type Chunk, splitText } from './splitText.ts';
import { type PlainValue, plainValue } from './yamlNode.ts';

/** What two texts mean in the entries and sections whose text differs; null stands for each entry whose text is the same. */
export interface Touched {
  readonly before: PlainValue;
  readonly after: PlainValue;
}

/**
 * What an edit that adds and removes no entry makes of the entries that it touches: those alone are read, in a large plan
 * one of thousands. Undefined for texts that must be read as a whole.
 */
export function plainTouched(before: string, after: string): Touched | undefined {
  const [old, now] = [chunksOf(before), chunksOf(after)];
  if (!old || !now || old.length !== now.length) return undefined;
  const isSame = (index: number): boolean => old[index]?.source === now[index]?.source;
  const plainBefore = plainOf(before, old, isSame);
  const plainAfter = plainOf(after, now, isSame);
  return plainBefore && plainAfter && { before: plainBefore, after: plainAfter };
}

interface ChunkText extends Chunk {
  readonly end: number;
  readonly source: string;
}

function chunksOf(text: string): ChunkText[] | undefined {
  const chunks = splitText(text, () => true);
  return chunks?.map((chunk, index) => {
    const end = chunks[index + 1]?.start ?? text.length;
    return { ...chunk, end, source: text.slice(chunk.start, end) };
  });
}

function plainOf(
  text: string,
  chunks: readonly ChunkText[],
  isSkipped: (index: number) => boolean,
): { [section: string]: PlainValue } | undefined {
  const root: { [section: string]: PlainValue } = Object.create(null);
  let list: PlainValue[] = [];
  for (const [index, { start, end, column, section }] of chunks.entries()) {
    if (column < 0) {
      const head = readSectionChunk({ text, start, end });
      if (head === undefined) return undefined;
      list = [];
      const isList = (chunks[index + 1]?.column ?? -1) >= 0;
      root[section] = isList ? list : plainValue(head.node.value);
    } else if (isSkipped(index)) list.push(null);
    else {
      const entry = readEntryChunk({ text, start, end }, column);
      if (entry === undefined) return undefined;
      list.push(plainValue(entry.node));
    }
  }
  return root;
}
