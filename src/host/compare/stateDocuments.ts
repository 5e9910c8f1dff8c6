import path from 'node:path';
import * as vscode from 'vscode';
import { entryText } from '../../core/compare/entryText.ts';
import { SECTIONS, type SectionName } from '../../core/model/sections.ts';
import { documentQuery } from '../documentQuery.ts';
import { atTheEdge, type Log } from '../log.ts';
import type { PlanStore } from '../plans/planStore.ts';
import { comparable, type PlanStates } from './planStates.ts';
import { shownState } from './shownState.ts';
import { STATE_SCHEME } from './stateUri.ts';

/** Lets VS Code show these documents, of plans that are open, and keeps those true that show what stands now. */
export function showStateDocuments(store: PlanStore, states: PlanStates, log: Log): vscode.Disposable {
  const didChange = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: didChange.event,
    provideTextDocumentContent: async ({ query }) =>
      (await atTheEdge(log, 'state', () => textOf(store, states, query))) ?? '',
  };
  return vscode.Disposable.from(
    didChange,
    vscode.workspace.registerTextDocumentContentProvider(STATE_SCHEME, provider),
    store.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) {
        if (uri.scheme === STATE_SCHEME && shownState(documentQuery(uri.query)['state'])?.kind !== 'revision')
          didChange.fire(uri);
      }
    }),
  );
}

/** What the document says; where it cannot, why. Its URI may come from anybody. */
async function textOf(store: PlanStore, states: PlanStates, query: string): Promise<string> {
  const { folder, state: named, file, section, id } = documentQuery(query);
  await store.load();
  const loaded = store.plans.find(({ plan }) => plan.folder === folder);
  const state = shownState(named);
  if (loaded === undefined || state === undefined) return vscode.l10n.t('This plan is not open here.');
  const read = await states.read(loaded, state);
  if (!read.ok) return read.message;
  if (typeof file === 'string') return read.value?.texts.get(path.normalize(file))?.text ?? '';
  const isEntry = typeof section === 'string' && Object.hasOwn(SECTIONS, section) && typeof id === 'string';
  return isEntry ? entryText(comparable(read.value), section as SectionName, id) : '';
}
