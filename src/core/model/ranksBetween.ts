/** The distance between ranks where nothing narrows them, which leaves room for nine more. */
const STEP = 10;
/** More decimals than these nobody reads; what stands behind is ranked anew instead. */
const MAX_DECIMALS = 4;

/**
 * Ranks, rising, greater than `low` and less than `high`, each as short as can be and near the middle of its room.
 * Without a limit they are ten apart from the other one. Undefined where there is no room for so many short numbers.
 */
export function ranksBetween(low: number | undefined, high: number | undefined, count: number): number[] | undefined {
  if (count === 0) return [];
  if (high === undefined) return steps((low ?? 0) + STEP, count);
  if (low === undefined) {
    const first = high - STEP * count;
    return first > 0 || high <= 0 ? steps(first, count) : ranksBetween(0, high, count);
  }
  const middle = between(low, high);
  if (middle === undefined) return undefined;
  const left = Math.floor((count - 1) / 2);
  const below = ranksBetween(low, middle, left);
  const above = ranksBetween(middle, high, count - 1 - left);
  return below && above ? [...below, middle, ...above] : undefined;
}

function steps(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => Number((first + index * STEP).toFixed(MAX_DECIMALS)));
}

/** The number with the fewest decimals between two others, the nearest to their middle. */
function between(low: number, high: number): number | undefined {
  for (let decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
    const scale = 10 ** decimals;
    const found = Math.round(((low + high) / 2) * scale) / scale;
    if (low < found && found < high) return found;
  }
  return undefined;
}
