import * as vscode from 'vscode';
import type { PlanEdit } from '../../core/intents/intent.ts';
import { type AddedLinks, addLinks, fileLink } from '../../core/language/addLinks.ts';
import { entryAt } from '../../core/language/entryAt.ts';
import type { EntryOf } from '../../core/model/sections.ts';
import { plain } from '../../core/present/plain.ts';
import { editFor } from '../edits/carryOut.ts';
import { workspaceEditOf } from '../edits/workspaceEditOf.ts';
import { type DropSource, LINK_KIND, planInHand } from './planInHand.ts';

const ITEMS = new Set(['items'] as const);

/** Links files that are dropped onto an item from its description; leaves everything else to VS Code. */
export async function dropFiles(
  source: DropSource,
  document: vscode.TextDocument,
  position: vscode.Position,
  data: vscode.DataTransfer,
): Promise<vscode.DocumentDropEdit | undefined> {
  const files = filesIn(document, (await data.get('text/uri-list')?.asString()) ?? '');
  const here = files.length > 0 ? await planInHand(source, document) : undefined;
  const found = here && !here.file.isReadOnly ? entryAt(here, document.offsetAt(position), ITEMS) : undefined;
  if (here === undefined || found === undefined) return undefined;
  const item = found[0] as EntryOf<'items'>;
  const links = files.map((uri) => fileLink(document.uri.path, uri.path));
  const added = addLinks(here, item, links);
  const made = added && editOf(source, document, added);
  const edit = made && (await workspaceEditOf(source.store, made));
  if (!(edit instanceof vscode.WorkspaceEdit)) return undefined;
  const drop = new vscode.DocumentDropEdit('', vscode.l10n.t('Link from {0}', plain(item.id)), LINK_KIND);
  drop.additionalEdit = edit;
  return drop;
}

function editOf(
  { store }: DropSource,
  document: vscode.TextDocument,
  added: AddedLinks,
): Pick<PlanEdit, 'edits'> | undefined {
  if ('edits' in added) return { edits: new Map([[document.uri.toString(), added.edits]]) };
  const made = editFor(store, [added.intent]);
  return made.ok ? made.value : undefined;
}

/** The files of a list of URIs that a link from the document can be followed to: those of the workspace. */
function filesIn(document: vscode.TextDocument, list: string): vscode.Uri[] {
  return list
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line.trim()))
    .filter(({ scheme, path }) => scheme === document.uri.scheme && path !== document.uri.path)
    .filter((uri) => vscode.workspace.getWorkspaceFolder(uri) !== undefined);
}
