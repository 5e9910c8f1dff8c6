/** Offsets below this take one code unit. */
const SMALL = 0xffff;

/**
 * A list of offsets, each of which may be -1, in a string: a plan holds some fifty for every item, and an array would
 * take four times the memory. One code unit for each where all are small, else two.
 */
export function packOffsets(offsets: readonly number[]): string {
  if (offsets.every((offset) => offset < SMALL)) {
    return String.fromCharCode(...offsets.map((offset) => (offset < 0 ? SMALL : offset)));
  }
  return offsets
    .map((offset) => String.fromCharCode(offset < 0 ? SMALL : offset >>> 16, offset < 0 ? SMALL : offset & SMALL))
    .join('');
}

/** The offset at `index` of a list of `count`. */
export function offsetAt(packed: string, count: number, index: number): number {
  if (packed.length === count) {
    const offset = packed.charCodeAt(index);
    return offset === SMALL ? -1 : offset;
  }
  const [high, low] = [packed.charCodeAt(2 * index), packed.charCodeAt(2 * index + 1)];
  return high === SMALL ? -1 : high * (SMALL + 1) + low;
}
