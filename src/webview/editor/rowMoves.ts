import type { TableState } from '../../messages/applyTable.ts';
import { keysAbove, parentKey, siblingKeys } from './shownRows.ts';

type Rows = Pick<TableState, 'rows' | 'order'>;

/** A move of rows as a page asks for it; see `move` in fromPlanEditor.ts. */
export interface Move {
  readonly keys: readonly string[];
  readonly after: string | null;
  readonly isChild: boolean;
}

/** Rows without those that stand below another of them, which go with it; in the table's order. */
export function topmost(state: Rows, keys: Iterable<string>): readonly string[] {
  const all = new Set(keys);
  return state.order.filter((key) => {
    return all.has(key) && isEntry(state, key) && !keysAbove(state, key).some((above) => all.has(above));
  });
}

/** The move of rows by one place among those beside them; undefined where there is none. */
export function moveStep(state: Rows, keys: Iterable<string>, by: 1 | -1): Move | undefined {
  const taken = topmost(state, keys);
  const [first] = taken;
  const last = taken.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const siblings = siblingKeys(state, first);
  if (taken.some((key) => !siblings.includes(key))) return undefined;
  const others = siblings.filter((key) => isEntry(state, key) && (key === first || !taken.includes(key)));
  const at = others.indexOf(first);
  if (by === 1) {
    const next = others[at + 1];
    return next === undefined ? undefined : { keys: taken, after: next, isChild: false };
  }
  const previous = others[at - 1];
  if (previous === undefined) return undefined;
  return toFront(state, taken, others.slice(0, at), others[at - 2]);
}

/** Rows behind one of those that stand before them, or to the front of these. */
function toFront(
  state: Rows,
  taken: readonly string[],
  before: readonly string[],
  after: string | undefined,
): Move | undefined {
  if (after !== undefined) return { keys: taken, after, isChild: false };
  const [first = ''] = taken;
  if (parentKey(state, first) === undefined) return { keys: taken, after: null, isChild: false };
  // Nothing says `as the first below a row`: those before them go behind them instead.
  return { keys: before, after: taken.at(-1) ?? first, isChild: false };
}

/** Where a pointer is among the rows: on the n-th of those that are shown, and how far down in it, from 0 to 1. */
export interface DropPoint {
  readonly index: number;
  readonly height: number;
}

export interface DropTarget {
  /** The place between the shown rows at which they would stand; undefined where they go below a row. */
  readonly line: number | undefined;
  /** How deep they would stand. */
  readonly depth: number;
  /** The row below which they would go. */
  readonly onto: string | undefined;
  readonly move: Move;
}

const EDGE_OF_ROW = 0.3;

/** What a drop of rows would do: between two rows at their edges, below a row in its middle. */
export function dropAt(
  state: Rows,
  shown: readonly { readonly key: string }[],
  taken: readonly string[],
  point: DropPoint,
  isTree: boolean,
): DropTarget | undefined {
  const target = targetAt(state, shown, taken, point, isTree);
  return target && isNowhere(state, target.move) ? undefined : target;
}

/** Whether a row would go to where it is. */
function isNowhere(state: Rows, { keys, after, isChild }: Move): boolean {
  const [first = ''] = keys;
  if (keys.length > 1) return false;
  const siblings = siblingKeys(state, first);
  if (isChild) return parentKey(state, first) === after && siblings.at(-1) === first;
  return siblings[siblings.indexOf(first) - 1] === (after ?? undefined);
}

function targetAt(
  state: Rows,
  shown: readonly { readonly key: string }[],
  taken: readonly string[],
  { index, height }: DropPoint,
  isTree: boolean,
): DropTarget | undefined {
  const over = state.rows.get(shown[index]?.key ?? '');
  if (over === undefined || over.kind === 'group') return undefined;
  const keys = topmost(state, taken);
  if (keys.length === 0 || isWithin(state, over.key, keys)) return undefined;
  const edge = isTree ? EDGE_OF_ROW : 0.5;
  if (isTree && height >= edge && height <= 1 - edge) return below(over.key, over.depth, keys);
  const isUpper = height < 0.5;
  const line = isUpper ? index : index + 1;
  if (!isUpper) {
    const next = state.rows.get(shown[index + 1]?.key ?? '');
    // Between a row and the first below it.
    if (next && next.depth > over.depth) return before(state, next.key, line, keys);
    return over.kind === 'above' ? undefined : behind(over.key, over.depth, line, keys);
  }
  return before(state, over.key, line, keys);
}

function below(key: string, depth: number, keys: readonly string[]): DropTarget {
  return { line: undefined, depth: depth + 1, onto: key, move: { keys, after: key, isChild: true } };
}

function behind(key: string, depth: number, line: number, keys: readonly string[]): DropTarget {
  return { line, depth, onto: undefined, move: { keys, after: key, isChild: false } };
}

function before(state: Rows, key: string, line: number, keys: readonly string[]): DropTarget | undefined {
  const row = state.rows.get(key);
  if (row === undefined || row.kind === 'above') return undefined;
  const siblings = siblingKeys(state, key).filter((each) => isEntry(state, each));
  const previous = siblings.slice(0, siblings.indexOf(key)).findLast((each) => !keys.includes(each));
  if (previous !== undefined) return behind(previous, row.depth, line, keys);
  const parent = parentKey(state, key);
  if (parent === undefined || state.rows.get(parent)?.kind === 'group')
    return { line, depth: row.depth, onto: undefined, move: { keys, after: null, isChild: false } };
  if (!keys.every((each) => siblings.includes(each))) return below(parent, row.depth - 1, keys);
  const first = siblings.indexOf(keys[0] ?? '');
  const move = toFront(
    state,
    keys,
    siblings.slice(0, first).filter((each) => !keys.includes(each)),
    undefined,
  );
  return move && move.keys.length > 0 ? { line, depth: row.depth, onto: undefined, move } : undefined;
}

/** Whether a row is one of those that are taken, or stands below one. */
function isWithin(state: Rows, key: string, keys: readonly string[]): boolean {
  return keys.includes(key) || keysAbove(state, key).some((above) => keys.includes(above));
}

function isEntry({ rows }: Rows, key: string): boolean {
  return rows.get(key)?.kind === 'entry';
}
