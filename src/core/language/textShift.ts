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
  around(range: Range): Range {
    return widened(range, this.#before, this.#after);
  }

  /** What of the earlier text became a place of the later one, the whole change included that it reaches into. */
  aroundBefore(range: Range): Range {
    return widened(range, this.#after, this.#before);
  }
}

function widened({ start, end }: Range, from: Range, to: Range): Range {
  const by = to.end - from.end;
  return {
    start: start <= from.start ? start : start >= from.end ? start + by : to.start,
    end: end >= from.end ? end + by : end <= from.start ? end : to.end,
  };
}

function shifted({ start, end }: Range, from: Range, to: Range): Range | undefined {
  if (end <= from.start) return { start, end };
  const by = to.end - from.end;
  return start >= from.end ? { start: start + by, end: end + by } : undefined;
}
