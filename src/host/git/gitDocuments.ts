import * as vscode from 'vscode';
import { createBlobReader } from '../../node/git/blobReader.ts';
import type { FileVersion } from '../../node/git/changedFiles.ts';
import type { Git } from '../../node/git/createGit.ts';
import { documentQuery } from '../documentQuery.ts';

/** Documents that show what a file held in a commit; nobody can write them. */
const SCHEME = 'plandeck-git';
/** What is larger is no text that people read. */
const MAX_BYTES = 5_000_000;
const KEPT_BYTES = 16_000_000;

/** The document of a file as a commit has it; an empty one where it has none. */
export function gitDocument(root: string, name: string, version: FileVersion | undefined): vscode.Uri {
  const { id = '', isSubmodule = false } = version ?? {};
  const query = JSON.stringify({ root, id, isSubmodule });
  return vscode.Uri.from({ scheme: SCHEME, path: `/${version?.path ?? name}`, query });
}

/** Lets VS Code show these documents. */
export function showGitDocuments(git: Git): vscode.Disposable {
  const reader = createBlobReader(git, KEPT_BYTES);
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ query }) => {
      const { root, id, isSubmodule } = documentQuery(query);
      if (typeof root !== 'string' || typeof id !== 'string' || id === '') return '';
      // Such a URI may come from anybody.
      if (!/^[0-9a-f]{40,64}$/.test(id)) return '';
      if (isSubmodule === true) return vscode.l10n.t('Commit {0} of a submodule', id);
      const read = await reader.read(root, [id]);
      if (!read.ok) return read.message;
      const bytes = read.value.get(id);
      if (bytes === undefined) return vscode.l10n.t('Git does not have this file here any more.');
      if (bytes.length > MAX_BYTES)
        return vscode.l10n.t('This file is too large to be shown: {0} bytes.', bytes.length);
      if (bytes.includes(0)) return vscode.l10n.t('This file is no text: {0} bytes, blob {1}.', bytes.length, id);
      return bytes.toString();
    },
  });
}
