import * as vscode from 'vscode';
import type { Context } from '../context.ts';
import { atTheEdge, warn } from '../log.ts';
import { COMMANDS, type CommandId, type CommandSpec } from '../manifest/commandTable.ts';
import { refuseInPast } from '../views/pastPlans.ts';

export function registerCommands(context: Context): vscode.Disposable {
  const ids = Object.keys(COMMANDS) as CommandId[];
  return vscode.Disposable.from(
    ...ids.map((id) =>
      vscode.commands.registerCommand(id, (...args: unknown[]) =>
        atTheEdge(context.log, COMMANDS[id].title, () => run(context, id, args)),
      ),
    ),
  );
}

/** Runs a command, unless it is about the plan as it stands now while the views show what was. */
async function run(context: Context, id: CommandId, args: unknown[]): Promise<void> {
  const { worksInPast }: CommandSpec = COMMANDS[id];
  if (!worksInPast && refuseInPast(context.shown)) return;
  const ofCards = context.boards.argumentsOf(args);
  if (ofCards === undefined) return warn(vscode.l10n.t('This card is not on the board any more.'));
  const rows = context.editorPages.argumentsOf(ofCards);
  if (rows === undefined) return warn(vscode.l10n.t('This row is not in the table any more.'));
  const { HANDLERS } = await import('./commandHandlers.ts');
  await HANDLERS[id](context, ...rows);
}
