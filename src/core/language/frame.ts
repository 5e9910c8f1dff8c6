import { ELEMENT, type Step } from './cursor.ts';

/** A map or a list that a reader has open. */
export interface Frame {
  readonly kind: 'map' | 'list';
  readonly path: readonly Step[];
  /** Of a block map's keys, or of a block list's dashes; of what stands in braces or brackets, that of the block around it. */
  readonly column: number;
  /** The keys of a map. */
  readonly keys: string[];
  /** What keys have on their line. */
  readonly scalars: Map<string, string>;
  /** The scalars of a list. */
  readonly elements: string[];
  /** The steps to the value that comes next; undefined where none does. */
  open: readonly Step[] | undefined;
}

export function frameOf(kind: Frame['kind'], path: readonly Step[], column: number): Frame {
  const open: readonly Step[] | undefined = kind === 'list' ? [ELEMENT] : undefined;
  return { kind, path, column, keys: [], scalars: new Map(), elements: [], open };
}

/** Keeps a scalar where its frame has a value to come. */
export function keepScalar(frame: Frame, text: string): void {
  if (frame.kind === 'list') frame.elements.push(text);
  else if (typeof frame.open?.[0] === 'string') frame.scalars.set(frame.open[0], text);
}

export function openPath({ path, open = [] }: Frame): readonly Step[] {
  return [...path, ...open];
}
