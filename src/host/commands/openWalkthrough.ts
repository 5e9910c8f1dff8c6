import * as vscode from 'vscode';
import { WALKTHROUGH_ID } from '../manifest/walkthrough.ts';

const EXTENSION_ID = 'plandeck.plandeck';

/** Opens the walkthrough, which VS Code itself offers only once. */
export async function openWalkthrough(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${EXTENSION_ID}#${WALKTHROUGH_ID}`, false);
}
