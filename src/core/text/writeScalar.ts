/** What a scalar may look like where it is written. */
export interface ScalarPlace {
  /** Inside [ ] or { }, where commas and brackets end a plain scalar. */
  readonly flow: boolean;
  /** The quotes that stood there before, or that its neighbours have. */
  readonly quotes?: 'single' | 'double';
}

const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/;
const ENDS_PLAIN = /: |:$| #|^ | $/;
const ENDS_FLOW = /[,[\]{}]/;
/** What YAML 1.2 types as something else than text, and the words that YAML 1.1 tools take for booleans. */
const TYPED =
  /^(?:[-+]?(?:0x[\da-f]+|0o[0-7]+|(?:\.\d+|\d[\d_]*(?:\.\d*)?)(?:e[-+]?\d+)?|\.inf|\.nan)|null|true|false|yes|no|on|off|y|n|~|<<|=)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that YAML does not print.
const NOT_PRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;
const NEEDS_ESCAPE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A scalar's source: plain where that reads back as the same text, else in quotes; existing quotes are kept. */
export function writeScalar(value: string | number | boolean, { flow, quotes }: ScalarPlace): string {
  if (typeof value !== 'string') return String(value);
  if (quotes === 'single' && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`;
  return quotes === undefined && isPlain(value, flow) ? value : doubleQuoted(value);
}

/**
 * A text of several lines as a literal block scalar; undefined where that could not hold it, or it is of one line.
 * @param indent what stands before each of its lines
 * @param comment what stands behind its indicator
 */
export function writeBlockScalar(value: string, indent: string, eol: string, comment = ''): string | undefined {
  const content = value.endsWith('\n') ? value.slice(0, -1) : value;
  const isWritable = content.includes('\n') && /^[^ \t\n]/.test(content) && !content.endsWith('\n');
  if (!isWritable || !isPrintable(content.replaceAll(/[\n\t]/g, ''))) return undefined;
  const lines = content.split('\n').map((line) => (line === '' ? '' : indent + line));
  return `|${content === value ? '-' : ''}${comment}${eol}${lines.join(eol)}`;
}

/** Whether YAML can hold a text as it is, on one line. */
export function isPrintable(value: string): boolean {
  return !NOT_PRINTABLE.test(value);
}

function isPlain(value: string, flow: boolean): boolean {
  if (value === '' || INDICATOR.test(value) || ENDS_PLAIN.test(value)) return false;
  if (!isPrintable(value) || TYPED.test(value)) return false;
  return !flow || !ENDS_FLOW.test(value);
}

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replaceAll(
    NEEDS_ESCAPE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
