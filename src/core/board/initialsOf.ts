const LETTER = /[\p{L}\p{N}]/u;

/** Two letters for somebody's name: those of its first and last word, else the first two of the only one. */
export function initialsOf(name: string): string {
  const words = name
    .slice(0, 200)
    .split(/[\s._-]+/)
    .map((word) => [...word].filter((character) => LETTER.test(character)))
    .filter((letters) => letters.length > 0);
  const [first = [], last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letters = last ? [first[0], last[0]] : first.slice(0, 2);
  return letters.join('').toUpperCase() || '?';
}
