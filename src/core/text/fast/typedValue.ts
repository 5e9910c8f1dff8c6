import type { ScalarNode } from '../yamlNode.ts';

const [ZERO, NINE, MINUS] = [0x30, 0x39, 0x2d];

/**
 * The value of a plain scalar by YAML 1.2's core schema: a number or a boolean only where its canonical form is what
 * was written, null for all forms of null, else the text.
 */
export function typedValue(text: string): ScalarNode['value'] {
  const first = text.charCodeAt(0);
  if ((first >= ZERO && first <= NINE) || first === MINUS) return numberOr(text);
  switch (text) {
    case 'true':
      return true;
    case 'false':
      return false;
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    default:
      return text;
  }
}

function numberOr(text: string): number | string {
  const last = text.charCodeAt(text.length - 1);
  if (last < ZERO || last > NINE) return text;
  // What JavaScript writes for a finite number, an exponent included, is a number in YAML too.
  const number = Number(text);
  return String(number) === text ? number : text;
}
