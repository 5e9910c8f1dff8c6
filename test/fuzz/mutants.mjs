/**
 * Bugs for the fuzz to find, by the file of src/core/text: what stands there, once, and what it would be by mistake.
 * @type {Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>}
 */
export const mutants = {
  'fast/fastScalar.ts': [
    ['(i + 1 === end || isBlank(text.charCodeAt(i + 1)))', '(i + 1 === end)'],
    ['return at === end || isBlank(code) || isFlowSign(code);', 'return at === end || isBlank(code);'],
    [`isEscaped ? inner.replaceAll("''", "'") : inner`, 'inner'],
    ["['\\\\/', '/'],", "['\\\\/', '\\\\/'],"],
    ["for (const char of '?:,", "for (const char of ':,"],
    ['return at + 1 < end && !isBlank(second) && !isFlowSign(second);', 'return true;'],
  ],
  'fast/typedValue.ts': [
    ["    case 'Null':\n", ''],
    [' || first === MINUS', ''],
    ['String(number) === text ? number : text', 'Number.isNaN(number) ? text : number'],
  ],
  'readChunk.ts': [
    ['if (mayGoOn(source, column)) return undefined;', ''],
    ['(#[^ \\t\\r\\n]|\\n(?=[^ \\t\\r\\n]))', '(#[^ \\t\\r\\n])'],
  ],
  'fast/keys.ts': [[' && text.startsWith(met, start)', '']],
  'fast/fastBlock.ts': [
    ['      if (this.#indent > column) return undefined;\n      if (this', '      if (this'],
    [' && isBlank(this.#text.charCodeAt(at - 1)));', ');'],
    ['text.charCodeAt(lineFeed - 1) === CR ? lineFeed - 1 : next', 'false ? lineFeed - 1 : next'],
    ['Math.max(element.end, start + 1)', 'start + 1'],
    ['end = value?.end ?? key.end;', 'end = value?.end ?? end;'],
    [' || isUnusable(key, entries)', ''],
    ['this.#indent > column ? this.#collection(depth + 1) : undefined', 'this.#collection(depth + 1)'],
  ],
  'fast/fastBlockScalar.ts': [
    ['if (width <= column) return undefined;', 'if (width < column) return undefined;'],
    [' || widestBlank > indent', ''],
    ['if (lineFeed >= 0) blanks++;', 'blanks++;'],
    ['  while (isBlank(source.charCodeAt(end - 1))) end--;\n', ''],
    ['if (source.charCodeAt(first) === TAB) return undefined;', ''],
    ["else if (!wasDeeper && separator === '\\n') separator = '\\n\\n';", ''],
    ['isDeeper.push(width > indent);', 'isDeeper.push(false);'],
    ['chomp === PLUS ? content.lineEnds : 1', '1'],
    ['rest === headerEnd || ', ''],
  ],
  'fast/fastFlow.ts': [
    ['FORBIDDEN_KEYS.has(text) || ', ''],
    ['key.text.length === text.length && key.text === text', 'false'],
    ['return code === close ? at : -1;', 'return at;'],
    ['entries.push({ key, value });', 'if (value) entries.push({ key, value });'],
  ],
  'splitText.ts': [
    ['if (hasUnsafeCharacter(text, 0, text.length)) return undefined;', ''],
    ['return names.size < heads;', 'return false;'],
    ['if (indent !== this.#state || code', 'if (code'],
    ['if (this.#state === BELOW_HEAD) this.#state = IN_SECTION;', ''],
    ['return this.#state !== NOTHING;', 'return true;'],
  ],
  'readPieces.ts': [
    ['indexAt(pieces, prefix) - 1', 'indexAt(pieces, prefix)'],
    ['if (start < old.length - suffix) return false;', ''],
    ['moved === 0 && lines === 0 ? tail', 'moved === 0 ? tail'],
    ['(last?.line ?? 0) - (pieces[rest]?.line ?? 0)', '0'],
    ['if (hasUnsafeCharacter(text, kept === 0 ? 0 : (pieces[kept]?.start ?? 0), end + 1)) return undefined;', ''],
    [' || hasTwins(all)', ''],
  ],
  'shift.ts': [['String(Number(line) + lines)', 'line']],
  'pieces.ts': [['line: line + source.line, source, values', 'line, source, values']],
  'sectionReader.ts': [
    ['start: start - this.#base, end: end - this.#base } });', 'start, end } });'],
    ['value ? value.end - base : -1;', 'value ? value.end : -1;'],
    ['entries.some(({ key }, index) => key.text !== lastKeys[index])', 'false'],
  ],
  'readPlanFile.ts': [['else list.end = start + end;', '']],
};
