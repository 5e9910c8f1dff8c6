import * as vscode from 'vscode';
import type { SectionName } from '../../core/model/sections.ts';
import type { ShownState } from './shownState.ts';

/** Documents that show what a plan said in a state; nobody can write them. */
export const STATE_SCHEME = 'plandeck-state';

/** What a document shows: a file as a whole, or one entry. */
export type ShownPart = { readonly file: string } | { readonly section: SectionName; readonly id: string };

/**
 * The document of a part of a plan in a state.
 * @param folder of the plan as it is now, as a URI
 */
export function stateDocument(folder: string, state: ShownState, part: ShownPart): vscode.Uri {
  const name = 'file' in part ? vscode.Uri.file(part.file).path : `/${part.id}.yaml`;
  return vscode.Uri.from({ scheme: STATE_SCHEME, path: name, query: JSON.stringify({ folder, state, ...part }) });
}
