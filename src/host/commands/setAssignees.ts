import * as vscode from 'vscode';
import type { Person } from '../../core/model/plan.ts';
import { plainWithoutIcons } from '../../core/present/plain.ts';
import type { Context } from '../context.ts';
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
  await setField(context, vscode.l10n.t('Set assignees'), 'assignees', items, ({ item }) => {
    const kept = (item.values.assignees ?? []).filter(({ person }) => !dropped.includes(person));
    const added = wanted.filter((id) => !kept.some(({ person }) => person === id));
    return [...kept.map(({ text }) => text), ...added];
  });
}

function peopleOf({ item }: PickedItem): string[] {
  return (item.values.assignees ?? []).map(({ person }) => person);
}

/** The people who are in all the items' plans. */
function commonPeople(items: readonly PickedItem[]): Person[] {
  const plans = [...new Set(items.map(({ loaded }) => loaded.plan))];
  return [...(plans[0]?.people.values() ?? [])].filter(({ id }) => plans.every(({ people }) => people.has(id)));
}

async function explainPeople(items: readonly PickedItem[]): Promise<void> {
  const open = vscode.l10n.t('Open plan.yaml');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('There is nobody to assign yet. Add people to the plan: "people:" with an id and a name each.'),
    open,
  );
  const main = items[0]?.loaded.plan.files[0]?.file;
  if (choice && main) await vscode.window.showTextDocument(vscode.Uri.parse(main));
}
