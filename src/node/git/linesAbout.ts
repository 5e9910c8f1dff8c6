const LINE_FEED = 10;
/** With these, what an entry means can stand elsewhere, or its lines do not tell where it ends. */
const UNTOLD = /[&*\t]|<</;

/**
 * All lines of a YAML file that can say something of the entries with some ids, without reading the file: those of each
 * entry around a mention of one, with the line of its section. Where these are the same, so are the entries.
 * @returns undefined where only reading the file can tell
 */
export function linesAbout(bytes: Buffer, ids: readonly string[]): string | undefined {
  const parts = new Set<string>();
  for (const id of ids) {
    for (let at = bytes.indexOf(id); at >= 0; ) {
      const entry = entryAround(bytes, at);
      const text = bytes.toString('latin1', entry.start, entry.end);
      if (UNTOLD.test(text) || !isBalanced(text)) return undefined;
      parts.add(`${sectionOf(bytes, entry.start)}\n${text}`);
      at = bytes.indexOf(id, entry.end);
    }
  }
  return [...parts].join('\0');
}

/** The lines of the block that a place is in: up to the next line that is indented no deeper than the first. */
function entryAround(bytes: Buffer, at: number): { readonly start: number; readonly end: number } {
  let start = lineStart(bytes, at);
  const own = indentAt(bytes, start);
  if (own > 0 && !isDash(bytes, start + own)) {
    while (start > 0 && (isBlank(bytes, start) || indentAt(bytes, start) >= own)) start = lineStart(bytes, start - 1);
  }
  const indent = indentAt(bytes, start);
  let end = nextLine(bytes, start);
  while (end < bytes.length && (isBlank(bytes, end) || indentAt(bytes, end) > indent)) end = nextLine(bytes, end);
  return { start, end };
}

/** The last line before a place that starts with a key. */
function sectionOf(bytes: Buffer, place: number): string {
  for (let start = place; ; start = lineStart(bytes, start - 1)) {
    const first = bytes[start] ?? LINE_FEED;
    const isKey = first !== 0x20 && first !== 0x2d && first !== 0x23 && first !== LINE_FEED && first !== 0x0d;
    if (isKey) return bytes.toString('latin1', start, nextLine(bytes, start));
    if (start === 0) return '';
  }
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
  }
  return depth === 0;
}

function lineStart(bytes: Buffer, at: number): number {
  return at <= 0 ? 0 : bytes.lastIndexOf(LINE_FEED, at - 1) + 1;
}

function nextLine(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(LINE_FEED, start);
  return end < 0 ? bytes.length : end + 1;
}

function indentAt(bytes: Buffer, start: number): number {
  let at = start;
  while (bytes[at] === 0x20) at++;
  return at - start;
}

function isBlank(bytes: Buffer, start: number): boolean {
  const first = bytes[start + indentAt(bytes, start)];
  return first === undefined || first === LINE_FEED || first === 0x0d || first === 0x23;
}

function isDash(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0x2d && (bytes[at + 1] === 0x20 || bytes[at + 1] === LINE_FEED);
}
