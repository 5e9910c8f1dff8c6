import type { FieldSpec } from '../model/fields.ts';
import type { EntrySectionName } from '../model/sections.ts';
import { readYaml } from '../text/readYaml.ts';
import type { FieldValue } from '../text/writeValue.ts';
import { plainValue } from '../text/yamlNode.ts';
import { controlOf, hasParts } from './controlOf.ts';
import { fieldOf } from './fieldsOf.ts';
import { hasOthers, isFieldMap, isObject, keepForm, othersIn } from './keepForm.ts';
import { unquoted } from './quoted.ts';
import { wrongValue } from './readFieldValue.ts';
import { firstProblem, readAs, shortValue } from './shortValue.ts';
import type { TypedContext, TypedResult } from './typedContext.ts';
import { typedDay } from './typedDay.ts';
import { typedList } from './typedList.ts';
import { typedPart } from './typedPart.ts';
import { typedPoints, writtenPoints } from './typedPoints.ts';
import { plainText, valueText } from './valueText.ts';

/**
 * What a person means who types a text for a field: names for ids, days in words, amounts in theirs; nothing clears it.
 * The value is what the smallest edit should write: what did not change has the form in which it stands there.
 * @param name the field, or a part of a map, such as `waiting.for`, of which the value of the whole map comes back
 * @param now what stands in the field
 */
export function readTyped(
  context: TypedContext,
  section: EntrySectionName,
  name: string,
  typed: string,
  now: FieldValue,
): TypedResult {
  const field = fieldOf(context.plan, section, name);
  if (field) return typedValue(context, name, field, typed, now);
  const dot = name.indexOf('.');
  const [outer, part] = [name.slice(0, dot), name.slice(dot + 1)];
  const map = dot < 0 ? undefined : fieldOf(context.plan, section, outer);
  const spec = map && hasParts(map) && Object.hasOwn(map.fields, part) ? map.fields[part] : undefined;
  if (map === undefined || spec === undefined) {
    return { ok: false, message: context.translate('There is no field {0} here.', name) };
  }
  return typedPart(context, outer, map, part, now, (held) => typedValue(context, part, spec, typed, held));
}

function typedValue(
  context: TypedContext,
  name: string,
  field: FieldSpec,
  typed: string,
  now: FieldValue,
): TypedResult {
  const text = typed.replaceAll(/\r\n?/g, '\n');
  const read = now === null ? undefined : readAs(field, now);
  const before = read === undefined ? plainText(now) : valueText(name, field, read);
  if (text === before) return { ok: true, value: now };
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, value: null };
  switch (controlOf(field).kind) {
    case 'text':
      return { ok: true, value: withLineEnd(text, now) };
    case 'number':
      return scalarOr(context, name, field, trimmed, trimmed.replace(/^([-+]?\d+),(\d{1,2})$/, '$1.$2'));
    case 'day':
      return scalarOr(context, name, field, trimmed, typedDay(trimmed, context.today));
    case 'flag':
      return scalarOr(context, name, field, trimmed, flagOf(trimmed));
    case 'choice':
      return scalarOr(context, name, field, trimmed, choiceOf(field, trimmed));
    case 'names':
    case 'words':
    case 'sentences': {
      const list = typedList(context, name, field, text, now);
      if (!list.ok && list.message === undefined) return wrongValue(name, field, list.text, context.translate);
      return list.ok ? emptied(list.value) : { ok: false, message: list.message ?? '' };
    }
    case 'checklist':
      return emptied(writtenPoints(now, typedPoints(text)));
    case 'yaml':
      return scalarOr(context, name, field, trimmed, yamlOf(trimmed));
    default:
      return shortOrLong(context, name, field, trimmed, now);
  }
}

function emptied(value: FieldValue): TypedResult {
  return { ok: true, value: Array.isArray(value) && value.length === 0 ? null : value };
}

/** A value as the field has it, if it may. */
function scalarOr(
  { translate }: TypedContext,
  name: string,
  field: FieldSpec,
  typed: string,
  value: FieldValue | undefined,
): TypedResult {
  const read = value === undefined ? undefined : readAs(field, value);
  if (value === undefined || read === undefined) return wrongValue(name, field, typed, translate);
  return { ok: true, value: typeof read === 'number' ? read : value };
}

/** Text of several lines ends with a line end, unless what stands there has none. */
function withLineEnd(text: string, now: FieldValue): string {
  const isOpen = typeof now === 'string' && now.includes('\n') && !now.endsWith('\n');
  return text.includes('\n') && !text.endsWith('\n') && !isOpen ? `${text}\n` : text;
}

function flagOf(text: string): boolean | undefined {
  if (/^(?:yes|y|true|x|1)$/i.test(text)) return true;
  return /^(?:no|n|false|0)$/i.test(text) ? false : undefined;
}

function choiceOf({ scalar }: FieldSpec, text: string): string | undefined {
  const choices = scalar?.enum ?? [];
  return (
    choices.find((choice) => choice === text) ?? choices.find((choice) => choice.toLowerCase() === text.toLowerCase())
  );
}

function yamlOf(text: string): FieldValue | undefined {
  const { root, problems } = readYaml(text);
  return root === undefined || problems.length > 0 ? undefined : plainValue(root);
}

/** A value that has a short form, and perhaps that of a map in braces. */
function shortOrLong(
  context: TypedContext,
  name: string,
  field: FieldSpec,
  typed: string,
  now: FieldValue,
): TypedResult {
  const data = field.fields || field.each ? unquoted(typed) : undefined;
  const value = isFieldMap(data)
    ? longValue(context, name, field, data)
    : shortValue(context, name, field, typeof data === 'string' ? data : typed);
  if (!value.ok) {
    return value.message === undefined
      ? wrongValue(name, field, typed, context.translate)
      : { ok: false, message: value.message };
  }
  const { read, written } = value;
  if (!isFieldMap(now) || !isObject(read) || !(hasParts(field) || hasOthers(field, now))) {
    return { ok: true, value: written };
  }
  const kept = keepForm(name, field, now, read);
  return {
    ok: true,
    value: kept === undefined ? written : { ...kept, ...(isFieldMap(data) && othersIn(field, data)) },
  };
}

function longValue(
  context: TypedContext,
  name: string,
  field: FieldSpec,
  data: FieldValue,
): ReturnType<typeof shortValue> {
  const read = readAs(field, data);
  if (read === undefined) return { ok: false };
  const message = firstProblem(context, name, field, read);
  return message === undefined ? { ok: true, written: data, read } : { ok: false, message };
}
