import { type EditResult, refuse } from '../text/refusal.ts';
import { isSamePlain } from '../text/samePlain.ts';
import { type FieldValue, isScalar, writeValue } from '../text/writeValue.ts';
import type { PlainValue } from '../text/yamlNode.ts';
import type { Draft, Target } from './draft.ts';
import type { Expected, Intent } from './intent.ts';

/** Gives fields of an entry new values, if those that were expected stand there. */
export function setEntryFields(
  draft: Draft,
  { ref, fields, expect = {} }: Extract<Intent, { kind: 'set' }>,
): EditResult<void> {
  const target = draft.find(ref);
  if (!target.ok) return target;
  if (Object.hasOwn(fields, 'id')) return refuse('id-stays', ref.id);
  const expected = checkExpected(draft, target.value, expect);
  if (!expected.ok) return expected;
  for (const [field, value] of Object.entries(fields)) draft.set(target.value, field, value);
  return { ok: true, value: undefined };
}

function checkExpected(draft: Draft, target: Target, expect: Expected): EditResult<void> {
  for (const [field, wanted] of Object.entries(expect)) {
    const now = draft.value(target, field);
    if (isSamePlain(now as PlainValue, wanted as PlainValue)) continue;
    return refuse('unexpected', field, target.id, shown(now), shown(wanted));
  }
  return { ok: true, value: undefined };
}

function shown(value: FieldValue): string {
  if (value === null) return '-';
  return isScalar(value) ? String(value) : writeValue(value, false);
}
