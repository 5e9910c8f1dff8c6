/**
 * Whether a path (segments between slashes) matches a pattern with `*` and `?` within a segment and `**` for any
 * number of segments; a pattern that ends with a slash means all below. Our own and not a library's, because patterns
 * come from a plan: both levels match with one place to fall back to, so a hostile pattern costs at most the product
 * of the two lengths, where a regular expression may cost an exponential of it.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const normal = pattern.replace(/^\.\//, '').replace(/\/$/, '/**');
  return matches(normal.split('/'), path.split('/'), '**', (p, segment) => matchesSegment(p, segment));
}

function matchesSegment(pattern: string, segment: string): boolean {
  return matches([...pattern], [...segment], '*', (p, char) => p === '?' || p === char);
}

/** Greedy wildcard matching: on a mismatch, the last wildcard takes one element more. */
function matches(
  pattern: readonly string[],
  input: readonly string[],
  wildcard: string,
  isMatch: (pattern: string, input: string) => boolean,
): boolean {
  let p = 0;
  let i = 0;
  let lastWildcard = -1;
  let resumeAt = 0;
  while (i < input.length) {
    const expected = pattern[p];
    if (expected === wildcard) {
      lastWildcard = p++;
      resumeAt = i;
    } else if (expected !== undefined && isMatch(expected, input[i] ?? '')) {
      p++;
      i++;
    } else if (lastWildcard >= 0) {
      p = lastWildcard + 1;
      i = ++resumeAt;
    } else {
      return false;
    }
  }
  return pattern.slice(p).every((rest) => rest === wildcard);
}
