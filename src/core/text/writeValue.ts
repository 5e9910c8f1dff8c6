import type { NestedStyle } from './nestedStyle.ts';
import { type ScalarPlace, writeBlockScalar, writeScalar } from './writeScalar.ts';

/** What a field is to hold; null clears it. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue };

export function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value);
}

export function isScalar(value: FieldValue | undefined): value is string | number | boolean {
  return value !== null && value !== undefined && typeof value !== 'object';
}

/** Whether a value leaves nothing of a field. */
export function isCleared(value: FieldValue | undefined): value is null {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** A value's source on one line: lists and maps in flow style. */
export function writeValue(value: FieldValue, flow: boolean, quotes: Pick<ScalarPlace, 'quotes'> = {}): string {
  if (value === null) return '';
  if (typeof value !== 'object') return writeScalar(value, { flow, ...quotes });
  if (isList(value)) return `[${value.map((element) => writeElement(element, true, quotes)).join(', ')}]`;
  const entries = Object.entries(value).filter(([, part]) => part !== null);
  return `{${entries.map(([key, part]) => `${writeScalar(key, { flow: true, ...quotes })}: ${writeValue(part, true, quotes)}`).join(', ')}}`;
}

/** An element of a list, which nothing would leave out. */
export function writeElement(value: FieldValue, flow: boolean, quotes: Pick<ScalarPlace, 'quotes'> = {}): string {
  return value === null ? 'null' : writeValue(value, flow, quotes);
}

/**
 * What stands behind the colon of a block map's key: on its line, but for a text of several lines, and for a list where
 * others have lines of their own.
 * @param indent what stands before the key
 */
export function writeFieldValue(
  value: FieldValue,
  indent: string,
  eol: string,
  quotes: Pick<ScalarPlace, 'quotes'>,
  nested: NestedStyle,
): string {
  const { bullet } = nested;
  if (bullet !== undefined && value !== null && typeof value === 'object' && isList(value)) {
    return value.map((element) => eol + indent + bullet + writeElement(element, false, quotes)).join('');
  }
  const block = typeof value === 'string' ? writeBlockScalar(value, indent + nested.indent, eol) : undefined;
  return ` ${block ?? writeValue(value, false, quotes)}`;
}
