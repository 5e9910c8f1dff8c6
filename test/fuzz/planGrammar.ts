import type { Random } from '../unit/core/random.ts';
import { comment, flowSource, inlineScalar, keySource } from './scalarGrammar.ts';

/** How odd a document is: the share of places where it does something that tidy plans do not. */
type Oddness = number;

const SECTIONS = [
  'items',
  'people',
  'milestones',
  'project',
  'workflow',
  'priorities',
  'raid',
  'x-notes',
  'on',
] as const;

/** A text that looks like a plan, written in one of the many ways that people have, or in a way that nobody should. */
export function generateText(random: Random): string {
  const odd = random.pick([0, 0, 0, 0, 0.005, 0.02, 0.15]);
  const lines: string[] = [];
  if (random.chance(odd))
    lines.push(random.pick(['---', '%YAML 1.2', '--- # plan', '...', '\ufeff', '--- {}', '%TAG ! x']));
  const first = random.int(SECTIONS.length);
  const count = 1 + random.int(2);
  for (let i = 0; i < count; i++) {
    fillers(random, odd, '', lines);
    const name = SECTIONS[(first + i) % SECTIONS.length] ?? '';
    section(random, odd, random.chance(odd) ? keySource(random, odd) : name, lines);
  }
  if (random.chance(odd))
    lines.push(random.pick(['---', '...', '--- a', '- x', 'just text', '}', '? x', '&a', '!!map']));
  const eol = random.chance(0.2) ? '\r\n' : '\n';
  const text = lines.join(random.chance(odd / 4) ? '\r' : eol);
  return random.chance(0.9) ? text + eol : text;
}

function fillers(random: Random, odd: Oddness, indent: string, lines: string[]): void {
  while (random.chance(0.12)) {
    const other = ' '.repeat(random.int(8));
    lines.push(random.pick(['', '', `${indent}# note`, `${other}# a: b`, other, '#', `${other}#- x`, `${indent}#x`]));
    if (random.chance(0.1)) lines.push(random.pick(['', other]), random.pick(['#', '# note', '#x']));
    if (random.chance(odd + 0.01))
      lines.push(random.pick(['\t', `${other}\t`, '  \t ', ' \t# c', '<<<<<<< ours', '=======', '>>>>>>> b']));
  }
}

function section(random: Random, odd: Oddness, name: string, lines: string[]): void {
  const head = `${random.chance(odd / 4) ? ' ' : ''}${name}:${random.chance(odd) ? random.pick([' ', '\t', ' !!seq', ' &a', '  |']) : ''}`;
  const kind = random.int(10);
  if (kind < 6) {
    lines.push(head + comment(random, odd));
    fillers(random, odd, '', lines);
    blockList(random, odd, ' '.repeat(random.pick([0, 2, 2, 2, 4, 1])), 0, lines);
  } else if (kind < 8) {
    lines.push(head + comment(random, odd));
    blockMap(random, odd, ' '.repeat(random.pick([2, 2, 4, 1])), '', 1, lines);
  } else {
    value(random, odd, head, '', 0, lines);
  }
}

/** A list of maps, or sometimes of scalars. */
function blockList(random: Random, odd: Oddness, indent: string, depth: number, lines: string[]): void {
  const count = 1 + random.int(3);
  for (let i = 0; i < count; i++) {
    const dash = `${random.chance(odd) ? indent.slice(1) : indent}-${random.chance(odd / 2) ? '\t' : ' '.repeat(random.pick([1, 1, 1, 1, 3]))}`;
    const kind = random.int(10);
    if (kind < (depth === 0 ? 6 : 2)) blockMap(random, odd, ' '.repeat(dash.length), dash, depth + 1, lines);
    else if (kind < (depth === 0 ? 8 : 3)) lines.push(dash + flowSource(random, odd, '{', 0) + comment(random, odd));
    else if (random.chance(odd)) nested(random, odd, indent, dash, depth, lines);
    else value(random, odd, dash.slice(0, -1), indent, depth + 1, lines);
    fillers(random, odd, indent, lines);
  }
}

