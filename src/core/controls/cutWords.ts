const QUOTED = /"(?:[^"\\]|\\.)*"/y;

/** A text cut at its commas and line breaks, but for those in quotes and braces; what is empty is left out. */
export function cutWords(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; ) {
    const isStart = text.slice(start, at).trim() === '';
    const end = isStart ? endOfQuoted(text, at) : undefined;
    if (end !== undefined) at = end;
    else if (at === text.length || /[,\r\n]/.test(text.charAt(at))) {
      words.push(text.slice(start, at).trim());
      start = ++at;
    } else at++;
  }
  return words.filter((word) => word !== '');
}

/** Where what starts with a quote or a brace ends, if nothing but a comma or a line break follows. */
function endOfQuoted(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') {
      QUOTED.lastIndex = at;
      const found = QUOTED.exec(text);
      if (found === null) return undefined;
      at = QUOTED.lastIndex - 1;
    } else if (/[[{]/.test(char)) depth++;
    else if (depth === 0) return undefined;
    else if (/[\]}]/.test(char)) depth--;
    if (depth === 0) return /^[ \t]*(?:[,\r\n]|$)/.test(text.slice(at + 1)) ? at + 1 : undefined;
  }
  return undefined;
}
