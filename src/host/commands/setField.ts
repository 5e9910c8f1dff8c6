import * as vscode from 'vscode';
import { groupBy } from '../../core/model/groupBy.ts';
import { sourceOf } from '../../core/model/overlay.ts';
import { allFilesOf } from '../../core/model/plan.ts';
import { setFieldsOfItems } from '../../core/text/setFields.ts';
import type { FieldValue } from '../../core/text/writeValue.ts';
import type { Context } from '../context.ts';
import type { FileIntent } from '../edits/planEditor.ts';
import { warn } from '../log.ts';
import { labelItems, type PickedItem } from './pickItems.ts';

/** Gives a field of several items new values: one edit over all their files. */
export async function setField(
  { editor }: Context,
  label: string,
  field: string,
  items: readonly PickedItem[],
  valueFor: (item: PickedItem) => FieldValue,
): Promise<void> {
  const unclear = items.find(isTakenTwice);
  if (unclear) return warn(explainTakenTwice(unclear));
  // What the private folder says of a field lies over the plan: another value below it would not be seen.
  const byFile = groupBy(items, ({ item }) => sourceOf(item, field).file);
  const intents = new Map<string, FileIntent>();
  for (const [file, members] of byFile) {
    const changes = new Map(members.map((picked) => [picked.item.id, new Map([[field, valueFor(picked)]])]));
    const before = members[0] && allFilesOf(members[0].loaded.plan).find((candidate) => candidate.file === file);
    intents.set(file, (text) => setFieldsOfItems(text, changes, before));
  }
  const outcome = await editor.edit(labelItems(label, items), intents);
  if (!outcome.ok) warn(outcome.why);
}

/** Whether another item of the same file has the id, by which an edit finds its place. */
function isTakenTwice({ loaded, item }: PickedItem): boolean {
  return loaded.plan.items.some((other) => other !== item && other.id === item.id && other.file === item.file);
}

function explainTakenTwice({ item }: PickedItem): string {
  return vscode.l10n.t(
    'The id {0} is taken twice in this file, so it is not clear which item is meant. Give one of them another id first.',
    item.id,
  );
}
