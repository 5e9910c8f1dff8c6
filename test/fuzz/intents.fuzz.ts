import { parentPort, workerData } from 'node:worker_threads';
import { checkCase } from '../unit/core/intents/checkIntents.ts';
import type { FuzzTask } from './readYaml.fuzz.ts';

export interface IntentFuzzResult {
  /** How many edits were made, by the kind of their first intent, and how many were refused, as they should be. */
  readonly kinds: Readonly<Record<string, { done: number; refused: number }>>;
  readonly differences: readonly { readonly number: number; readonly difference: string; readonly text: string }[];
}

/** Carries out random intents on random plans; what is not as it was meant, or refused without need, counts as a difference. */
function fuzzIntents({ seed, from, to, maxDifferences }: FuzzTask): IntentFuzzResult {
  const kinds: Record<string, { done: number; refused: number }> = {};
  const differences: { number: number; difference: string; text: string }[] = [];
  for (let number = from; number < to && differences.length < maxDifferences; number++) {
    try {
      const { kind, isRefused } = checkCase(seed + number);
      const count = kinds[kind] ?? { done: 0, refused: 0 };
      kinds[kind] = count;
      if (isRefused) count.refused++;
      else count.done++;
    } catch (error) {
      const [difference = '', ...text] = String(error instanceof Error ? error.message : error).split('\n');
      differences.push({ number, difference, text: text.join('\n  ') });
    }
  }
  return { kinds, differences };
}

parentPort?.postMessage(fuzzIntents(workerData as FuzzTask));
