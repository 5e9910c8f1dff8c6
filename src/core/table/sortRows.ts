import { controlOf } from '../controls/controlOf.ts';
import { effort } from '../model/efforts.ts';
import type { FieldSpec } from '../model/fields.ts';
import type { Item } from '../model/item.ts';
import type { Entry } from '../model/located.ts';
import type { Plan } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { columnNamed } from '../query/fieldNamed.ts';
import { workTime } from '../query/queryFields.ts';
import { sortItems, sortSiblings } from '../query/sortItems.ts';
import { keyOrder, keyReader, type SortKey } from '../query/sortKey.ts';
import { columnFields, columnText } from './columnsOf.ts';
import type { TableOptions, TableSource } from './table.ts';

/** By what rows are sorted that is no column: the order of the plan itself. */
export const PLAN_ORDER = 'order';

/** Puts what stands for entries into an order, as it is given where that does not tell. */
export type RowSort = <T>(rows: readonly T[], entryOf: (row: T) => Entry<unknown>) => readonly T[];

/** How the rows of a table are sorted; as they stand in the file where nothing says otherwise. */
export function rowSort(
  source: TableSource,
  { section, sort, isTree }: Pick<TableOptions, 'section' | 'sort' | 'isTree'>,
): RowSort {
  if (sort === undefined) return (rows) => rows;
  const sign = sort.isDescending ? -1 : 1;
  if (section === 'items' && sort.column === PLAN_ORDER) return inPlanOrder(source, isTree, sign);
  if (!columnFields(source.plan, section).has(sort.column)) return (rows) => rows;
  const keyOf = keyOfEntry(source, section, sort.column);
  const compare = keyOrder();
  return (rows, entryOf) =>
    rows
      .map((row) => ({ row, key: keyOf(entryOf(row)) }))
      .sort((a, b) => compare(a.key, b.key, sign))
      .map(({ row }) => row);
}

function inPlanOrder({ plan }: TableSource, isTree: boolean, sign: 1 | -1): RowSort {
  const sortAll = isTree ? sortSiblings : sortItems;
  return (rows, entryOf) => {
    const byItem = new Map(rows.map((row) => [entryOf(row) as Item, row]));
    const sorted = sortAll(plan, [...byItem.keys()]).map((item) => byItem.get(item) as (typeof rows)[number]);
    return sign === 1 ? sorted : sorted.reverse();
  };
}

/** What an entry is sorted by in a column. */
export function keyOfEntry(
  { plan, context }: Pick<TableSource, 'plan' | 'context'>,
  section: EntrySectionName,
  column: string,
): (entry: Entry<unknown>) => SortKey {
  if (section === 'items') {
    const named = columnNamed(column, plan);
    if (named.ok) {
      const read = keyReader(named.field, context);
      return (entry) => read(entry as Item);
    }
  }
  const field = columnFields(plan, section).get(column);
  const read = field ? textReader(plan, field) : undefined;
  return (entry) => {
    const text = columnText(plan, section, entry, column);
    return text === '' ? undefined : (read?.(text) ?? text.slice(0, MAX_KEY));
  };
}

/** Enough of a text to tell it from others. */
const MAX_KEY = 1000;

/** What a text of a field is sorted by, where that is not the text itself. */
function textReader(plan: Plan, field: FieldSpec): ((text: string) => SortKey) | undefined {
  const control = controlOf(field);
  switch (control.kind) {
    case 'number':
      return (text) => (Number.isFinite(Number(text)) ? Number(text) : undefined);
    case 'effort':
      return (text) => {
        const read = effort.schema.safeParse(text);
        return read.success ? workTime(plan, read.data).amount : undefined;
      };
    case 'choice':
      return placeAmong(control.choices);
    case 'name':
      return control.targets.includes('priority') ? placeAmong(plan.priorities) : undefined;
    default:
      return undefined;
  }
}

function placeAmong(names: readonly string[]): (text: string) => SortKey {
  return (text) => (names.includes(text) ? names.indexOf(text) : names.length);
}
