import { Composer, type Document, Lexer, Parser } from 'yaml';

/** Above what people write (a plan nests five levels), and far below what the library's recursion can bear. */
const MAX_NESTING = 100;
/** In tokens of the library, each of which takes some hundred bytes while it parses. */
export const MAX_TOKENS = 2_000_000;

export type ParsedYaml =
  /** The first two documents at most: a plan file has one. */
  | { readonly documents: readonly Document[] }
  /** Too much to be read, from `offset` on. */
  | { readonly excess: 'too-deep' | 'too-large'; readonly offset: number };

/**
 * Parses a text with the `yaml` library: YAML 1.2, core schema. Its parts are driven one token at a time, because the
 * parser's stack shows how deep the text nests: the composer recurses that deep, and V8 may end the whole process when
 * a stack runs out in there. No scan of the text could tell as much without being a parser itself.
 */
export function parseYaml(text: string, maxTokens = MAX_TOKENS): ParsedYaml {
  const parser = new Parser();
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    stringKeys: false,
  });
  const documents: Document[] = [];
  let tokens = 0;
  for (const source of new Lexer().lex(text)) {
    for (const token of parser.next(source)) documents.push(...(composer.next(token) as Iterable<Document>));
    if (documents.length > 1) return { documents };
    if (parser.stack.length > MAX_NESTING) return { excess: 'too-deep', offset: parser.offset };
    if (++tokens > maxTokens) return { excess: 'too-large', offset: parser.offset };
  }
  for (const token of parser.end()) documents.push(...(composer.next(token) as Iterable<Document>));
  documents.push(...(composer.end(true, text.length) as Iterable<Document>));
  return { documents };
}
