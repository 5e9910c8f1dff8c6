import type { ScalarNode } from '../yamlNode.ts';

/** What YAML 1.2's core schema reads as something else than text: all of it starts with one of these. */
const MAY_BE_TYPED = /^[-+.\d~nNtTfF]/;

/**
 * The value of a plain scalar: a number or a boolean only where its canonical form is what was written, null for all
 * forms of null, else the text.
 */
export function typedValue(text: string): ScalarNode['value'] {
  if (!MAY_BE_TYPED.test(text)) return text === '' ? null : text;
  switch (text) {
    case 'true':
      return true;
    case 'false':
      return false;
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
  }
  // What JavaScript writes for a finite number, an exponent included, is a number in YAML too.
  if (!/^-?\d/.test(text)) return text;
  const number = Number(text);
  return String(number) === text ? number : text;
}
