/**
 * Plan text is untrusted, and each place that shows text reads some of it as more than text. These functions are the
 * one way from a plan into each of them; what a reader sees is what the plan says, and nothing in it acts.
 */

const DEFAULT_LENGTH = 300;
const BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that act instead of being seen.
const ACTING = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Text for a place that shows text as it is: on one line, cut to `maxLength` characters, with control characters and
 * bidirectional overrides written out (\u202e) so that nobody is misled.
 */
export function plain(text: string, maxLength = DEFAULT_LENGTH): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut
    .replaceAll(BREAK, ' ')
    .replaceAll(ACTING, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Text for a place that turns $(name) into an icon: quick picks and the status bar. */
export function plainWithoutIcons(text: string, maxLength = DEFAULT_LENGTH): string {
  return plain(text, maxLength).replaceAll('$(', '\\$(');
}

/** Text for a notification, which turns [text](target) into a link. */
export function plainWithoutLinks(text: string, maxLength = DEFAULT_LENGTH): string {
  return plain(text, maxLength).replaceAll('](', '] (');
}

/** Text as Markdown that shows just that text. */
export function plainMarkdown(text: string, maxLength = DEFAULT_LENGTH): string {
  return plain(text, maxLength).replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}

/**
 * The same for a comment on a code host, which makes a mention of `@name` and a reference of `#12` even where Markdown
 * has them as text: a space without width parts them, and nobody is called by a title.
 */
export function plainComment(text: string, maxLength = DEFAULT_LENGTH): string {
  return plainMarkdown(text, maxLength).replaceAll(/(\\[@#]|\bGH\\-)(?=\w)/gi, '$1\u200b');
}

const SAFE_TARGET = String.raw`(?!\s*<?(?:https?:\/\/|mailto:))`;

/**
 * Markdown that a plan's author wrote, without what reaches beyond the page: images are not fetched (they become links),
 * and links lead to http, https and mailto only. For a renderer that takes neither HTML nor command links.
 */
export function safeMarkdown(markdown: string, maxLength = 1000): string {
  const cut = markdown.length > maxLength ? `${markdown.slice(0, maxLength)}…` : markdown;
  return cut
    .replaceAll(ACTING, (char) => (char === '\n' || char === '\t' ? char : ''))
    .replaceAll('![', String.raw`\![`)
    .replaceAll(new RegExp(String.raw`\]\(${SAFE_TARGET}`, 'gi'), '] (')
    .replaceAll(new RegExp(String.raw`^( {0,3}\[[^\]\n]{0,200}\]):${SAFE_TARGET}`, 'gim'), '$1 :')
    .replaceAll(/<(?!https?:\/\/|mailto:)(?=[a-z][a-z\d+.-]{1,31}:)/gi, '< ');
}
