import * as vscode from 'vscode';
import { changeBetween, type TextChange } from '../../core/text/editJournal.ts';
import type { Unreadable } from '../../core/text/readPlanFile.ts';
import { readTextFile, type TextFile } from '../../node/files/readTextFile.ts';

/** What a plan file says now: its text, or why there is none. */
export type FileText = { readonly text: string } | { readonly failure: Unreadable };

export interface FileChange {
  readonly file: string;
  /** The text now; undefined where there is none any more. */
  readonly text: string | undefined;
  readonly changes: readonly TextChange[];
}

/**
 * The texts of plan files by URI: what an open document says, unsaved text included, else what is on disk. Says what
 * changed, so that the journal can follow.
 */
export class PlanTexts implements vscode.Disposable {
  readonly #texts = new Map<string, FileText>();
  readonly #didChange = new vscode.EventEmitter<FileChange>();
  readonly #subscriptions: vscode.Disposable[];
  /** Fires after the text of a file that was read before has changed. */
  readonly onDidChange = this.#didChange.event;

  constructor() {
    this.#subscriptions = [
      this.#didChange,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => {
          return { start: rangeOffset, length: rangeLength, newText: text };
        });
        if (changes.length > 0) this.#update(document.uri, { text: document.getText() }, changes);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.#update(document.uri, { text: document.getText() })),
      vscode.workspace.onDidCloseTextDocument((document) => void this.readAgain(document.uri)),
    ];
  }

  get(uri: vscode.Uri): FileText | undefined {
    return this.#texts.get(uri.toString());
  }

  /** Reads a file, from now on one of those that are followed. */
  async read(uri: vscode.Uri): Promise<void> {
    const text = await currentText(uri);
    // Read from the disk while it was being opened: the document counts.
    const document = openDocument(uri);
    this.#set(uri, document ? { text: document.getText() } : text);
  }

  /** Reads a followed file anew, after the disk has changed or its document was closed. */
  async readAgain(uri: vscode.Uri): Promise<void> {
    if (this.#texts.has(uri.toString())) await this.read(uri);
  }

  /** Forgets all files but these. */
  keepOnly(uris: readonly vscode.Uri[]): void {
    const kept = new Set(uris.map(String));
    for (const file of this.#texts.keys()) if (!kept.has(file)) this.#texts.delete(file);
  }

  #update(uri: vscode.Uri, text: FileText, changes?: readonly TextChange[]): void {
    if (this.#texts.has(uri.toString())) this.#set(uri, text, changes);
  }

  #set(uri: vscode.Uri, now: FileText, known?: readonly TextChange[]): void {
    const file = uri.toString();
    const before = this.#texts.get(file);
    this.#texts.set(file, now);
    if (before === undefined || isSame(before, now)) return;
    const text = 'text' in now ? now.text : undefined;
    this.#didChange.fire({ file, text, changes: known ?? changesBetween(textOf(before), textOf(now)) });
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const file = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === file);
}

async function currentText(uri: vscode.Uri): Promise<FileText> {
  const document = openDocument(uri);
  if (document) return { text: document.getText() };
  const read: TextFile = await readTextFile(uri.fsPath);
  return read.ok ? { text: read.text } : { failure: read };
}

function changesBetween(before: string, now: string): readonly TextChange[] {
  const change = changeBetween(before, now);
  return change ? [change] : [];
}

function textOf(text: FileText): string {
  return 'text' in text ? text.text : '';
}

function isSame(a: FileText, b: FileText): boolean {
  return 'text' in a ? 'text' in b && a.text === b.text : 'failure' in b && a.failure.message === b.failure.message;
}
