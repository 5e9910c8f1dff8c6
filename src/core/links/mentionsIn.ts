import type { Plan } from '../model/plan.ts';
import { idsOf, knownIds } from './knownIds.ts';
import { mentionName } from './mentionName.ts';
import { MentionScanner } from './mentionScanner.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Where a text names an item of a plan. */
export interface MentionInText {
  readonly start: number;
  readonly length: number;
  /** The id that the item has now. */
  readonly id: string;
}

/** Finds where texts name items of a plan, by the rules by which commits name them; in the order of the text. */
export function mentionFinder(plan: Plan): (text: string) => MentionInText[] {
  const known = knownIds(plan.items);
  const words = new Map(idsOf(plan.items).map((id) => [mentionName(id), fold(id)]));
  const scanner = new MentionScanner(vocabularyOf(idsOf(plan.items)));
  return (text) => {
    const bytes = mentionName(text);
    const found = new Set<string>();
    scanner.open(bytes);
    scanner.scan(0, bytes.length, found);
    const names = [...found].flatMap((mention) => mention.split(' ').find((name) => known.has(name)) ?? []);
    const mentions: MentionInText[] = [];
    // The longest first, since WEB-1-2 is no place of WEB-1.
    const folded = fold(text);
    for (const name of names.sort((a, b) => b.length - a.length)) {
      const word = words.get(name) ?? '';
      for (const start of placesOf(word, folded)) {
        const isFree = mentions.every((one) => start + word.length <= one.start || one.start + one.length <= start);
        if (isFree) mentions.push({ start, length: word.length, id: known.get(name) ?? '' });
      }
    }
    return mentions.sort((a, b) => a.start - b.start);
  };
}

/** Where a word stands in a text with neither a letter nor a digit at its ends. */
function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const before = text.slice(Math.max(0, start - 2), start);
    const behind = text.slice(start + word.length, start + word.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(behind)) places.push(start);
  }
  return places;
}

function fold(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
