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
  const scanner = new MentionScanner(vocabularyOf(idsOf(plan.items)));
  return (text) => {
    const bytes = mentionName(text);
    const found = new Set<string>();
    scanner.open(bytes);
    scanner.scan(0, bytes.length, found);
    const names = [...found].flatMap((mention) => mention.split(' ').find((name) => known.has(name)) ?? []);
    const mentions: MentionInText[] = [];
    // The longest first, since WEB-1-2 is no place of WEB-1.
    for (const name of names.sort((a, b) => b.length - a.length)) {
      for (const place of placesOf(name, bytes)) {
        const start = characters(bytes.slice(0, place));
        const length = characters(name);
        const isFree = mentions.every((one) => start + length <= one.start || one.start + one.length <= start);
        if (isFree) mentions.push({ start, length, id: known.get(name) ?? '' });
      }
    }
    return mentions.sort((a, b) => a.start - b.start);
  };

  function placesOf(name: string, bytes: string): number[] {
    const places: number[] = [];
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + name.length)) {
      const alone = new Set<string>();
      const [start, end] = [Math.max(0, at - 4), Math.min(bytes.length, at + name.length + 4)];
      scanner.open(bytes);
      scanner.scan(start, end, alone);
      if ([...alone].some((mention) => mention.split(' ').includes(name))) places.push(at);
    }
    return places;
  }
}

/** How many UTF-16 units the characters are whose UTF-8 bytes are those of a string. */
function characters(bytes: string): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes.charCodeAt(at);
    if ((byte & 0xc0) !== 0x80) count += byte >= 0xf0 ? 2 : 1;
  }
  return count;
}
