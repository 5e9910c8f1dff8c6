/** Where two pieces of plain data differ first, as a path and both values; undefined where they are equal. */
export function difference(a: unknown, b: unknown, path = ''): string | undefined {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return describe(path, a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return describe(path, a, b);
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = difference(left[key], right[key], `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function describe(path: string, a: unknown, b: unknown): string {
  return `${path}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`;
}
