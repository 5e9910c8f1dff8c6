import type { PlainValue } from './yamlNode.ts';

/**
 * Whether two values mean the same in a plan: a key without a value counts as absent, an empty list as none, and a
 * number or a boolean as the text that it is written with, which is how fields of text read it.
 */
export function isSamePlain(a: PlainValue | undefined, b: PlainValue | undefined): boolean {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((element, index) => isSamePlain(element, b[index]));
  }
  if (typeof a !== 'object' || typeof b !== 'object') {
    return typeof a === typeof b ? a === b : typeof a !== 'object' && typeof b !== 'object' && String(a) === String(b);
  }
  const left = a as { [key: string]: PlainValue };
  const right = b as { [key: string]: PlainValue };
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => isSamePlain(left[key], right[key]));
}

function isNothing(value: PlainValue | undefined): value is null | undefined {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
