import type { FieldSpec } from '../model/fields.ts';
import { type FieldValue, isScalar, writeValue } from '../text/writeValue.ts';
import { asWritten } from './asWritten.ts';
import { type FieldMap, inOrder, isFieldMap, partsOf } from './keepForm.ts';
import { wrongValue } from './readFieldValue.ts';
import { readAs } from './shortValue.ts';
import type { TypedContext, TypedResult } from './typedContext.ts';

/**
 * A map in which one part was typed: the others and the user's own keys stay. It is written in short where it stood so,
 * as far as that can say it.
 * @param read what is typed means, given what stands in the part
 */
export function typedPart(
  { translate }: TypedContext,
  name: string,
  field: FieldSpec,
  part: string,
  now: FieldValue,
  read: (held: FieldValue) => TypedResult,
): TypedResult {
  const map = mapOf(field, now);
  const held = map[part] ?? null;
  const result = read(held);
  if (!result.ok) return result;
  if (result.value === held) return { ok: true, value: now };
  const { [part]: _, ...others } = map;
  const changed = Object.hasOwn(map, part) ? { ...map, [part]: result.value } : others;
  const made =
    result.value === null ? others : inOrder(changed, { [part]: result.value }, Object.keys(field.fields ?? {}));
  if (Object.keys(made).length === 0) return { ok: true, value: null };
  const meant = readAs(field, made);
  if (meant === undefined) return wrongValue(name, field, writeValue(made, true), translate);
  const short = asWritten(name, meant);
  return { ok: true, value: !isFieldMap(now) && isScalar(short) ? short : made };
}

/** What stands in a field, as the map that it is or stands for. */
function mapOf(field: FieldSpec, now: FieldValue): FieldMap {
  if (isFieldMap(now)) return now;
  const read = now === null ? undefined : readAs(field, now);
  return typeof read === 'object' && read !== null ? partsOf(read) : {};
}
