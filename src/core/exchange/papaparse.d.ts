/**
 * The part of Papa Parse that the core uses. Its own types bring those of Node, of which the core must not know.
 */
declare module 'papaparse' {
  /** The rows of a text, quotes and line breaks within quotes understood. */
  export function parse(text: string, config: { readonly delimiter: string }): { readonly data: string[][] };
  /** The text of rows: cells with the delimiter, quotes or line breaks in them are quoted. */
  export function unparse(
    rows: readonly (readonly string[])[],
    config: { readonly delimiter: string; readonly newline: string },
  ): string;
}
