import type { Range } from '../model/range.ts';
import { commonEnds } from '../text/commonEnds.ts';

/** Finds places of a text in a later one of the same file: those that stand before or behind what changed. */
export class TextShift {
  /** The end of what is the same at the beginning, and the start of what is at the end, in both texts. */
  readonly #before: Range;
  readonly #after: Range;

  constructor(before: string, after: string) {
    const { prefix, suffix } = before === after ? { prefix: before.length, suffix: 0 } : commonEnds(before, after);
    this.#before = { start: prefix, end: before.length - suffix };
    this.#after = { start: prefix, end: after.length - suffix };
  }

  /** Where an offset of the later text was in the earlier one; undefined within what changed. */
  toBefore(offset: number): number | undefined {
    return shifted({ start: offset, end: offset }, this.#after, this.#before)?.start;
  }

  /** Where a place of the earlier text is in the later one; undefined where some of it changed. */
  toAfter(range: Range): Range | undefined {
    return shifted(range, this.#before, this.#after);
  }

  /** Where a place of the earlier text is in the later one; where some of it changed, with what that became. */
  around({ start, end }: Range): Range {
    const [before, after] = [this.#before, this.#after];
    const by = after.end - before.end;
    return {
      start: start <= before.start ? start : start >= before.end ? start + by : after.start,
      end: end >= before.end ? end + by : end <= before.start ? end : after.end,
    };
  }
}

function shifted({ start, end }: Range, from: Range, to: Range): Range | undefined {
  if (end <= from.start) return { start, end };
  const by = to.end - from.end;
  return start >= from.end ? { start: start + by, end: end + by } : undefined;
}
