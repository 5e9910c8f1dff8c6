import assert from 'node:assert/strict';
import type { Intent } from '../../../../src/core/intents/intent.ts';
import { idOf, type Model, type ModelEntry } from './model.ts';
import { priorityOf } from './randomIntent.ts';
import { type Meaning, readMeaning } from './readMeaning.ts';

/** Takes over the ranks that were written, if they put the items where they were meant and leave the others' order. */
export function checkRanks(
  model: Model,
  before: readonly ModelEntry[],
  { ids, after }: Extract<Intent, { kind: 'rank' }>,
  texts: Record<string, string>,
): void {
  const item = model.entries.find((entry) => idOf(entry) === ids[0]);
  assert.ok(item);
  const isPeer = (entry: ModelEntry): boolean => entry.section === 'items' && priorityOf(entry) === priorityOf(item);
  const items = Object.values(texts).flatMap((text) => (readMeaning(text)['items'] ?? []) as Meaning[]);
  for (const entry of model.entries.filter(isPeer)) {
    const written = items.find(({ id }) => id === idOf(entry))?.['rank'] as number | undefined;
    if (written === entry.fields.get('rank')) continue;
    entry.fields.set('rank', written ?? null);
    model.touched.add(idOf(entry));
  }
  const order = inOrder(model.entries.filter(isPeer));
  const others = inOrder(before.filter(isPeer)).filter((id) => !ids.includes(id));
  others.splice(after === null ? 0 : others.indexOf(after) + 1, 0, ...ids);
  // Two that are not ranked are in the order of their ids, and stay so.
  assert.deepEqual(order, others);
}

function inOrder(entries: readonly ModelEntry[]): string[] {
  const rank = ({ fields }: ModelEntry): number =>
    typeof fields.get('rank') === 'number' ? Number(fields.get('rank')) : 1e9;
  return [...entries].sort((a, b) => rank(a) - rank(b) || (idOf(a) < idOf(b) ? -1 : 1)).map(idOf);
}
