import path from 'node:path';
import * as vscode from 'vscode';
import { problemOfTemplate, TEMPLATE_FOLDER } from '../../core/exchange/ownTemplate.ts';
import { templateProblemMessage } from '../../core/exchange/templateProblem.ts';
import { compare } from '../../core/model/compare.ts';
import { isInside } from '../../node/files/isInside.ts';
import { readTextFile } from '../../node/files/readTextFile.ts';
import { translate } from '../log.ts';
import { today } from '../today.ts';

/** A template is written by hand: what is larger is something else. */
const MAX_BYTES = 1_000_000;

/** A template in a workspace folder: its text, or why it cannot be used. */
export interface OwnTemplate {
  readonly name: string;
  readonly uri: vscode.Uri;
  readonly content: { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };
}

/** The templates of all workspace folders, by name within each. */
export async function ownTemplates(): Promise<OwnTemplate[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return (await Promise.all(folders.map(templatesIn))).flat();
}

/** Where a workspace folder has its templates. */
export function templateFolder({ uri }: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(uri, ...TEMPLATE_FOLDER.split('/'));
}

async function templatesIn(folder: vscode.WorkspaceFolder): Promise<OwnTemplate[]> {
  const place = templateFolder(folder);
  const names = await vscode.workspace.fs.readDirectory(place).then(
    (entries) => entries.flatMap(([name, type]) => (type & vscode.FileType.File ? [name] : [])),
    () => [],
  );
  const files = names.filter((name) => /^[^.].*\.ya?ml$/i.test(name)).sort(compare);
  return Promise.all(
    files.map(async (file) => {
      const uri = vscode.Uri.joinPath(place, file);
      return { name: path.posix.parse(file).name, uri, content: await read(folder, uri) };
    }),
  );
}

async function read(folder: vscode.WorkspaceFolder, uri: vscode.Uri): Promise<OwnTemplate['content']> {
  if (!(await isInside(folder.uri.fsPath, uri.fsPath))) {
    return { ok: false, why: vscode.l10n.t('It is a link that leads out of the workspace folder.') };
  }
  const file = await readTextFile(uri.fsPath, { maxBytes: MAX_BYTES });
  if (!file.ok) return { ok: false, why: file.message };
  const problem = problemOfTemplate(file.text, today(), translate);
  return problem ? { ok: false, why: templateProblemMessage(problem, translate) } : { ok: true, text: file.text };
}
