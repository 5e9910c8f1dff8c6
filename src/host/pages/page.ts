import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type * as z from 'zod/mini';
import { plain } from '../../core/present/plain.ts';
import type { PageStart } from '../../messages/envelope.ts';
import type { Log } from '../log.ts';
import { pageHtml } from './pageHtml.ts';
import { readMessage } from './readMessage.ts';

/** What a page needs of VS Code's panel. */
export type Panel = Pick<
  vscode.WebviewPanel,
  | 'webview'
  | 'title'
  | 'iconPath'
  | 'viewColumn'
  | 'active'
  | 'visible'
  | 'reveal'
  | 'dispose'
  | 'onDidChangeViewState'
  | 'onDidDispose'
>;

export interface PageKind<From> {
  /** Of its script and its style in dist/webview. */
  readonly name: string;
  /** What it may say. */
  readonly schema: z.ZodMiniType<From>;
}

const LONGEST_COMPLAINT = 1000;

/** How VS Code is to show a page: its script may run, and it may load what is built for pages. */
export function pageOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [filesOfPages(extension)],
  };
}

/**
 * A page in a panel. It holds no plan: it is told what to show, and says what its user wants. What does not know the page's
 * session or says what no page of its kind says is dropped.
 */
export class Page<To extends { readonly kind: string }, From extends { readonly kind: string }>
  implements vscode.Disposable
{
  readonly panel: Panel;
  readonly #log: Log;
  readonly #kind: PageKind<From>;
  readonly #session = randomBytes(18).toString('base64url');
  readonly #didReceive = new vscode.EventEmitter<From>();
  readonly #subscription: vscode.Disposable;

  /** Fires for each message of the page, but for its faults, which the log has. */
  readonly onDidReceive = this.#didReceive.event;

  /** @param initial what the page shows at first, where it remembers nothing */
  constructor(panel: Panel, kind: PageKind<From>, initial: unknown, extension: vscode.Uri, log: Log) {
    this.panel = panel;
    this.#kind = kind;
    this.#log = log;
    const { webview } = panel;
    webview.options = pageOptions(extension);
    this.#subscription = webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    const start: PageStart = { session: this.#session, texts: texts(), initial };
    const address = (file: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(filesOfPages(extension), file)).toString();
    webview.html = pageHtml({
      language: vscode.env.language,
      title: panel.title,
      nonce: randomBytes(18).toString('base64url'),
      cspSource: webview.cspSource,
      script: address(`${kind.name}.js`),
      style: address(`${kind.name}.css`),
      icons: address('codicon.css'),
      start,
    });
  }

  /** Whether something that names a session came from this page. */
  isOwn(session: unknown): boolean {
    return session === this.#session;
  }

  send(message: To): void {
    void this.panel.webview.postMessage({ session: this.#session, message });
  }

  #receive(raw: unknown): void {
    const read = readMessage(raw, this.#session, this.#kind.schema);
    const { name } = this.#kind;
    if (!read.ok) this.#log.debug(`A message of the page "${name}" was dropped: ${plain(read.why, LONGEST_COMPLAINT)}`);
    else if (isFault(read.message)) this.#log.error(`${name}: ${plain(read.message.what, LONGEST_COMPLAINT)}`);
    else this.#didReceive.fire(read.message);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#didReceive.dispose();
  }
}

/** Whether a page says that something in it is as it must not be. */
function isFault(message: { readonly kind: string }): message is { readonly kind: 'fault'; readonly what: string } {
  return message.kind === 'fault' && 'what' in message && typeof message.what === 'string';
}

function filesOfPages(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

/** The texts of the user's language, as far as they are plain ones. */
function texts(): Record<string, string> {
  const all = Object.entries(vscode.l10n.bundle ?? {});
  return Object.fromEntries(all.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
