import { Lexer, type Token, type Tokens } from 'marked';
import type { MarkdownNode } from './markdownNode.ts';
import { SAFE_ADDRESS } from './markdownNode.ts';
import { plain } from './plain.ts';

/** What is longer than these is shown in part, or as it is written: reading time grows faster than some texts do. */
const LONGEST_TEXT = 40_000;
const LONGEST_PIECE = 4000;
const LONGEST_LINE = 4000;
const MOST_MARKS = 12;
const DEEPEST = 24;
const MOST_NODES = 5000;

/**
 * Markdown that a plan's author wrote, as a tree of what may be shown. HTML in it is text like any other, images are links
 * to them, and links lead to http, https and mailto alone.
 */
export function markdownNodes(markdown: string): readonly MarkdownNode[] {
  const isCut = markdown.length > LONGEST_TEXT;
  const text = isCut ? markdown.slice(0, LONGEST_TEXT) : markdown;
  const { nodes } = new Reader(tokensOf(text));
  return isCut ? [...nodes, { tag: 'p', children: [{ tag: 'text', text: '…' }] }] : nodes;
}

function tokensOf(text: string): readonly Token[] {
  const lexer = new Lexer({ gfm: true });
  for (const piece of piecesOf(text)) lexer.blockTokens(piece, lexer.tokens);
  for (const { src, tokens } of lexer.inlineQueue) {
    if (src.length > LONGEST_LINE) tokens.push({ type: 'text', raw: src, text: src });
    else lexer.inlineTokens(src, tokens);
  }
  return lexer.tokens;
}

/** The text in pieces that are read one by one: they end at an empty line outside of code, or where they get too long. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let length = 0;
  let isInCode = false;
  const end = (): void => {
    pieces.push(piece.join('\n'));
    piece = [];
    length = 0;
  };
  for (const line of text.split(/\r\n?|\n/)) {
    const cut = withFewMarks(line);
    if (length + cut.length > LONGEST_PIECE && piece.length > 0) end();
    if (/^ {0,3}(?:```|~~~)/.test(cut)) isInCode = !isInCode;
    piece.push(cut);
    length += cut.length + 1;
    if (length > LONGEST_PIECE / 2 && cut.trim() === '' && !isInCode) end();
  }
  end();
  return pieces;
}

const MARK = /\s{0,4}(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))/y;

/** A line that opens no more quotes and lists in each other than anybody means. */
function withFewMarks(line: string): string {
  MARK.lastIndex = 0;
  for (let count = 0; MARK.test(line); count++) {
    if (count === MOST_MARKS) return `${line.slice(0, MARK.lastIndex - 1)}\\${line.slice(MARK.lastIndex - 1)}`;
  }
  return line;
}

/** Makes nodes of tokens, as many and as deep as a page shows. */
class Reader {
  #left = MOST_NODES;
  readonly nodes: readonly MarkdownNode[];

  constructor(tokens: readonly Token[]) {
    this.nodes = this.#all(tokens, 0);
  }

  #all(tokens: readonly Token[] | undefined, depth: number): readonly MarkdownNode[] {
    const nodes: MarkdownNode[] = [];
    for (const token of tokens ?? []) {
      if (this.#left <= 0) break;
      nodes.push(...this.#nodesOf(token, depth + 1));
    }
    return nodes;
  }

  #element(
    tag: MarkdownNode['tag'],
    children: readonly MarkdownNode[],
    more: Partial<MarkdownNode> = {},
  ): readonly MarkdownNode[] {
    this.#left--;
    return [{ tag, ...more, children }];
  }

  #text(text: string): readonly MarkdownNode[] {
    this.#left--;
    return text === '' ? [] : [{ tag: 'text', text: shown(text) }];
  }

  #nodesOf(token: Token, depth: number): readonly MarkdownNode[] {
    if (depth > DEEPEST) return this.#text(token.raw);
    const known = token as Tokens.Generic & Token;
    switch (known.type) {
      case 'space':
      case 'def':
        return [];
      case 'paragraph':
        return this.#element('p', this.#all(known.tokens, depth));
      case 'heading':
        return this.#element(HEADINGS[known['depth'] - 1] ?? 'h6', this.#all(known.tokens, depth));
      case 'blockquote':
        return this.#element('blockquote', this.#all(known.tokens, depth));
      case 'list':
        return this.#list(known as Tokens.List, depth);
      case 'checkbox':
        return this.#element('tick', [], { isDone: known['checked'] === true });
      case 'code':
        return this.#element('pre', this.#element('code', this.#text(known['text'])));
      case 'table':
        return this.#table(known as Tokens.Table, depth);
      case 'hr':
      case 'br':
        return this.#element(known.type, []);
      case 'strong':
      case 'em':
        return this.#element(known.type, this.#all(known.tokens, depth));
      case 'del':
        return this.#element('s', this.#all(known.tokens, depth));
      case 'codespan':
        return this.#element('code', this.#text(known['text']));
      case 'link':
        return this.#link(known['href'], this.#all(known.tokens, depth));
      case 'image':
        return this.#link(known['href'], this.#text(known['text'] || known['href']));
      case 'html':
        return known['block'] === true ? this.#element('p', this.#text(known['text'])) : this.#text(known['text']);
      case 'text':
        return known.tokens ? this.#all(known.tokens, depth) : this.#text(withoutEntities(known['text']));
      default:
        return this.#text(known['text'] ?? known.raw);
    }
  }

  #list({ ordered, items }: Tokens.List, depth: number): readonly MarkdownNode[] {
    const points: MarkdownNode[] = [];
    for (const { tokens } of items) {
      if (this.#left <= 0) break;
      points.push(...this.#element('li', this.#all(tokens, depth + 1)));
    }
    return this.#element(ordered ? 'ol' : 'ul', points);
  }

  #table({ header, rows }: Tokens.Table, depth: number): readonly MarkdownNode[] {
    const row = (cells: readonly Tokens.TableCell[], tag: 'th' | 'td'): readonly MarkdownNode[] =>
      this.#left <= 0
        ? []
        : this.#element(
            'tr',
            cells.flatMap(({ tokens }) => this.#element(tag, this.#all(tokens, depth + 3))),
          );
    const head = this.#element('thead', row(header, 'th'));
    const body = this.#element(
      'tbody',
      rows.flatMap((cells) => row(cells, 'td')),
    );
    return this.#element('table', [...head, ...body]);
  }

  #link(href: string, children: readonly MarkdownNode[]): readonly MarkdownNode[] {
    return SAFE_ADDRESS.test(href) ? this.#element('a', children, { href }) : children;
  }
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Text of several lines, in which nothing acts. */
function shown(text: string): string {
  return text
    .split('\n')
    .map((line) => plain(line.replaceAll('\t', '  '), LONGEST_TEXT))
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text with what its author wrote for characters that mean something in Markdown. */
function withoutEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
