/** More of them nobody looks for in a form. */
const MOST = 20;
const ADDRESS = /\bhttps?:\/\/[^\s<>"'`\\\]|]{1,1000}/gi;

/** The web addresses in texts, each once, without what belongs to the sentence around them. */
export function addressesIn(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [address] of text.matchAll(ADDRESS)) {
      if (found.size === MOST) return [...found];
      const end = withoutEnd(address);
      if (/^https?:\/\/./i.test(end)) found.add(end);
    }
  }
  return [...found];
}

function withoutEnd(address: string): string {
  const end = address.replace(/[.,;:!?*_~]+$/, '');
  const isOdd = end.endsWith(')') && end.split(')').length > end.split('(').length;
  return isOdd ? withoutEnd(end.slice(0, -1)) : end;
}