/** What may stand behind a dash, but rarely does. */
function nested(random: Random, odd: Oddness, indent: string, dash: string, depth: number, lines: string[]): void {
  if (depth > 3) return;
  if (random.chance(0.5)) {
    lines.push(`${indent}-${comment(random, odd)}`);
    if (random.chance(0.05)) lines.push('', '# note');
    fillers(random, odd, indent, lines);
    const deeper = `${indent}${' '.repeat(1 + random.int(4))}`;
    if (random.chance(0.7)) blockMap(random, odd, deeper, '', depth + 1, lines);
    else blockList(random, odd, deeper, depth + 1, lines);
  } else lines.push(dash + random.pick(['- a', '- - b', '? a', '', '&a b', '*a', '!t x', ': c', '- a: b']));
}

function blockMap(random: Random, odd: Oddness, indent: string, lead: string, depth: number, lines: string[]): void {
  const count = 1 + random.int(4);
  for (let i = 0; i < count; i++) {
    const before = i === 0 && lead !== '' ? lead : random.chance(odd / 2) ? `${indent} `.slice(random.int(3)) : indent;
    const colon = random.chance(odd) ? random.pick([' :', ':', ' ', ':\t', '']) : ':';
    const explicit = random.chance(odd / 3) ? '? ' : '';
    value(random, odd, `${before}${explicit}${keySource(random, odd)}${colon}`, indent, depth, lines);
    fillers(random, odd, indent, lines);
  }
}

/** A value behind `lead`, which ends with a colon or a dash, in a collection that stands at `indent`. */
function value(random: Random, odd: Oddness, lead: string, indent: string, depth: number, lines: string[]): void {
  const kind = random.int(24);
  const gap = ' '.repeat(random.pick([1, 1, 1, 1, 2]));
  if (random.chance(odd))
    lines.push(lead + random.pick([' &a x', ' *a', ' !!str 1', ' ! y', '\tx', ' a: b', ' - c', ' ]', ' }', '#x']));
  else if (kind < 13) lines.push(lead + gap + inlineScalar(random, odd, indent) + comment(random, odd));
  else if (kind < 17)
    lines.push(lead + gap + flowSource(random, odd, random.pick(['[', '{']), 0, indent) + comment(random, odd));
  else if (kind < 20) blockScalar(random, odd, lead + gap, indent, lines);
  else if (kind < 21) lines.push(lead + comment(random, odd));
  else if (depth < 4) {
    lines.push(lead + comment(random, odd));
    if (random.chance(0.05)) lines.push('', '# note');
    fillers(random, odd, indent, lines);
    const deeper = `${indent}${' '.repeat(1 + random.int(3))}`;
    if (random.chance(odd + 0.05)) lines.push(deeper + inlineScalar(random, odd, indent));
    else if (random.chance(0.5)) blockMap(random, odd, deeper, '', depth + 1, lines);
    else blockList(random, odd, random.chance(0.4) ? indent : deeper, depth + 1, lines);
  } else lines.push(lead);
}

const BLOCK_LINES = [
  'text',
  'two words',
  '# no comment',
  '- not a list',
  'key: value',
  '"quoted"',
  '  deeper',
  '',
  '',
  ' one',
] as const;

function blockScalar(random: Random, odd: Oddness, lead: string, indent: string, lines: string[]): void {
  const sign = random.pick([
    '|',
    '|',
    '>',
    '|-',
    '>-',
    '|+',
    '>+',
    ...(random.chance(odd + 0.05) ? (['|2', '>1-', '|+1', '|x'] as const) : []),
  ]);
  lines.push(lead + sign + comment(random, odd));
  const deeper = `${indent}${' '.repeat(1 + random.int(4))}`;
  for (let i = random.int(5); i > 0; i--) {
    const line = random.pick(BLOCK_LINES);
    const shifted = random.chance(odd) ? deeper.slice(1 + random.int(3)) : deeper;
    if (line === '')
      lines.push(
        random.pick([
          '',
          '',
          deeper.slice(1),
          deeper,
          ...(random.chance(odd + 0.03) ? ([`${deeper} `, '\t', `${deeper}\t`, `${deeper.slice(1)}\t`] as const) : []),
        ]),
      );
    else lines.push(shifted + (random.chance(odd) ? '\t' : '') + line + (random.chance(0.05) ? '  ' : ''));
  }
}
