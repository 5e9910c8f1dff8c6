import { writeScalar } from '../text/writeScalar.ts';
import type { Cursor } from './cursor.ts';

/** A scalar as it is written at a cursor: within the quotes that it stands in, else plain where that can be. */
export function written({ quotes, isFlow }: Pick<Cursor, 'quotes' | 'isFlow'>, value: string | boolean): string {
  if (quotes === undefined || typeof value === 'boolean') return writeScalar(value, { flow: isFlow });
  return writeScalar(value, { flow: isFlow, quotes }).slice(1, -1);
}

/** What has to stand before a value at a cursor: the space behind a colon, the dash of an element. */
export function leadOf({ wantsSpace, wantsDash }: Cursor): string {
  if (wantsSpace) return ' ';
  return wantsDash ? '- ' : '';
}
