import type { Intent } from '../../core/intents/intent.ts';
import type { FieldValue } from '../../core/text/writeValue.ts';
import type { Context } from '../context.ts';
import { carryOut } from '../edits/carryOut.ts';
import { warn } from '../log.ts';
import { labelItems, type PickedItem } from './pickItems.ts';
import { refOf } from './refOf.ts';

/** Gives a field of several items new values: one edit over all their files. */
export async function setField(
  context: Context,
  label: string,
  field: string,
  items: readonly PickedItem[],
  valueFor: (item: PickedItem) => FieldValue,
): Promise<void> {
  const intents = items.map((picked): Intent => {
    return { kind: 'set', ref: refOf(picked), fields: { [field]: valueFor(picked) } };
  });
  const outcome = await carryOut(context, labelItems(label, items), intents);
  if (!outcome.ok) warn(outcome.why);
}
