/** Markdown as a tree of what a page may show of it; there is nothing else. */
export interface MarkdownNode {
  readonly tag: (typeof MARKDOWN_TAGS)[number];
  readonly text?: string | undefined;
  /** An address that starts with https:, http: or mailto:. */
  readonly href?: string | undefined;
  /** Of a point to tick off: whether it is. */
  readonly isDone?: boolean | undefined;
  readonly children?: readonly MarkdownNode[] | undefined;
}

/** Those of HTML by their names; beside them `tick`, the box of a point to tick off, and `text`. */
export const MARKDOWN_TAGS = [
  ...(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br'] as const),
  ...(['em', 'strong', 's', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'tick', 'text'] as const),
] as const;

/** What an address starts with that a page leads to. */
export const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)/i;
