import { type FilterNode, type FilterWord, OPERATORS, type Operator } from './filterNode.ts';
import { type FilterResult, filterProblem } from './filterProblem.ts';

/** Far more than a person types, and little enough that no filter takes long. */
export const MAX_FILTER_LENGTH = 4000;
/** What each level of parentheses and minus signs costs is a little of the stack. */
export const MAX_FILTER_DEPTH = 50;

/**
 * Reads the text of a filter. Without any term it is true of every item.
 *
 *     filter  = operand { ["and"] operand } | operand { "or" operand }
 *     operand = { "-" | "not" } ( "(" filter ")" | field operator value { "," value } | word )
 *
 * The two ways to join do not mix without parentheses, so that nobody has to know which one binds more tightly.
 */
export function parseFilter(text: string): FilterResult<FilterNode> {
  if (text.length > MAX_FILTER_LENGTH) {
    return filterProblem('too-long', { start: MAX_FILTER_LENGTH, end: text.length }, String(MAX_FILTER_LENGTH));
  }
  return new Parser(text).parse();
}

const SPACE = /\s/;
const KEYWORD = /^(?:and|or|not)$/i;

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): FilterResult<FilterNode> {
    this.#skipSpace();
    if (this.#isAtEnd()) return { ok: true, value: { kind: 'all', of: [] } };
    const filter = this.#filter(0);
    if (!filter.ok || this.#isAtEnd()) return filter;
    return filterProblem('closing-parenthesis', this.#next());
  }

  /** Up to the end, or to a parenthesis that closes. */
  #filter(depth: number): FilterResult<FilterNode> {
    const of: FilterNode[] = [];
    let kind: 'all' | 'any' | undefined;
    for (;;) {
      const operand = this.#operand(depth);
      if (!operand.ok) return operand;
      of.push(operand.value);
      this.#skipSpace();
      if (this.#isAtEnd() || this.#peek() === ')') break;
      const start = this.#at;
      const joins = this.#takesKeyword('or') ? 'any' : 'all';
      if (joins === 'all') this.#takesKeyword('and');
      if (kind !== undefined && kind !== joins) {
        return filterProblem('mixed', { start, end: Math.max(this.#at, start + 1) });
      }
      kind = joins;
    }
    const [only] = of;
    return { ok: true, value: kind === undefined && only ? only : { kind: kind ?? 'all', of } };
  }

  #operand(depth: number): FilterResult<FilterNode> {
    this.#skipSpace();
    if (depth > MAX_FILTER_DEPTH) return filterProblem('too-deep', this.#next(), String(MAX_FILTER_DEPTH));
    if (this.#peek() === '-') {
      const minus = this.#next();
      this.#at++;
      return SPACE.test(this.#peek()) ? filterProblem('missing-term', minus) : this.#negated(depth);
    }
    if (this.#takesKeyword('not')) return this.#negated(depth);
    const operand = this.#peek() === '(' ? this.#group(depth) : this.#term();
    if (!operand.ok || this.#isAtEnd() || SPACE.test(this.#peek()) || this.#peek() === ')') return operand;
    return filterProblem('missing-space', this.#next());
  }

  #negated(depth: number): FilterResult<FilterNode> {
    const operand = this.#operand(depth + 1);
    return operand.ok ? { ok: true, value: { kind: 'not', of: operand.value } } : operand;
  }

  #group(depth: number): FilterResult<FilterNode> {
    const parenthesis = this.#next();
    this.#at++;
    const filter = this.#filter(depth + 1);
    if (!filter.ok) return filter;
    if (this.#isAtEnd()) return filterProblem('open-parenthesis', parenthesis);
    this.#at++;
    return filter;
  }

  #term(): FilterResult<FilterNode> {
    if (this.#peek() === '"') {
      const word = this.#quoted();
      return word.ok ? { ok: true, value: { kind: 'word', word: word.value } } : word;
    }
    const word = this.#bare(/[\s():=<>!]/);
    const operator = OPERATORS.find((each) => this.#text.startsWith(each, this.#at));
    if (operator !== undefined) return this.#fieldTerm(word, operator);
    // An exclamation mark ends nothing but the name of a field.
    const rest = this.#bare(/[\s()]/);
    const whole = { ...word, text: word.text + rest.text, range: { start: word.range.start, end: rest.range.end } };
    const isMissing = whole.text === '' || KEYWORD.test(whole.text);
    if (isMissing) return filterProblem('missing-term', whole.text === '' ? this.#next() : whole.range);
    return { ok: true, value: { kind: 'word', word: whole } };
  }

  #fieldTerm(field: FilterWord, written: (typeof OPERATORS)[number]): FilterResult<FilterNode> {
    const place = { start: this.#at, end: this.#at + written.length };
    if (written === '!=' || written === '==') return filterProblem('no-such-operator', place, written);
    const operator: Operator = written;
    if (field.text === '') return filterProblem('missing-field', place, operator);
    this.#at = place.end;
    const values: FilterWord[] = [];
    do {
      if (values.length > 0) this.#at++;
      const value = this.#peek() === '"' ? this.#quoted() : { ok: true as const, value: this.#bare(/[\s(),]/) };
      if (!value.ok) return value;
      const { text, isQuoted } = value.value;
      if (text === '' && !isQuoted) {
        const before = values.length > 0 ? ',' : `${field.text}${operator}`;
        return filterProblem('missing-value', { start: this.#at - 1, end: this.#at }, before);
      }
      values.push(value.value);
    } while (this.#peek() === ',');
    return { ok: true, value: { kind: 'field', field, operator, values } };
  }

  /** Text between quotes, in which a backslash stands before a quote or a backslash that belongs to it. */
  #quoted(): FilterResult<FilterWord> {
    const start = this.#at;
    let text = '';
    for (this.#at++; !this.#isAtEnd(); this.#at++) {
      if (this.#peek() === '"') {
        this.#at++;
        return { ok: true, value: { text, isQuoted: true, range: { start, end: this.#at } } };
      }
      if (this.#peek() === '\\' && /["\\]/.test(this.#text[this.#at + 1] ?? '')) this.#at++;
      text += this.#peek();
    }
    return filterProblem('open-quote', { start, end: start + 1 });
  }

  /** Text up to a character of `end`, perhaps none. */
  #bare(end: RegExp): FilterWord {
    const start = this.#at;
    while (!this.#isAtEnd() && !end.test(this.#peek())) this.#at++;
    return { text: this.#text.slice(start, this.#at), isQuoted: false, range: { start, end: this.#at } };
  }

  #takesKeyword(keyword: string): boolean {
    const { text, range } = this.#bare(/[\s():=<>]/);
    const isFound = text.toLowerCase() === keyword && /^(?:$|[\s()])/.test(this.#peek());
    if (!isFound) this.#at = range.start;
    return isFound;
  }

  #skipSpace(): void {
    while (SPACE.test(this.#peek())) this.#at++;
  }

  /** The character that is next, '' at the end. */
  #peek(): string {
    return this.#text[this.#at] ?? '';
  }

  #isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The place of the next character; at the end, of the last one. */
  #next(): { start: number; end: number } {
    const start = Math.max(0, Math.min(this.#at, this.#text.length - 1));
    return { start, end: start + 1 };
  }
}
