import type { Intent } from '../../core/intents/intent.ts';
import type { FieldValue } from '../../core/text/writeValue.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { labelEntries, type PickedEntry, refOfEntry, type TrackedSection } from './pickEntries.ts';

/** Gives fields of entries a value, as one edit; a refusal is told. */
export async function setEntries<Section extends TrackedSection>(
  context: Context,
  what: string,
  section: Section,
  picked: readonly PickedEntry<Section>[],
  fields: Readonly<Record<string, FieldValue>>,
): Promise<void> {
  const intents = picked.map((one): Intent => ({ kind: 'set', ref: refOfEntry(one, section), fields }));
  const outcome = await carryOut(context, labelEntries(what, picked), intents);
  if (!outcome.ok) warn(outcome.why);
}
