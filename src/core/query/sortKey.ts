import type { Item } from '../model/item.ts';
import { fold } from './fold.ts';
import type { QueryContext, QueryField } from './queryField.ts';

/** What things are sorted by; undefined for those that have nothing, which come last. */
export type SortKey = number | string | undefined;

/** More than any effort has minutes, so that points come after them. */
const AFTER_MINUTES = 1e12;
/** Enough of a text to tell it from others. */
const MAX_KEY = 1000;

/** What an item is sorted by: the first of its values. */
export function keyReader(field: QueryField, context: QueryContext): (item: Item) => SortKey {
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

/** How keys are compared, which come last where there are none, whichever way is sorted. */
export function keyOrder(): (a: SortKey, b: SortKey, sign: 1 | -1) => number {
  const { compare: compareText } = new Intl.Collator('en', { numeric: true });
  return (a, b, sign) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b)));
  };
}
