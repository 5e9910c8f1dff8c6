import type { Random } from '../random.ts';

/** What fields of made-up items hold. */
export type RandomValue = string | number | readonly string[] | null;

export type Fields = Map<string, RandomValue>;

/** An item of a made-up plan: what it means, how it is written, and the lines that are its own. */
export interface RandomItem {
  readonly style: Style;
  readonly fields: Fields;
  /** The text from its first key to the end of its last value. */
  readonly core: string;
}

export interface RandomPlan {
  readonly text: string;
  readonly eol: string;
  /** Whether the list of items is one in brackets. */
  readonly flow: boolean;
  readonly items: readonly RandomItem[];
}

export type Style = 'block' | 'lone dash' | 'explicit keys' | 'flow' | 'flow lines';

export const BLOCK_STYLES: readonly Style[] = [
  'block',
  'block',
  'block',
  'lone dash',
  'explicit keys',
  'flow',
  'flow lines',
];
const TAME = ['todo', 'in review', 'must', 'Log in', 'a-b', 'x.y', 'C3', '2026-12-24', 'ana 50%', 'WEB-k7f2m SS+2d'];
const TRICKY = [
  '',
  'yes',
  '007',
  '1e3',
  'null',
  '# x',
  'a: b',
  'a #b',
  '- x',
  ' lead',
  'trail ',
  '{',
  '[a, b]',
  "it's",
  'say "x"',
  'a\\b',
  'tab\there',
  'two\nlines',
  '🎉 Größe',
  'sep\u2028',
  '\ufeff',
  '*a',
  '!t',
  '@',
  '%',
  ':',
  ',',
  '>',
  '|',
  '---',
  '日本',
];
const FIELDS = ['title', 'status', 'priority', 'rank', 'parent', 'assignees', 'labels', 'due', 'description', 'x-note'];
const LISTS: ReadonlySet<string> = new Set(['assignees', 'labels']);

export function randomText({ chance, pick }: Random): string {
  return pick(chance(0.5) ? TAME : TRICKY);
}

export function randomField(random: Random): string {
  return random.pick(FIELDS);
}

/** A value that a field may have; null for one that is there and empty. */
export function randomValue(random: Random, field: string): RandomValue {
  if (random.chance(0.1)) return null;
  if (field === 'rank') return random.int(1000) / 4;
  if (LISTS.has(field)) return Array.from({ length: 1 + random.int(4) }, () => randomText(random));
  if (field === 'description' && random.chance(0.5)) return `${random.pick(TAME)}\n\n  ${random.pick(TAME)}\n`;
  return randomText(random);
}

