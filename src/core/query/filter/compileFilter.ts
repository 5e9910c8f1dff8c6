import type { Item } from '../../model/item.ts';
import { nearest } from '../../model/nearest.ts';
import { didYouMean } from '../../model/unknownName.ts';
import { fieldNamed, fieldNames } from '../fieldNamed.ts';
import { FLAGS, flagNamed } from '../flags.ts';
import { fold } from '../fold.ts';
import type { QueryContext, QueryField, TextField } from '../queryField.ts';
import { QUERY_FIELDS } from '../queryFields.ts';
import type { FilterNode, FilterTerm, FilterWord } from './filterNode.ts';
import { type FilterResult, filterProblem } from './filterProblem.ts';
import { isMe, nameTest } from './nameTest.ts';
import { orderTest } from './orderTest.ts';
import { parseFilter } from './parseFilter.ts';
import { hasPattern, isPattern, textPattern } from './textPattern.ts';
import { underTest } from './underTest.ts';

/** Whether a filter is true of an item of the plan that it was made for. */
export type ItemTest = (item: Item) => boolean;
type TestResult = FilterResult<ItemTest>;

/** What a filter's text means for a plan, or what is wrong with it. */
export function itemFilter(text: string, context: QueryContext): TestResult {
  const parsed = parseFilter(text);
  return parsed.ok ? compileFilter(parsed.value, context) : parsed;
}

/** Whether a filter cannot be used without knowing who the user is. */
export function asksForMe(node: FilterNode): boolean {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.of.some(asksForMe);
    case 'not':
      return asksForMe(node.of);
    case 'word':
      return false;
    case 'field':
      return node.values.some(isMe);
  }
}

/** What a filter means for a plan; a name that neither the plan nor an item of it knows is a problem. */
export function compileFilter(node: FilterNode, context: QueryContext): TestResult {
  const texts = new FoldedTexts(context);
  const compile = (each: FilterNode): TestResult => {
    switch (each.kind) {
      case 'all':
      case 'any': {
        const tests: ItemTest[] = [];
        for (const operand of each.of) {
          const test = compile(operand);
          if (!test.ok) return test;
          tests.push(test.value);
        }
        const holds: ItemTest =
          each.kind === 'all'
            ? (item) => tests.every((test) => test(item))
            : (item) => tests.some((test) => test(item));
        return { ok: true, value: holds };
      }
      case 'not': {
        const test = compile(each.of);
        return test.ok ? { ok: true, value: (item) => !test.value(item) } : test;
      }
      case 'word':
        return { ok: true, value: wordTest(each.word, context, texts) };
      case 'field':
        return termTest(each, context, texts);
    }
  };
  return compile(node);
}

/** The folded text of the item that is looked at, made once however many terms look for something in it. */
class FoldedTexts {
  readonly #context: QueryContext;
  readonly #last = new Map<QueryField, { readonly item: Item; readonly texts: readonly string[] }>();

  constructor(context: QueryContext) {
    this.#context = context;
  }

  of(item: Item, field: Pick<TextField, 'read'> & QueryField): readonly string[] {
    const last = this.#last.get(field);
    if (last?.item === item) return last.texts;
    const texts = field.read(item, this.#context).map((text) => fold(String(text)));
    this.#last.set(field, { item, texts });
    return texts;
  }
}

function wordTest(word: FilterWord, context: QueryContext, texts: FoldedTexts): ItemTest {
  const flag = word.isQuoted ? undefined : flagNamed(word.text);
  if (flag) return (item) => flag(item, context);
  const pattern = textPattern(word);
  return (item) =>
    [QUERY_FIELDS.id, QUERY_FIELDS.title].some((field) =>
      texts.of(item, field).some((text) => hasPattern(text, pattern)),
    );
}

type SpecialTest = (term: FilterTerm, context: QueryContext) => TestResult;

/** What stands where a field could and is none. */
const SPECIAL: Readonly<Record<string, SpecialTest>> = { is: isTest, has: hasTest, no: noTest, under: underTest };

function termTest(term: FilterTerm, context: QueryContext, texts: FoldedTexts): TestResult {
  const { text, range } = term.field;
  const lower = text.toLowerCase();
  const isOrder = term.operator !== ':' && term.operator !== '=';
  const special = Object.hasOwn(SPECIAL, lower) ? SPECIAL[lower] : undefined;
  if (special) return isOrder ? filterProblem('no-order', range, text) : special(term, context);
  const field = fieldNamed(text, context.plan);
  if (field === undefined || field.kind === 'flag') {
    if (flagNamed(text)) return filterProblem('flag-with-value', range, text);
    return unknownField(term.field, [...Object.keys(SPECIAL), ...fieldNames(context.plan)]);
  }
  switch (field.kind) {
    case 'text':
      return isOrder ? filterProblem('no-order', range, text) : { ok: true, value: textTest(field, term, texts) };
    case 'name':
      if (!isOrder) return nameTest(field, term, context);
      if (field.order === undefined) return filterProblem('no-order', range, text);
      return orderTest({ ...field, order: field.order }, term, context);
    default:
      return orderTest(field, term, context);
  }
}

function textTest(field: TextField, { operator, values }: FilterTerm, texts: FoldedTexts): ItemTest {
  const patterns = values.map(textPattern);
  const matches = operator === '=' ? isPattern : hasPattern;
  return (item) => texts.of(item, field).some((text) => patterns.some((pattern) => matches(text, pattern)));
}

function isTest({ values }: FilterTerm, context: QueryContext): TestResult {
  const flags = values.map(({ text }) => flagNamed(text));
  const unknown = values[flags.indexOf(undefined)];
  if (unknown) {
    const near = didYouMean(nearest(unknown.text, Object.keys(FLAGS)));
    return filterProblem('unknown-flag', unknown.range, unknown.text, near);
  }
  return { ok: true, value: (item) => flags.some((flag) => flag?.(item, context)) };
}

function hasTest({ values }: FilterTerm, context: QueryContext): TestResult {
  const fields: QueryField[] = [];
  for (const value of values) {
    const field = fieldNamed(value.text, context.plan);
    if (field === undefined) return unknownField(value, fieldNames(context.plan));
    fields.push(field);
  }
  return { ok: true, value: (item) => fields.some((field) => isPresent(field, item, context)) };
}

/** As everywhere, one of the values will do: `no:start,due` lacks one of the two, perhaps both. */
function noTest(term: FilterTerm, context: QueryContext): TestResult {
  const tests: ItemTest[] = [];
  for (const value of term.values) {
    const test = hasTest({ ...term, values: [value] }, context);
    if (!test.ok) return test;
    tests.push(test.value);
  }
  return { ok: true, value: (item) => tests.some((test) => !test(item)) };
}

function isPresent(field: QueryField, item: Item, context: QueryContext): boolean {
  if (field.kind === 'flag') return field.is(item, context);
  const values = field.read(item, context);
  return field.kind === 'number' && field.isCount ? values[0] !== 0 : values.length > 0;
}

function unknownField({ text, range }: FilterWord, names: readonly string[]): ReturnType<typeof filterProblem> {
  return filterProblem('unknown-field', range, text, didYouMean(nearest(text, names)));
}
