import * as vscode from 'vscode';
import { rangeOf } from '../../core/model/place.ts';
import { type WhyText, whyText } from '../../core/present/whyText.ts';
import type { Context } from '../context.ts';
import { documentQuery } from '../documentQuery.ts';
import { atTheEdge, translate } from '../log.ts';

/** Documents that say why an item has its dates; nobody can write them. */
const SCHEME = 'plandeck-why';

/** The document of an item of a plan. */
export function whyDocument(folder: string, id: string): vscode.Uri {
  const name = vscode.l10n.t('Why {0}', id.replaceAll(/[\\/]/g, ' '));
  return vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: JSON.stringify({ folder, id }) });
}

/** Lets VS Code show these documents, with links to what they name, and keeps them true. */
export function showWhyDocuments({
  store,
  schedules,
  log,
}: Pick<Context, 'store' | 'schedules' | 'log'>): vscode.Disposable {
  const didChange = new vscode.EventEmitter<vscode.Uri>();
  const update = (): void => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) didChange.fire(uri);
  };
  const textOf = async ({ query }: vscode.Uri): Promise<WhyText> => {
    const { folder, id } = documentQuery(query);
    await store.load();
    const loaded = store.plans.find(({ plan }) => plan.folder === folder);
    const scheduled = loaded && (await schedules.read(loaded));
    // The URI may come from anybody.
    if (!scheduled || typeof folder !== 'string' || typeof id !== 'string') {
      return { text: vscode.l10n.t('This plan is not open here.'), links: [] };
    }
    return whyText(scheduled.schedule, { folder, id }, translate);
  };
  return vscode.Disposable.from(
    didChange,
    store.onDidChange(update),
    schedules.onDidChange(update),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: didChange.event,
      provideTextDocumentContent: async (uri) => (await atTheEdge(log, 'why', () => textOf(uri)))?.text,
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      {
        provideDocumentLinks: async (document) => {
          const why = await atTheEdge(log, 'why', () => textOf(document.uri));
          // The document is about to say something else.
          if (why?.text !== document.getText()) return [];
          return why.links.map(({ range, entry }) => {
            const place = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
            return new vscode.DocumentLink(place, targetOf(store, entry));
          });
        },
      },
    ),
  );
}

/** The place of an entry in its file. */
function targetOf(store: Context['store'], entry: WhyText['links'][number]['entry']): vscode.Uri {
  const before = (store.textOf(entry.file) ?? '').slice(0, rangeOf(entry).start);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return vscode.Uri.parse(entry.file).with({ fragment: `L${line},${column}` });
}
