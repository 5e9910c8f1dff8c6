/** A step from an old list to a new one: an element kept or replaced (both), removed (old only) or inserted (new only). */
export interface ListStep {
  /** The element's index in the old list. */
  readonly before?: number;
  /** The element's index in the new list. */
  readonly after?: number;
}

/** Above this product of two lengths, only what is alike at both ends is kept. */
const MAX_CELLS = 1_000_000;

/**
 * The steps that make `after` of `before`: all elements that are in both are kept. Where others come and go, and one that
 * goes has something beside it, what stands between the parts that are alike at both ends is replaced place by place
 * instead, so that what stands beside each place stays.
 * @param isBare whether nothing stands beside the old element at an index
 */
export function alignLists(
  before: readonly string[],
  after: readonly string[],
  isBare: (index: number) => boolean,
): ListStep[] {
  const steps = stepsBetween(before.length, after.length, commonElements(before, after));
  const gone = steps.flatMap((step) => (step.before !== undefined && step.after === undefined ? [step.before] : []));
  const isMixed = gone.length > 0 && steps.some((step) => step.before === undefined);
  return isMixed && !gone.every(isBare) ? stepsBetween(before.length, after.length, commonEnds(before, after)) : steps;
}

/** The steps where the elements at `kept` stay, pairs of indexes that rise in both lists. */
function stepsBetween(before: number, after: number, kept: readonly (readonly [number, number])[]): ListStep[] {
  const steps: ListStep[] = [];
  let [from, to] = [0, 0];
  const replaceUpTo = (beforeEnd: number, afterEnd: number): void => {
    while (from < beforeEnd || to < afterEnd) {
      steps.push({ ...(from < beforeEnd && { before: from++ }), ...(to < afterEnd && { after: to++ }) });
    }
  };
  for (const [keptBefore, keptAfter] of kept) {
    replaceUpTo(keptBefore, keptAfter);
    replaceUpTo(keptBefore + 1, keptAfter + 1);
  }
  replaceUpTo(before, after);
  return steps;
}

/** Pairs of indexes of equal elements at the beginning and at the end. */
function commonEnds(before: readonly string[], after: readonly string[]): [number, number][] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [
    ...Array.from({ length: head }, (_, i): [number, number] => [i, i]),
    ...Array.from({ length: tail }, (_, i): [number, number] => [before.length - tail + i, after.length - tail + i]),
  ];
}

/** Pairs of indexes of equal elements, as many as can be: a longest common subsequence. */
function commonElements(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length * after.length > MAX_CELLS) return commonEnds(before, after);
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const longest =
        before[i] === after[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
      lengths[i * width + j] = longest;
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
