import * as vscode from 'vscode';
import { refusalToAssign } from '../../core/intents/assign.ts';
import type { Person } from '../../core/model/plan.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import { type Refusal, refusalMessage } from '../../core/text/refusal.ts';
import type { Context } from '../context.ts';
import { translate, warn } from '../log.ts';
import { today } from '../today.ts';
import { explainPeople } from './explainPeople.ts';
import { nameItems, type PickedItem, pickItems } from './pickItems.ts';
import { setField } from './setField.ts';

/**
 * Asks who works on the items. Ticked are those who work on all of them; ticking adds a person to each, unticking takes
 * one away from each, and who works on some of them only stays where he is.
 */
export async function setAssignees(context: Context, ...args: unknown[]): Promise<void> {
  const items = await pickItems(context, args);
  if (!items || items.length === 0) return;
  const people = commonPeople(items);
  if (people.length === 0) return explainPeople(items);
  const choices = people.map((person) => ({
    label: plainWithoutIcons(person.values.name ?? person.id),
    description: plainWithoutIcons([person.id, person.values.kind].filter(Boolean).join(' · ')),
    picked: items.every((picked) => peopleOf(picked).includes(person.id)),
    id: person.id,
  }));
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Set assignees: {0}', nameItems(items)),
    placeHolder: vscode.l10n.t('Who works on it? The first is accountable.'),
    canPickMany: true,
    matchOnDescription: true,
  });
  if (!chosen) return;
  const wanted = chosen.map(({ id }) => id);
  const dropped = choices.filter(({ id, picked }) => picked && !wanted.includes(id)).map(({ id }) => id);
  const refusal = refusalToAdd(items, wanted);
  if (refusal) return warn(refusalMessage(refusal, translate));
  await setField(context, vscode.l10n.t('Set assignees'), 'assignees', items, ({ item }) => {
    const kept = (item.values.assignees ?? []).filter(({ person }) => !dropped.includes(person));
    const added = wanted.filter((id) => !kept.some(({ person }) => person === id));
    return [...kept.map(({ text }) => text), ...added];
  });
}

function peopleOf({ item }: PickedItem): string[] {
  return (item.values.assignees ?? []).map(({ person }) => person);
}

/** Why one of those who are wanted cannot be added to one of the items. */
function refusalToAdd(items: readonly PickedItem[], wanted: readonly string[]): Refusal | undefined {
  for (const picked of items) {
    for (const person of wanted) {
      if (peopleOf(picked).includes(person)) continue;
      const refusal = refusalToAssign({ plan: picked.loaded.plan, item: picked.item, person }, today());
      if (refusal) return refusal;
    }
  }
  return undefined;
}

/** The people who are in all the items' plans. */
function commonPeople(items: readonly PickedItem[]): Person[] {
  const plans = [...new Set(items.map(({ loaded }) => loaded.plan))];
  return [...(plans[0]?.people.values() ?? [])].filter(({ id }) => plans.every(({ people }) => people.has(id)));
}
