import type { Item } from '../../model/item.ts';
import { fold } from '../fold.ts';
import type { DateField, EffortField, NameField, NameOrder, NumberField, QueryContext } from '../queryField.ts';
import { readAmount } from './amountValue.ts';
import { readDate } from './dateValue.ts';
import type { FilterTerm, FilterWord, Operator } from './filterNode.ts';
import { type FilterResult, filterProblem } from './filterProblem.ts';
import { unknownName } from './nameTest.ts';

type ItemTest = (item: Item) => boolean;

/** Whether an item has something that compares so with one of a term's values. */
export function orderTest(
  field: NumberField | DateField | EffortField | (NameField & { readonly order: NameOrder }),
  { operator, values }: FilterTerm,
  context: QueryContext,
): FilterResult<ItemTest> {
  const tests: ItemTest[] = [];
  for (const value of values) {
    const test = testOf(field, operator, value, context);
    if (!test.ok) return test;
    tests.push(test.value);
  }
  return { ok: true, value: (item) => tests.some((test) => test(item)) };
}

function testOf(
  field: Parameters<typeof orderTest>[0],
  operator: Operator,
  value: FilterWord,
  context: QueryContext,
): FilterResult<ItemTest> {
  switch (field.kind) {
    case 'number': {
      const wanted = /^[-+]?\d{1,15}(\.\d{1,15})?$/.test(value.text) ? Number(value.text) : undefined;
      if (wanted === undefined) return filterProblem('not-number', value.range, value.text);
      return any(field.read, context, (has) => holds(operator, has - wanted));
    }
    case 'date': {
      const wanted = readDate(value.text, context.today);
      if (wanted === undefined) return filterProblem('not-date', value.range, value.text);
      return any(field.read, context, (has) => holds(operator, has < wanted ? -1 : has > wanted ? 1 : 0));
    }
    case 'effort': {
      const wanted = readAmount(value.text, context.plan);
      if (wanted === undefined) return filterProblem('not-effort', value.range, value.text);
      const { unit, amount } = wanted;
      return any(field.read, context, (has) => has.unit === unit && holds(operator, has.amount - amount));
    }
    case 'name':
      return orderedNameTest(field, operator, value, context);
  }
}

function orderedNameTest(
  { order, known, read }: NameField & { readonly order: NameOrder },
  operator: Operator,
  value: FilterWord,
  context: QueryContext,
): FilterResult<ItemTest> {
  const places = new Map(order.of(context.plan).map((name, place) => [fold(name), place]));
  const wanted = places.get(fold(value.text));
  if (wanted === undefined) return unknownName(known?.unknown ?? 'unknown-choice', value, known?.names(context) ?? []);
  const sign = order.isGreatestFirst ? -1 : 1;
  return any(read, context, (name) => {
    const place = places.get(fold(name));
    return place !== undefined && holds(operator, sign * (place - wanted));
  });
}

function any<T>(
  read: (item: Item, context: QueryContext) => readonly T[],
  context: QueryContext,
  isWanted: (value: T) => boolean,
): { ok: true; value: ItemTest } {
  return { ok: true, value: (item) => read(item, context).some(isWanted) };
}

/** Whether a comparison holds of two values with this difference. */
function holds(operator: Operator, difference: number): boolean {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    default:
      return difference === 0;
  }
}
