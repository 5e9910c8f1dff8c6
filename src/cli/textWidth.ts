/**
 * The columns that text takes on a terminal. Characters that are wide by Unicode's East Asian Width (UAX #11, W and F)
 * take two: the scripts and symbols below, and everything that shows as an emoji by default.
 */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u2630-\u2637\u268a-\u268f\u3041-\u3247\u3250-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
/** Those that stand over others or show as nothing; the rest of a cluster, as in Devanagari, has a column each. */
const INVISIBLE = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Default_Ignorable_Code_Point}\p{Surrogate}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: printable ASCII, the fast and usual case.
const ASCII = /^[\u0000-\u007f]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function textWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** `text` cut to `width` columns, with an ellipsis as the last where something is missing. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let left = width - 1;
  for (const { segment } of graphemes.segment(text)) {
    left -= graphemeWidth(segment);
    if (left < 0) break;
    kept += segment;
  }
  return `${kept}…`;
}

function graphemeWidth(grapheme: string): number {
  return WIDE.test(grapheme) ? 2 : [...grapheme.replaceAll(INVISIBLE, '')].length;
}
