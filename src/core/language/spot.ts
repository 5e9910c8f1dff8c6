import type { Range } from '../model/range.ts';
import type { Cursor, Step } from './cursor.ts';
import type { Frame } from './frame.ts';

type Details = Pick<
  Cursor,
  'slot' | 'path' | 'quotes' | 'hasColon' | 'wantsSpace' | 'mayNest' | 'wantsDash' | 'column' | 'isFlow'
>;

/** What a reader found at the cursor. Its frames go on to be filled while the lines behind the cursor are read. */
export interface Spot extends Details {
  readonly range: Range;
  /** The map or the list that it stands in. */
  readonly frame: Frame;
  /** All that are open, the innermost last. */
  readonly around: readonly Frame[];
}

export type SpotDetails = Partial<Details> & { readonly path: readonly Step[] };

/** A value, in a block, unless the details say otherwise. */
export function spotIn(around: readonly Frame[], frame: Frame, range: Range, details: SpotDetails): Spot {
  return {
    slot: 'value',
    isFlow: false,
    quotes: undefined,
    hasColon: false,
    wantsSpace: false,
    mayNest: false,
    wantsDash: false,
    column: 0,
    ...details,
    range,
    frame,
    around: [...around, frame],
  };
}
