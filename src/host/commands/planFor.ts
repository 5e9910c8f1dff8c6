import * as vscode from 'vscode';
import type { Intent } from '../../core/intents/intent.ts';
import { type Iteration, iterationsByName } from '../../core/model/iterations.ts';
import type { Drop } from '../views/rows/row.ts';
import { labelItems, type PickedItem } from './pickItems.ts';
import { refOf } from './refOf.ts';

/** Plans items of one plan for an iteration, or for none: those that are not already, by that key alone. */
export function planFor(iteration: Iteration | null, items: readonly PickedItem[]): Drop {
  const isThere = isPlannedFor(iteration, items);
  const moved = items.filter((picked) => !isThere(picked));
  const intents = moved.map((picked): Intent => {
    return { kind: 'set', ref: refOf(picked), fields: { iteration: iteration?.id ?? null } };
  });
  return { label: labelItems(vscode.l10n.t('Move to iteration'), moved), intents };
}

/** Whether one of these items is planned for an iteration, by whichever of its names, or for none. */
export function isPlannedFor(
  iteration: Iteration | null,
  [first]: readonly PickedItem[],
): (picked: PickedItem) => boolean {
  if (iteration === null) return ({ item }) => item.values.iteration === undefined;
  const byName = first && iterationsByName(first.loaded.plan);
  return ({ item }) => byName?.get(item.values.iteration ?? '')?.id === iteration.id;
}
