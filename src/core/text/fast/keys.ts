const SLOTS = 512;

/** Keys met before, each in the one place that its length, first and last character give it. */
const slots: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined);

/**
 * A part of a text that is a key. The same few keys stand in every entry: where one was met before, that string is
 * given and none made, which also makes it fast to compare and to look up.
 */
export function keyText(text: string, start: number, end: number): string {
  const mixed = text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + (end - start);
  const slot = mixed % SLOTS;
  const met = slots[slot];
  if (met !== undefined && met.length === end - start && text.startsWith(met, start)) return met;
  const key = ` ${text.slice(start, end)}`.slice(1);
  slots[slot] = key;
  return key;
}
