import type { PlanFile } from '../../src/core/model/plan.ts';
import { SECTIONS } from '../../src/core/model/sections.ts';
import { fromDocument, readPlanFile } from '../../src/core/text/readPlanFile.ts';
import { type ReadPath, readInChunks } from '../../src/core/text/readSyntax.ts';
import { readYaml } from '../../src/core/text/readYaml.ts';
import { randomFrom } from '../unit/core/random.ts';
import { difference } from './difference.ts';
import { mutate } from './mutate.ts';
import { plainFile } from './plainFile.ts';
import { generateText } from './planGrammar.ts';

/** A document of the fuzz, and an earlier text of it. */
export interface FuzzDocument {
  readonly before: string;
  readonly text: string;
}

/** The same document for the same seed and number. */
export function documentAt(seed: number, number: number): FuzzDocument {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const text = generateText(random);
  let mutated = text;
  for (let i = 1 + random.int(3); i > 0; i--) mutated = mutate(random, mutated);
  return random.chance(0.3) ? { before: text, text: mutated } : { before: mutated, text };
}

export interface Comparison {
  readonly path: ReadPath;
  readonly difference?: string;
}

/**
 * Reads a text by the library and by the fast reader, and the plan file that it is from its earlier text: which way the
 * fast reader went, and where the results differ.
 */
export function compareReaders({ before, text }: FuzzDocument): Comparison {
  const reference = readYaml(text);
  const read = readInChunks(text);
  const inSyntax = read && difference(read.document, reference);
  const found = inSyntax ?? differenceInFile(before, text, fromDocument('f', text, reference, SECTIONS));
  return { path: read?.path ?? 'whole', ...(found !== undefined && { difference: found }) };
}

function differenceInFile(before: string, text: string, expected: PlanFile): string | undefined {
  const again = readPlanFile('f', text, readPlanFile('f', before));
  return difference(plainFile(again), plainFile(expected));
}
