import type { Item } from '../model/item.ts';
import { columnNamed, type UnknownName } from './fieldNamed.ts';
import { fold } from './fold.ts';
import type { QueryContext, QueryField } from './queryField.ts';
import { sortItems } from './sortItems.ts';

type Key = number | string | undefined;
type SortResult = { readonly ok: true; sort(items: readonly Item[]): Item[] } | UnknownName;

/**
 * How to sort by fields, the first of them first: `due`, or `-due` for the greatest first. Items without a value come
 * last either way; those that are equal in all come by priority, rank and id.
 */
export function sortBy(keys: readonly string[], context: QueryContext): SortResult {
  const orders: { readonly keyOf: (item: Item) => Key; readonly sign: 1 | -1 }[] = [];
  for (const key of keys) {
    const isDescending = key.startsWith('-');
    const named = columnNamed(isDescending ? key.slice(1) : key, context.plan);
    if (!named.ok) return named;
    orders.push({ keyOf: keyReader(named.field, context), sign: isDescending ? -1 : 1 });
  }
  const { compare: compareText } = new Intl.Collator('en', { numeric: true });
  const compare = (a: Key, b: Key, sign: 1 | -1): number => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b)));
  };
  const sort = (items: readonly Item[]): Item[] =>
    sortItems(context.plan, items)
      .map((item) => ({ item, keys: orders.map(({ keyOf }) => keyOf(item)) }))
      .sort((a, b) => {
        for (const [index, { sign }] of orders.entries()) {
          const order = compare(a.keys[index], b.keys[index], sign);
          if (order !== 0) return order;
        }
        return 0;
      })
      .map(({ item }) => item);
  return { ok: true, sort };
}

/** More than any effort has minutes, so that points come after them. */
const AFTER_MINUTES = 1e12;
/** Enough of a text to tell it from others. */
const MAX_KEY = 1000;

/** What an item is sorted by: the first of its values. */
function keyReader(field: QueryField, context: QueryContext): (item: Item) => Key {
  switch (field.kind) {
    case 'flag':
      return (item) => (field.is(item, context) ? 0 : 1);
    case 'effort':
      return (item) => {
        const [value] = field.read(item, context);
        return value && value.amount + (value.unit === 'points' ? AFTER_MINUTES : 0);
      };
    case 'name': {
      const order = field.order?.of(context.plan);
      if (order === undefined) return (item) => field.read(item, context)[0]?.slice(0, MAX_KEY);
      const places = new Map(order.map((name, place) => [fold(name), place]));
      return (item) => {
        const [name] = field.read(item, context);
        return name === undefined ? undefined : (places.get(fold(name)) ?? places.size);
      };
    }
    case 'text':
      return (item) => field.read(item, context)[0]?.slice(0, MAX_KEY);
    default:
      return (item) => field.read(item, context)[0];
  }
}
