import * as vscode from 'vscode';
import { itemText } from '../../core/compare/compareItem.ts';
import { readPlanFile } from '../../core/text/readPlanFile.ts';
import { textFileOf } from '../../node/files/readTextFile.ts';
import type { Git } from '../../node/git/createGit.ts';
import { fileAtRevision } from '../../node/git/fileAtRevision.ts';
import type { GitResult } from '../../node/git/gitResult.ts';
import { documentQuery } from '../documentQuery.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { stateIn } from './itemPast.ts';

/** Documents that show the lines of an item as they were or are; nobody can write them. */
const SCHEME = 'plandeck-item';

/** Where an item stood or stands. */
export type ItemPlace =
  /** In the first of these commits that has it in this file. */
  | { readonly root: string; readonly commits: readonly string[]; readonly file: string }
  /** In a plan that is open, as it is now. */
  | { readonly plan: string }
  | 'nowhere';

/** The document of an item, whose ids are all that it has and had. */
export function itemDocument(ids: readonly string[], place: ItemPlace): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${ids[0]}.yaml`, query: JSON.stringify({ ids, place }) });
}

/** Lets VS Code show these documents, and keeps those true that show what stands now. */
export function showItemDocuments(store: PlanStore, git: Git): vscode.Disposable {
  const didChange = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    didChange,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: didChange.event,
      provideTextDocumentContent: ({ query }) => textOf(store, git, query),
    }),
    store.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) {
        if (uri.scheme === SCHEME && planIn(documentQuery(uri.query)['place']) !== undefined) didChange.fire(uri);
      }
    }),
  );
}

/** What the document says; where it cannot, why. Its URI may come from anybody. */
async function textOf(store: PlanStore, git: Git, query: string): Promise<string> {
  const { ids, place } = documentQuery(query);
  if (!areTexts(ids)) return '';
  const plan = planIn(place);
  if (plan !== undefined) return textNow(store, plan, ids);
  const { root, commits, file } = Object(place) as Record<string, unknown>;
  if (typeof root !== 'string' || typeof file !== 'string' || !areTexts(commits)) return '';
  let problem = '';
  for (const commit of commits) {
    // Of a commit by its full id nothing is looked up that a name could lead elsewhere.
    const read = /^[0-9a-f]{40,64}$/.test(commit) ? await textAt(git, root, commit, file, ids) : undefined;
    if (read?.ok && read.value !== '') return read.value;
    if (read?.ok === false && read.reason !== 'not-found') problem = read.message;
  }
  return problem;
}

async function textNow(store: PlanStore, folder: string, ids: readonly string[]): Promise<string> {
  await store.load();
  const plan = store.plans.find((one) => one.plan.folder === folder)?.plan;
  const state = plan && stateIn(plan, ids, (file) => store.textOf(file));
  return state ? itemText(state) : '';
}

async function textAt(
  git: Git,
  root: string,
  commit: string,
  file: string,
  ids: readonly string[],
): Promise<GitResult<string>> {
  const bytes = await fileAtRevision(git, root, commit, file);
  if (!bytes.ok) return bytes;
  const read = textFileOf(file, Buffer.from(bytes.value));
  const item = read.ok ? readPlanFile(file, read.text).items.find(({ id }) => ids.includes(id)) : undefined;
  return { ok: true, value: read.ok && item ? itemText({ item, text: read.text }) : '' };
}

function planIn(place: unknown): string | undefined {
  const { plan } = Object(place) as Record<string, unknown>;
  return typeof plan === 'string' ? plan : undefined;
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
