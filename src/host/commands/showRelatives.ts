import * as vscode from 'vscode';
import { dependentsOf } from '../../core/language/relatives.ts';
import type { Item } from '../../core/model/item.ts';
import { rangeOf, rangeOfField } from '../../core/model/place.ts';
import type { Context } from '../context.ts';
import { warn } from '../log.ts';
import { nameItems, pickItems } from './pickItems.ts';

/** Shows where the children of an item stand, or what depends on it, in a peek at the item. */
export async function showRelatives(
  context: Context,
  which: 'children' | 'dependents',
  ...args: unknown[]
): Promise<void> {
  const [picked] = (await pickItems(context, args)) ?? [];
  if (!picked) return;
  const { loaded, item } = picked;
  const found = which === 'children' ? loaded.plan.hierarchy.childrenOf(item) : dependentsOf(loaded.plan, item);
  if (found.length === 0) {
    const name = nameItems([picked]);
    return warn(
      which === 'children'
        ? vscode.l10n.t('No item stands below {0}.', name)
        : vscode.l10n.t('No item depends on {0}.', name),
    );
  }
  const [here, ...places] = await Promise.all([item, ...found].map(placeOf));
  if (here) await vscode.commands.executeCommand('editor.action.showReferences', here.uri, here.range.start, places);
}

async function placeOf(item: Item): Promise<vscode.Location> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(item.file));
  const { start, end } = rangeOfField(item, 'id')?.value ?? rangeOf(item);
  return new vscode.Location(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)));
}
