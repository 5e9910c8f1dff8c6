import type { Item } from '../core/model/item.ts';
import { categoryOf } from '../core/model/itemState.ts';
import type { Plan } from '../core/model/plan.ts';
import { plain } from '../core/present/plain.ts';
import { columnNamed, type UnknownName } from '../core/query/fieldNamed.ts';
import type { QueryContext, QueryField } from '../core/query/queryField.ts';
import { QUERY_FIELDS } from '../core/query/queryFields.ts';
import type { Style } from './style.ts';
import type { Cell } from './table.ts';

/** What a table or a record has of each item. */
export interface Column {
  /** As the user named it. */
  readonly name: string;
  readonly field: QueryField;
}

/** The columns of the table where none are named. */
export const DEFAULT_COLUMNS: readonly Column[] = (
  ['id', 'title', 'status', 'priority', 'rank', 'assignees', 'estimate'] as const
).map((name) => ({ name, field: QUERY_FIELDS[name] }));

export function columnsNamed(
  names: readonly string[],
  plan: Plan,
): { readonly ok: true; readonly columns: readonly Column[] } | UnknownName {
  const columns: Column[] = [];
  for (const name of names) {
    const named = columnNamed(name, plan);
    if (!named.ok) return named;
    columns.push({ name, field: named.field });
  }
  return { ok: true, columns };
}

/** What an item has in a column, as JSON gives it: a list where it may have several, null where it has nothing. */
export function jsonOf({ field }: Column, item: Item, context: QueryContext): unknown {
  if (field.kind === 'flag') return field.is(item, context);
  const values = field.show?.(item, context) ?? field.read(item, context);
  return field.isList ? values : (values[0] ?? null);
}

const MAX_CELL = 200;
const STATUS_STYLE: Record<ReturnType<typeof categoryOf>, Style | undefined> = {
  todo: undefined,
  doing: 'cyan',
  done: 'green',
  dropped: 'dim',
};

export function headingOf({ name }: Column): Cell {
  return { text: plain(name.toUpperCase()), style: 'bold' };
}

/** A cell of a table. @param indent what stands before a title */
export function cellOf({ name, field }: Column, item: Item, context: QueryContext, indent: string): Cell {
  if (field.kind === 'flag') return { text: field.is(item, context) ? 'yes' : '', style: undefined };
  const values = field.show?.(item, context) ?? field.read(item, context);
  const isNothing = field.kind === 'number' && field.isCount && values[0] === 0;
  const text = isNothing ? '' : plain(values.join(', '), MAX_CELL);
  const category = categoryOf(context.plan, item);
  const isOver = category === 'done' || category === 'dropped';
  switch (name.toLowerCase()) {
    case 'id':
      return { text, style: 'dim' };
    case 'title':
      return { text: `${indent}${text}`, style: isOver ? 'dim' : undefined };
    case 'status':
      return { text, style: STATUS_STYLE[category] };
    default:
      return { text, style: undefined, alignRight: field.kind === 'number' };
  }
}
