import path from 'node:path';
import * as vscode from 'vscode';
import { plain } from '../../core/present/plain.ts';
import type { ChangedFile } from '../../node/git/changedFiles.ts';
import type { Repository } from '../../node/git/repositoryOf.ts';
import type { Files } from '../git/changes.ts';
import { gitDocument } from '../git/gitDocuments.ts';
import type { Row } from './rows/row.ts';
import { type RowList, rowList } from './rows/rowList.ts';
import { summaryRow } from './rows/summaryRow.ts';

/** The files that a commit or a branch, named by `of`, changed; a sentence where git can't say which, or there is none. */
export function fileRows(repository: Repository, of: string, files: Files | undefined): RowList {
  if (files === undefined) return [];
  if (!files.ok) return [noteRow(files.message, 'warning')];
  if (files.value.length === 0) return [noteRow(vscode.l10n.t('No file is another one'), 'info')];
  return rowList(files.value, (file) => fileRow(repository, of, file));
}

function noteRow(text: string, icon: string): Row {
  return summaryRow({ id: 'note', label: text, description: '', icon: new vscode.ThemeIcon(icon), details: [text] });
}

function fileRow({ root }: Repository, of: string, file: ChangedFile): Row {
  const { before, after } = file;
  const name = (after ?? before)?.path ?? '';
  const folder = path.posix.dirname(name);
  const kind = kindText(file);
  const [left, right] = sidesOf(root, file);
  return summaryRow({
    id: name,
    label: path.posix.basename(name),
    kind: vscode.l10n.t('file'),
    description: [kind, folder === '.' ? '' : folder].filter(Boolean).join(' · '),
    // The icon of its type.
    icon: vscode.ThemeIcon.File,
    file: after ? right : left,
    details: [kind === '' ? name : `${name} (${kind})`],
    contextValue: 'git-file',
    command: {
      command: 'vscode.diff',
      title: vscode.l10n.t('Open Changes'),
      arguments: [left, right, plain(`${path.posix.basename(name)} (${of})`), { preview: true }],
    },
  });
}

/** What a file was and what it became, as documents for VS Code's diff editor. */
export function sidesOf(root: string, { before, after }: ChangedFile): [before: vscode.Uri, after: vscode.Uri] {
  const name = (after ?? before)?.path ?? '';
  return [gitDocument(root, name, before), gitDocument(root, name, after)];
}

/** What became of a file; nothing of one that was only changed, as most are. */
function kindText({ before, after }: ChangedFile): string {
  if (before === undefined) return vscode.l10n.t('added');
  if (after === undefined) return vscode.l10n.t('deleted');
  if (before.path !== after.path) return vscode.l10n.t('renamed from {0}', before.path);
  return after.isSubmodule ? vscode.l10n.t('submodule') : '';
}
