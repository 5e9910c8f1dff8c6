import * as vscode from 'vscode';
import type { Panel } from '../../src/host/pages/page.ts';
import { type PageStart, pageStart } from '../../src/messages/envelope.ts';

/** A real panel whose document is never shown: a test speaks for its page, and hears what this is told. */
export class TestPanel {
  readonly panel: vscode.WebviewPanel;
  readonly #heard = new vscode.EventEmitter<unknown>();
  html = '';

  constructor(panel: vscode.WebviewPanel) {
    this.panel = panel;
  }

  /** What the page finds in its document. */
  get start(): PageStart {
    const written = /data-page="([^"]*)"/.exec(this.html)?.[1] ?? '';
    const json = written.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<');
    return pageStart.parse(JSON.parse(json.replaceAll('&gt;', '>').replaceAll('&amp;', '&')));
  }

  /** Sends anything at all, as somebody who has got hold of the page. */
  post(raw: unknown): void {
    this.#heard.fire(raw);
  }

  /** The panel as the extension gets it. @param hear gets what the page is told, as it crosses the boundary */
  seam(hear: (raw: unknown) => void): Panel {
    const { panel } = this;
    const setHtml = (html: string): void => {
      this.html = html;
    };
    const getHtml = (): string => this.html;
    const webview: vscode.Webview = {
      options: {},
      get html() {
        return getHtml();
      },
      set html(html) {
        setHtml(html);
      },
      cspSource: 'https://files.example',
      asWebviewUri: (uri) => uri,
      postMessage: async (raw) => {
        hear(JSON.parse(JSON.stringify(raw)));
        return true;
      },
      onDidReceiveMessage: this.#heard.event,
    };
    return {
      webview,
      get title() {
        return panel.title;
      },
      set title(title) {
        panel.title = title;
      },
      get viewColumn() {
        return panel.viewColumn;
      },
      get active() {
        return panel.active;
      },
      get visible() {
        return panel.visible;
      },
      reveal: (...args) => panel.reveal(...args),
      dispose: () => panel.dispose(),
      onDidChangeViewState: panel.onDidChangeViewState,
      onDidDispose: panel.onDidDispose,
    };
  }
}
