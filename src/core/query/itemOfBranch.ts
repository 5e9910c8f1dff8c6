import type { Item } from '../model/item.ts';
import type { Plan } from '../model/plan.ts';

export interface ItemOfBranch {
  readonly plan: Plan;
  readonly item: Item;
}

interface Match extends ItemOfBranch {
  readonly start: number;
  readonly length: number;
  readonly isFormer: boolean;
}

/**
 * The item whose id the name of a branch holds as a word of its own, whatever its case: of several, the one that is named
 * first, then the one with the longest id (WEB-1-2 is not meant by WEB-1), then the one that still has the id.
 */
export function itemOfBranch(plans: readonly Plan[], branch: string): ItemOfBranch | undefined {
  const name = branch.toLowerCase();
  let best: Match | undefined;
  for (const plan of plans) {
    for (const item of plan.items) {
      for (const id of [item.id, ...(item.values.formerly ?? [])]) {
        const start = wordAt(name, id.toLowerCase());
        if (start === undefined) continue;
        const match = { plan, item, start, length: id.length, isFormer: id !== item.id };
        if (best === undefined || isBetter(match, best)) best = match;
      }
    }
  }
  return best && { plan: best.plan, item: best.item };
}

function isBetter(a: Match, b: Match): boolean {
  if (a.start !== b.start) return a.start < b.start;
  if (a.length !== b.length) return a.length > b.length;
  return !a.isFormer && b.isFormer;
}

/** Where a word stands first in a text with neither a letter nor a digit at its ends. */
function wordAt(text: string, word: string): number | undefined {
  if (word === '') return undefined;
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const before = text.slice(0, start);
    const behind = text.slice(start + word.length);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(behind)) return start;
  }
  return undefined;
}
