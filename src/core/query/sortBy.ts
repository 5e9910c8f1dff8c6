import type { Item } from '../model/item.ts';
import { columnNamed, type UnknownName } from './fieldNamed.ts';
import type { QueryContext, QueryField } from './queryField.ts';
import { sortItems } from './sortItems.ts';
import { keyOrder, keyReader, type SortKey } from './sortKey.ts';

type SortResult = { readonly ok: true; sort(items: readonly Item[]): Item[] } | UnknownName;

/**
 * How to sort by fields, the first of them first: `due`, or `-due` for the greatest first. Items without a value come
 * last either way; those that are equal in all come by priority, rank and id.
 * @param others what can be sorted by beside what the plan knows, by its names
 */
export function sortBy(
  keys: readonly string[],
  context: QueryContext,
  others: Readonly<Record<string, QueryField>> = {},
): SortResult {
  const orders: { readonly keyOf: (item: Item) => SortKey; readonly sign: 1 | -1 }[] = [];
  for (const key of keys) {
    const isDescending = key.startsWith('-');
    const name = isDescending ? key.slice(1) : key;
    const other = others[name];
    const named = other ? { ok: true as const, field: other } : columnNamed(name, context.plan);
    if (!named.ok) return named;
    orders.push({ keyOf: keyReader(named.field, context), sign: isDescending ? -1 : 1 });
  }
  const compare = keyOrder();
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
