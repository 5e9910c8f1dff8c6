import type { Random } from '../unit/core/random.ts';

const SIGNS = [
  ...'ab:-?[]{}&*!|>\'"%@`#,\n\r\t \\+1~',
  '\r\n',
  '\n\n',
  '  ',
  ': ',
  '- ',
  ' #',
  '---\n',
  '\n  ',
] as const;

/** A text with one thing changed: lines or characters inserted, deleted, doubled or swapped with others. */
export function mutate(random: Random, text: string): string {
  return random.chance(0.5) ? mutateLine(random, text) : mutateCharacter(random, text);
}

function mutateLine(random: Random, text: string): string {
  const lines = text.split('\n');
  const [at, other] = [random.int(lines.length), random.int(lines.length)];
  const line = lines[at] ?? '';
  switch (random.int(7)) {
    case 0:
      lines.splice(at, 1);
      break;
    // As people copy an entry.
    case 6:
      lines.splice(at, 0, ...lines.slice(at, at + 1 + random.int(5)));
      break;
    case 1:
      lines.splice(other, 0, line);
      break;
    case 2:
      lines[at] = lines[other] ?? '';
      lines[other] = line;
      break;
    case 3:
      lines[at] = ` ${line}`;
      break;
    case 4:
      lines[at] = line.slice(1);
      break;
    default:
      lines.splice(at, 2, line + (lines[at + 1] ?? ''));
  }
  return lines.join('\n');
}

function mutateCharacter(random: Random, text: string): string {
  const at = random.int(text.length + 1);
  const length = 1 + random.int(3);
  switch (random.int(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    case 2:
      return text.slice(0, at) + random.pick(SIGNS) + text.slice(at + 1);
    default:
      return text.slice(0, at) + random.pick(SIGNS) + text.slice(at);
  }
}
