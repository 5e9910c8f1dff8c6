import type { Item } from './item.ts';

/** Crockford's base 32 in lower case: no i, l, o or u, so that ids can be read aloud and typed. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const FIRST_LETTER = 10;
const LENGTH = 5;

/** What stands before the hyphen where a plan names no key. */
export const DEFAULT_KEY = 'PLAN';

/**
 * A new id: the project's key, a hyphen and five random characters, a letter first (so that YAML never reads a number).
 * @param random uniform in [0, 1), such as Math.random
 * @param isTaken whether an id is in use, whatever its case
 */
export function newItemId(key: string, random: () => number, isTaken: (id: string) => boolean): string {
  for (;;) {
    let id = `${key}-`;
    for (let i = 0; i < LENGTH; i++) {
      const from = i === 0 ? FIRST_LETTER : 0;
      id += ALPHABET[from + Math.floor(random() * (ALPHABET.length - from))];
    }
    if (!isTaken(id)) return id;
  }
}

/** The project key of an id such as WEB-k7f2m, or undefined where it has none. */
export function keyOf(id: string): string | undefined {
  return /^([A-Za-z][A-Za-z0-9]*)-./.exec(id)?.[1];
}

/** A project key made of a name: the initials of several words, else the first letters of the one. */
export function keyFromName(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
  const letters = words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? '');
  return letters.slice(0, 4).toUpperCase() || DEFAULT_KEY;
}

/** The ids that an item has and had, the last one first. */
export function idsEver({ id, values }: Item): readonly string[] {
  return [id, ...[...(values.formerly ?? [])].reverse()];
}
