import { parentPort, workerData } from 'node:worker_threads';
import { compareReaders, documentAt } from './compareReaders.ts';

/** Which documents to read: those with these numbers, the last one not included. */
export interface FuzzTask {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** After so many differences it stops. */
  readonly maxDifferences: number;
}

export interface FuzzResult {
  /** How many documents were read which way. */
  readonly paths: Record<'fast' | 'mixed' | 'whole', number>;
  readonly differences: readonly { readonly number: number; readonly difference: string; readonly text: string }[];
}

/** Reads documents by the library and by the fast reader. */
export function fuzzReaders({ seed, from, to, maxDifferences }: FuzzTask): FuzzResult {
  const paths = { fast: 0, mixed: 0, whole: 0 };
  const differences: { number: number; difference: string; text: string }[] = [];
  for (let number = from; number < to && differences.length < maxDifferences; number++) {
    const document = documentAt(seed, number);
    const { path, difference } = compareReaders(document);
    paths[path]++;
    if (difference !== undefined) differences.push({ number, difference, text: JSON.stringify(document) });
  }
  return { paths, differences };
}

parentPort?.postMessage(fuzzReaders(workerData as FuzzTask));
