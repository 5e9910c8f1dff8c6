import { type ReadPath, readInChunks } from '../../src/core/text/readSyntax.ts';
import { readYaml } from '../../src/core/text/readYaml.ts';
import { difference } from './difference.ts';
import { mutate } from './mutate.ts';
import { generateText } from './planGrammar.ts';
import { Random } from './random.ts';

/** The text of a document of the fuzz: the same for the same seed and number. */
export function documentAt(seed: number, number: number): string {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  let text = generateText(random);
  if (random.chance(0.3)) for (let i = 1 + random.int(3); i > 0; i--) text = mutate(random, text);
  return text;
}

export interface Comparison {
  readonly path: ReadPath;
  readonly difference?: string;
}

/** Reads a text both ways: which way the fast reader went, and how its result differs from the library's. */
export function compareReaders(text: string): Comparison {
  const read = readInChunks(text);
  if (read === undefined) return { path: 'whole' };
  const found = difference(read.document, readYaml(text));
  return { path: read.path, ...(found !== undefined && { difference: found }) };
}
