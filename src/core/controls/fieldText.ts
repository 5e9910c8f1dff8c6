import type { FieldSpec } from '../model/fields.ts';
import type { Entry } from '../model/located.ts';
import type { Plan } from '../model/plan.ts';
import type { EntrySectionName } from '../model/sections.ts';
import type { FieldValue } from '../text/writeValue.ts';
import { hasParts } from './controlOf.ts';
import { fieldOf } from './fieldsOf.ts';
import { plainText, valueText } from './valueText.ts';

/**
 * What an entry holds in a field, as it is typed; empty where it holds nothing. What is written but not understood is
 * shown as it stands, so that it can be mended.
 */
export function fieldText(plan: Plan, section: EntrySectionName, entry: Entry<unknown>, name: string): string {
  const field = fieldOf(plan, section, name);
  const read = field && readOf(field, entry, name);
  if (field && read !== undefined) return valueText(name, field, read);
  return plainText((entry.unread?.[name] ?? entry.others[name] ?? null) as FieldValue);
}

/** What the parts of a map hold, each as it is typed; undefined where the field is no such map. */
export function partTexts(
  plan: Plan,
  section: EntrySectionName,
  entry: Entry<unknown>,
  name: string,
): Readonly<Record<string, string>> | undefined {
  const field = fieldOf(plan, section, name);
  if (field === undefined || !hasParts(field)) return undefined;
  const read = (readOf(field, entry, name) ?? {}) as Readonly<Record<string, unknown>>;
  const texts = Object.entries(field.fields).map(([part, spec]) => {
    return [part, read[part] === undefined ? '' : valueText(part, spec, read[part])] as const;
  });
  return Object.fromEntries(texts);
}

/** What was read of a field of Plandeck's, or is read now of one of the plan's own. */
function readOf({ schema }: FieldSpec, { values, others }: Entry<unknown>, name: string): unknown {
  const own = values as Readonly<Record<string, unknown>>;
  if (own[name] !== undefined || others[name] === undefined || others[name] === null) return own[name];
  const result = schema.safeParse(others[name]);
  return result.success ? result.data : undefined;
}
