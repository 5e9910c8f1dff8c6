import type { Value } from '../model/fields.ts';
import { METHODS } from '../model/method.ts';
import { period } from '../model/period.ts';
import { PROJECT_FIELDS } from '../model/settingFields.ts';
import { day } from '../model/values.ts';
import { plain } from '../present/plain.ts';
import { amountCompletions, isAmount } from './amountCompletions.ts';
import type { Completion, Completions, Scene } from './completion.ts';
import { type Cursor, ELEMENT } from './cursor.ts';
import { dayCompletions } from './dayCompletions.ts';
import type { ValuePlace } from './expectedAt.ts';
import { nameCompletions } from './nameCompletions.ts';
import { namedOf } from './named.ts';
import { secondWords } from './secondWords.ts';
import { snippetText } from './snippet.ts';
import { wordsInUse } from './wordsInUse.ts';
import { leadOf, written } from './written.ts';

/** What a value of a field may be; nothing where it is prose, or anything. */
export function valueCompletions(scene: Scene, cursor: Cursor, place: ValuePlace): Completions {
  const second = secondWords(scene, elementOf(place), cursor.typed);
  if (second) {
    const range = { start: cursor.range.start + second.at, end: cursor.range.end };
    return { range, all: second.all, isCut: true };
  }
  const isList = place.value.element !== undefined;
  // On a line of its own a list has dashes.
  const dashed = isList && cursor.mayNest ? { ...cursor, wantsDash: true } : cursor;
  const { all, isCut } = firstWords(scene, dashed, elementOf(place));
  return { range: cursor.range, all: [...all, ...wholeValues(cursor, place.value)], isCut };
}

/** Whether there is anything to complete at the start of a value. */
export function isCompletable(scene: Scene, place: ValuePlace): boolean {
  const { value, references } = elementOf(place);
  if (references && value.scalar && !choicesOf(value)) {
    return references.targets.some((target) =>
      target === 'item' ? scene.plan?.items.length !== 0 : namedOf(scene, target).length > 0,
    );
  }
  return isDay(value) || isAmount(value) || isFlag(value) || (choicesOf(value) ?? words(scene, place)).length > 0;
}

/** For a list, what one of its elements may be: it may stand alone. Words for the list as a whole come first. */
function elementOf(place: ValuePlace): ValuePlace {
  const { element, scalar } = place.value;
  return element && !scalar?.enum ? { ...place, value: element } : place;
}

function isDay({ schema }: Value): boolean {
  return schema === day.schema || schema === period.schema;
}

function isFlag({ scalar }: Value): boolean {
  return scalar?.type === 'boolean';
}

type Found = Pick<Completions, 'all' | 'isCut'>;

function firstWords(scene: Scene, cursor: Cursor, place: ValuePlace): Found {
  const { value, references } = place;
  const lead = leadOf(cursor);
  if (references && value.scalar && !choicesOf(value)) return nameCompletions(scene, cursor, references);
  if (isDay(value)) {
    return { all: dayCompletions(scene, cursor.typed, lead), isCut: true };
  }
  if (isAmount(value)) return { all: amountCompletions(scene, value, cursor.typed, lead), isCut: true };
  const choices = isFlag(value) ? [true, false] : (choicesOf(value) ?? words(scene, place));
  const free = choices.filter((choice) => !cursor.elements.includes(String(choice)));
  return { all: free.map((choice) => choiceCompletion(cursor, choice)), isCut: false };
}

/** The words that a value may be, be it the short form of a map that starts with one of them. */
function choicesOf({ scalar, fields = {}, required = [] }: Value): readonly string[] | undefined {
  if (scalar === undefined || scalar.enum) return scalar?.enum;
  return fields[required[0] ?? Object.keys(fields)[0] ?? '']?.scalar?.enum;
}

function words({ plan }: Scene, { section, field, spec }: ValuePlace): readonly string[] {
  if (plan === undefined || spec.isProse === true || spec.isMarkdown === true) return [];
  if (spec === PROJECT_FIELDS.method) return METHODS;
  return wordsInUse(plan, section, field);
}

function choiceCompletion(cursor: Cursor, choice: string | boolean): Completion {
  return {
    kind: 'choice',
    label: plain(String(choice)),
    insert: leadOf(cursor) + written(cursor, choice),
  };
}

/** The long form in braces, and brackets for a list. */
function wholeValues(cursor: Cursor, value: Value): Completion[] {
  if (cursor.typed !== '' || cursor.quotes !== undefined || cursor.mayNest || cursor.path.at(-1) === ELEMENT) return [];
  const lead = leadOf(cursor);
  const { element, fields, required: [first] = [] } = value;
  if (element) return [{ kind: 'key', label: '[ ]', insert: `${lead}[$0]`, isSnippet: true, asksOn: true }];
  if (fields === undefined) return [];
  const key = first ?? Object.keys(fields)[0] ?? '';
  const label = `{${key}: }`;
  return [{ kind: 'key', label, insert: `${lead}{${snippetText(key)}: $0}`, isSnippet: true }];
}
