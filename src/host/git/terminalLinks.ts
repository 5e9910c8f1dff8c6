import * as vscode from 'vscode';
import { plain } from '../../core/present/plain.ts';
import type { PlanStore } from '../plans/planStore.ts';
import type { ItemRow } from '../views/planNode.ts';
import { itemMentions } from './itemMentions.ts';

interface ItemLink extends vscode.TerminalLink {
  readonly row: ItemRow;
}

/** A line of more is no line that somebody reads. */
const MAX_LINE = 2000;

/** Makes ids of items in terminals links to them. */
export function linkTerminals(store: PlanStore): vscode.Disposable {
  return vscode.window.registerTerminalLinkProvider(terminalLinks(store));
}

export function terminalLinks(store: PlanStore): vscode.TerminalLinkProvider<ItemLink> {
  return {
    provideTerminalLinks({ line }) {
      if (line.length > MAX_LINE) return [];
      return itemMentions(store, line).map(({ start, length, loaded, item }) => ({
        startIndex: start,
        length,
        tooltip: plain(item.values.title ?? item.id, 200),
        row: { kind: 'item', loaded, item, parent: undefined },
      }));
    },
    handleTerminalLink: async ({ row }) => {
      await vscode.commands.executeCommand('plandeck.item.open', row);
    },
  };
}
