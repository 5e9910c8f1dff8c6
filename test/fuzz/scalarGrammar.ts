import type { Random } from '../unit/core/random.ts';

/** The sources of single values as people write them, and as they should not. */

const KEYS = [
  'id',
  'title',
  'status',
  'rank',
  'labels',
  'depends',
  'description',
  'waiting',
  'due',
  'for',
  'ünï',
  'a b',
  'x.y',
] as const;
const ODD_KEYS = [
  '"id"',
  "'q'",
  '"a b"',
  'true',
  'null',
  '12',
  '~',
  '1.0',
  '"a\\n"',
  '""',
  '__proto__',
  'constructor',
  '&k a',
  '!t b',
  '[a]',
  '{a: b}',
  '-x',
  '?y',
  ':z',
  '*a',
  '@b',
  'a#b',
  'a:b',
  '#c',
  '<<',
  '%d',
  'a\tb',
  '-',
  'k'.repeat(600),
] as const;

export function keySource(random: Random, odd: number): string {
  if (random.chance(odd + 0.004)) return random.pick(ODD_KEYS);
  return random.chance(0.8) ? `${random.pick(KEYS)}${random.int(40)}` : random.pick(KEYS);
}

const WORDS = [
  'Log',
  'in',
  'mit',
  'Über',
  '🚀',
  'x',
  'WEB-k7f2m',
  'a:b',
  'http://x.y/z?q=1',
  "it's",
  '5%',
  'a#b',
  '(c)',
  'D.',
  '\u00a0',
  '–',
  'a,b',
  '1:30',
  'e"f',
] as const;
const TYPED = [
  'true',
  'false',
  'True',
  'null',
  '~',
  'Null',
  'NULL',
  'nUll',
  'yes',
  'on',
  '0',
  '-0',
  '7',
  '007',
  '-12',
  '+12',
  '1.5',
  '1.10',
  '.5',
  '5.',
  '1e3',
  '1e+21',
  '1e21',
  '1.5e-7',
  '0x1F',
  '0o17',
  '.inf',
  '-.INF',
  '.nan',
  'Infinity',
  '-Infinity',
  'NaN',
  '12345678901234567890',
  '123456789012345680000',
  '2026-01-02',
  '12_000',
  '1 2',
  '-',
  '-a',
  '--',
  '---',
  '...',
  '0.1',
  '-1.5',
  '1e-7',
  '1E5',
] as const;
const ODD_STARTS = [
  '&a ',
  '*a',
  '!t ',
  '!!int ',
  '@',
  '`',
  '%',
  '?',
  '? ',
  ':',
  ': ',
  '- ',
  ',',
  '|',
  '>',
  ']',
  '}',
  '#',
  '\t',
  '"',
  "'",
] as const;
const ODD_PARTS = [
  ' #c',
  ': ',
  ':',
  '\t',
  ' \t',
  '\t#',
  '"',
  "'",
  '\\',
  '[',
  ']',
  '{',
  '}',
  ',',
  ' - ',
  '\u2028',
  '\ufeff',
  '\u0085',
  '\x1f',
  '\0',
  '\r',
  '\ud800',
  '&',
] as const;

function words(random: Random, odd: number): string {
  let text = '';
  for (let i = 1 + random.int(4); i > 0; i--) {
    text += (text === '' ? '' : ' '.repeat(random.pick([1, 1, 1, 2]))) + random.pick(WORDS);
    if (random.chance(odd)) text += random.pick(ODD_PARTS);
  }
  return text;
}

export function comment(random: Random, odd: number): string {
  if (random.chance(odd)) return random.pick(['#x', ' \t# y', ' #', '\t', '  ', '   ', ' #"', " # it's [", '\t#']);
  return random.chance(0.15)
    ? `${' '.repeat(random.pick([1, 1, 3]))}# ${random.pick(['why', 'a: b', '"', '- x', '[', 'ü'])}`
    : '';
}

/** A scalar on one line; where it is odd, it may go on below `indent`. */
export function inlineScalar(random: Random, odd: number, indent = ''): string {
  if (random.chance(odd)) return random.pick(ODD_STARTS) + words(random, odd);
  if (random.chance(odd + 0.004)) return severalLines(random, odd, indent);
  const kind = random.int(10);
  if (kind < 2) return random.pick(TYPED);
  if (kind < 3) return singleQuoted(random, odd);
  if (kind < 4) return doubleQuoted(random, odd);
  return words(random, odd);
}

function severalLines(random: Random, odd: number, indent: string): string {
  const lines = [words(random, odd)];
  for (let i = 1 + random.int(3); i > 0; i--) {
    const deeper = indent + ' '.repeat(random.chance(odd) ? 0 : 1 + random.int(3));
    lines.push(random.chance(0.2) ? '' : deeper + words(random, odd));
  }
  const text = lines.join('\n');
  return random.pick([text, text, `"${text}"`, `'${text.replaceAll("'", '')}'`]);
}

function singleQuoted(random: Random, odd: number): string {
  const inner = random.pick(['', ' ', 'x # y', 'a: b', '[c', "it''s", "''", '007', '\\', 'ü', ' x ', '\t']);
  return `'${inner}${random.chance(odd) ? random.pick(["'", "''", "'x", '\n']) : ''}'`;
}

function doubleQuoted(random: Random, odd: number): string {
  const inner = random.pick([
    '',
    ' ',
    'x # y',
    'a: b',
    '{c',
    "it's",
    '\\"',
    '\\\\',
    '\\n',
    '\\t',
    '\\/',
    '\\u00e4',
    'a\\nb',
    ' x ',
  ]);
  return `"${inner}${random.chance(odd) ? random.pick(['"', '\\', '"x', '\\q', '\\\\"', '\n']) : ''}"`;
}

/** A flow list or map on one line; where it is odd, on several. */
export function flowSource(random: Random, odd: number, open: '[' | '{', depth: number, indent = ''): string {
  const members: string[] = [];
  for (let i = random.int(4); i > 0; i--) members.push(flowMember(random, odd, open, depth));
  const pad = random.pick(['', '', ' ', '  ']);
  const breaks = random.chance(odd) ? `\n${indent}${' '.repeat(random.int(4))}` : '';
  const separator = random.pick([', ', ', ', ',', ' , ']) + breaks;
  const last = random.chance(0.05) && members.length > 0 ? ',' : '';
  const close = random.chance(odd / 2) ? random.pick(['', ']', '}', '] x', '}: y']) : open === '[' ? ']' : '}';
  return open + pad + members.join(separator) + last + pad + breaks + close;
}

function flowMember(random: Random, odd: number, open: '[' | '{', depth: number): string {
  const isNested = depth < 3 && random.chance(0.12);
  const value = isNested ? flowSource(random, odd, random.pick(['[', '{']), depth + 1) : flowScalar(random, odd);
  if (open === '[') return random.chance(odd) ? `${value}: x` : value;
  if (random.chance(odd))
    return random.pick([value, `: ${value}`, `? a : ${value}`, `"k":${value}`, `k:${value}`, '[a]: b', `k :${value}`]);
  const key = random.chance(0.1) ? '"k"' : keySource(random, odd);
  const kind = random.int(12);
  if (kind === 0) return key;
  if (kind === 1) return `${key}:`;
  return `${key}${random.pick([': ', ': ', ':  ', ' : '])}${value}`;
}

function flowScalar(random: Random, odd: number): string {
  const source = inlineScalar(random, odd);
  // Commas would make two members of it; that is odd, but no more than that.
  return random.chance(odd) ? source : source.replaceAll(',', '');
}
