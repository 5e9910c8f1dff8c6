import type { CommandIo } from './io.ts';

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

export type Style = keyof typeof CODES;

/** Puts a style around text, or leaves it alone where colours are off. */
export type Painter = (style: Style | undefined, text: string) => string;

/** Colours on a terminal only, unless NO_COLOR or FORCE_COLOR says otherwise; the latter wins, as in Node itself. */
export function painterFor({ env, isTerminal }: CommandIo): Painter {
  const forced = env['FORCE_COLOR'];
  const isOn =
    forced === undefined
      ? isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
      : forced !== '0' && forced !== 'false';
  return (style, text) => {
    if (!isOn || style === undefined || text === '') return text;
    const [on, off] = CODES[style];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