/** Writes random plans, in LF and in the styles that people and tools use; CRLF is put in at the end. */
export class PlanWriter {
  readonly #random: Random;
  #comments = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  comment(probability = 0.25): string {
    return this.#random.chance(probability) ? `${' '.repeat(1 + this.#random.int(3))}# c${++this.#comments}` : '';
  }

  scalar(value: string | number, flow: boolean): string {
    if (typeof value === 'number') return String(value);
    const quotes = this.#random.int(4);
    if (quotes === 0 && !/[\n\t\u2028\ufeff]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
    const isTame = TAME.includes(value) || (!flow && value === '🎉 Größe');
    return quotes > 1 && isTame
      ? value
      : JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\ufeff', '\\ufeff');
  }

  /** A value behind its colon; `column` is that of its key. */
  value(value: RandomValue, flow: boolean, column: number): string {
    const { pick, int, chance } = this.#random;
    const space = ' '.repeat(1 + int(2));
    if (value === null) return this.comment(flow ? 0 : 0.25);
    if (typeof value !== 'object') {
      const isLong = typeof value === 'string' && /^\S.*\n.*\S\n$/s.test(value);
      if (flow || !isLong) return space + this.scalar(value, flow) + this.comment(flow ? 0 : 0.25);
      const indent = ' '.repeat(column + 1 + int(3));
      return `${space}|${this.comment()}\n${value.trimEnd().replaceAll(/^(?=.)/gm, indent)}`;
    }
    const elements = value.map((element) => this.scalar(element, flow || chance(0.5)));
    const style = flow ? 'line' : pick(['line', 'lines', 'block', 'block']);
    if (style === 'block') {
      const bullet = `\n${' '.repeat(column + 2 * int(2))}-${' '.repeat(1 + int(2))}`;
      return this.comment() + value.map((element) => bullet + this.scalar(element, false) + this.comment()).join('');
    }
    const inFlow = value.map((element) => this.scalar(element, true));
    if (style === 'line' || elements.length === 0)
      return `${space}[${inFlow.join(pick([', ', ',', ' , ']))}]${this.comment(flow ? 0 : 0.25)}`;
    const indent = ' '.repeat(column + 2);
    const lines = inFlow.map(
      (element, i) => `${indent}${element}${i < inFlow.length - 1 || chance(0.3) ? ',' : ''}${this.comment()}`,
    );
    return `${space}[\n${lines.join('\n')}\n${' '.repeat(column + 1)}]`;
  }

  item(fields: Fields, style: Style, column: number, quote: string): string {
    const { pick, int } = this.#random;
    const indent = ' '.repeat(column);
    const key = (name: string): string => quote + name + quote;
    const colon = pick([':', ':', ':', ' :']);
    if (style === 'flow') {
      const entries = [...fields].map(([name, value]) => `${key(name)}${colon}${this.value(value, true, 0)}`);
      return `{${entries.join(pick([', ', ' , ']))}${pick(['', '', ' ', ','])}}`;
    }
    if (style === 'flow lines') {
      const isComma = this.#random.chance(0.3);
      const entries = [...fields].map(
        ([name, value], i) =>
          `${indent}  ${key(name)}${colon}${this.value(value, true, 0)}${i < fields.size - 1 || isComma ? ',' : ''}${this.comment()}`,
      );
      return `{${this.comment()}\n${entries.join('\n')}\n${indent} }`;
    }
    const entries = [...fields].map(([name, value], i) => {
      const above = i > 0 && int(8) === 0 ? pick(['\n', `${indent}# c${++this.#comments}\n`]) : '';
      if (style !== 'explicit keys')
        return `${above}${i > 0 ? indent : ''}${key(name)}${colon}${this.value(value, false, column)}`;
      const written = value === null ? '' : `\n${indent}:${this.value(value, true, column)}`;
      return `${above}${i > 0 ? indent : ''}? ${key(name)}${this.comment()}${written}`;
    });
    return entries.join('\n');
  }
}

/** A plan of one to four items, all ids of which differ. */
export function randomPlan(random: Random): RandomPlan {
  const { int, chance, pick } = random;
  const writer = new PlanWriter(random);
  const flow = chance(0.25);
  const ids = new Set(Array.from({ length: 1 + int(4) }, () => `W-${random.text('abcxyz', 2)}q`));
  const dash = `${' '.repeat(int(4))}-${' '.repeat(1 + int(3))}`;
  const quote = pick(['', '', '', '"', "'"]);
  const isSpaced = chance(0.5);
  const items: RandomItem[] = [];
  const written = [...ids].map((id) => {
    const fields: Fields = new Map([['id', id]]);
    for (const name of FIELDS) if (chance(0.5)) fields.set(name, randomValue(random, name));
    const inOrder = chance(0.8) ? fields : new Map([...fields].sort(() => int(3) - 1));
    const style = flow ? pick(['flow', 'flow lines'] as const) : pick(BLOCK_STYLES);
    const isAlone = style === 'lone dash';
    const column = flow ? 2 : isAlone ? dash.indexOf('-') + 1 + int(4) : dash.length;
    const core = writer.item(inOrder, style, column, quote);
    items.push({ style, fields: inOrder, core });
    if (flow) return core;
    const lead = isAlone ? `${dash.trimEnd()}${writer.comment()}\n${' '.repeat(column)}` : dash;
    const above = chance(0.2) ? `${' '.repeat(dash.indexOf('-'))}# about ${id}\n` : '';
    const behind = style.startsWith('flow') ? writer.comment() : '';
    return `${above}${lead}${core}${behind}`;
  });
  const head = pick(['', '# A plan\n', 'project: {key: W}\n\n', '---\npeople:\n- id: ana # c0\n']);
  const list = flow
    ? ` [${pick(['', '\n  '])}${written.join(pick([', ', ',\n  ', ' ,\n\n  ']))}${pick(['', ',', '\n'])}]`
    : `\n${written.join(isSpaced ? '\n\n' : '\n')}`;
  const tail = pick(['', '\n', '\n', '\nmilestones: []\n', '\n\n# the end\nx-more: {a:   1}\n', '\n...\n']);
  const text = `${head}items:${list}${tail}`;
  if (chance(0.7)) return { text, eol: '\n', flow, items };
  const crlf = (source: string): string => source.replaceAll('\n', '\r\n');
  return { text: crlf(text), eol: '\r\n', flow, items: items.map((item) => ({ ...item, core: crlf(item.core) })) };
}
