import * as vscode from 'vscode';
import type { PlanEdit } from '../../core/intents/intent.ts';
import { applyEdits, type TextEdit } from '../../core/model/range.ts';
import {
  EditJournal,
  type FileEdits,
  inverseEdits,
  type JournalEntry,
  stillStands,
} from '../../core/text/editJournal.ts';
import { type EditResult, refusalMessage } from '../../core/text/refusal.ts';
import { readTextFile } from '../../node/files/readTextFile.ts';
import { translate, warn } from '../log.ts';
import { openDocument, type PlanTexts } from '../plans/planTexts.ts';
import { setting } from '../setting.ts';

/** What a command wants, made when its turn comes, of the texts that the plan's files have then. */
export type MakeEdit = () => EditResult<PlanEdit>;

/** Whether an edit was made; if not, why, as a sentence. */
export type EditOutcome = { readonly ok: true } | { readonly ok: false; readonly why: string };

/** How often what is typed is made anew of a text that changes all the time. */
const TYPING_TRIES = 10;

/**
 * The one place that changes plan files: an edit over any number of files is one WorkspaceEdit and one entry of the
 * journal; documents that were clean before it are saved after it. Edits wait for each other.
 */
export class PlanEditor implements vscode.Disposable {
  readonly #journal = new EditJournal();
  readonly #subscription: vscode.Disposable;
  readonly #texts: PlanTexts;
  /** The new files of edits in the journal. */
  readonly #created = new WeakMap<JournalEntry, ReadonlyMap<string, string>>();
  /** What the files say when the edit under way is made: this change is noted by the journal, not followed. */
  readonly #making = new Map<string, string>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(texts: PlanTexts) {
    this.#texts = texts;
    this.#subscription = texts.onDidChange(({ file, text, changes }) => {
      const isOwn = text !== undefined && this.#making.get(file) === text;
      if (isOwn) this.#making.delete(file);
      else this.#journal.follow(file, changes);
    });
  }

  /**
   * Makes an edit. All of it or nothing.
   * @param named files that it is about: one that cannot be read any more is a better reason than what is missed in it
   */
  edit(label: string, make: MakeEdit, named: readonly string[] = []): Promise<EditOutcome> {
    return this.#inTurn(async () => {
      for (const file of named) {
        const text = await editableText(file);
        if (!text.ok) return text;
      }
      const prepared = await this.#prepare(make);
      if (!prepared.ok) return prepared;
      const { files, created } = prepared.value;
      if (files.length === 0 && created.size === 0) return { ok: true };
      return this.#apply(files, {
        created,
        note: () => {
          this.#journal.record(label, files);
          this.#remember('undo', created);
        },
      });
    });
  }

  /**
   * Makes an edit as the editor of a document makes one: the document becomes dirty, and VS Code's own undo has the edit.
   * The journal has not; it follows it as it follows what is typed in a text.
   * @param own the editor's document
   */
  editAs(own: string, make: MakeEdit): Promise<EditOutcome> {
    return this.#inTurn(() => this.#editAs(own, make));
  }

  /**
   * Makes an edit of one document as somebody who types in it: it is one step to undo with those before it, unless a new
   * burst begins with it. That takes a text editor that shows the document; without one it is a step of its own.
   */
  type(own: string, make: MakeEdit, isFirst: boolean): Promise<EditOutcome> {
    return this.#inTurn(async () => {
      // What makes a file unsafe to write back is looked for once in a burst.
      const text = isFirst ? await editableText(own) : undefined;
      if (text && !text.ok) return text;
      for (let tries = 0; tries < TYPING_TRIES; tries++) {
        const editor = textEditorOn(own);
        if (!editor) break;
        const made = make();
        if (!made.ok) return { ok: false, why: refusalMessage(made.refusal, translate) };
        const edits = made.value.edits.get(own);
        if (made.value.created.size > 0 || made.value.edits.size > (edits ? 1 : 0)) break;
        if (!edits) return { ok: true };
        const { document } = editor;
        const known = this.#texts.get(document.uri);
        if (known === undefined || !('text' in known) || known.text !== document.getText()) continue;
        const isMade = await editor.edit(
          (builder) => {
            for (const edit of edits) builder.replace(placeIn(document, edit), edit.newText);
          },
          { undoStopBefore: isFirst, undoStopAfter: false },
        );
        // The document was faster: what is typed is made anew of what it says now.
        if (isMade) return { ok: true };
      }
      return this.#editAs(own, make);
    });
  }

  async #editAs(own: string, make: MakeEdit): Promise<EditOutcome> {
    const text = await editableText(own);
    if (!text.ok) return text;
    const prepared = await this.#prepare(make);
    if (!prepared.ok) return prepared;
    const { files, created } = prepared.value;
    if (files.length === 0 && created.size === 0) return { ok: true };
    return this.#apply(files, { created, own });
  }

  /** Why an edit cannot be made as things stand; undefined where it can. */
  async whyNot(make: MakeEdit): Promise<string | undefined> {
    const prepared = await this.#inTurn(() => this.#prepare(make));
    return prepared.ok ? undefined : prepared.why;
  }

  /** Takes the last edit back, or makes the one last taken back again; says which, or why not. */
  revert(direction: 'undo' | 'redo'): Promise<EditOutcome & { readonly label?: string }> {
    return this.#inTurn(async () => {
      const entry = this.#journal.peek(direction);
      if (entry === undefined) return { ok: false, why: nothingToRevert(direction) };
      const files: FileEdits[] = [];
      for (const [file, edits] of inverseEdits(entry)) {
        const text = await editableText(file);
        if (!text.ok) return text;
        if (!stillStands(entry, file, text.value)) return this.#refuse(direction, entry);
        files.push({ file, text: text.value, edits });
      }
      const created = this.#created.get(entry) ?? new Map<string, string>();
      const isUndo = direction === 'undo';
      for (const [file, text] of created) {
        if ((await textNow(file)) !== (isUndo ? text : undefined)) return this.#refuse(direction, entry);
      }
      const outcome = await this.#apply(files, {
        ...(isUndo ? { deleted: [...created.keys()] } : { created }),
        note: () => {
          this.#journal.taken(direction, files);
          this.#remember(isUndo ? 'redo' : 'undo', created);
        },
      });
      return { ...outcome, label: entry.label };
    });
  }

  #refuse(direction: 'undo' | 'redo', entry: JournalEntry): EditOutcome {
    this.#journal.drop(direction);
    const why =
      direction === 'undo'
        ? vscode.l10n.t(
            '"{0}" stays: that place has changed since. The next undo takes the edit before it.',
            entry.label,
          )
        : vscode.l10n.t('"{0}" is not made again: that place has changed since.', entry.label);
    return { ok: false, why };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Keeps the new files of the journal's entry, which has no places in them. */
  #remember(direction: 'undo' | 'redo', created: ReadonlyMap<string, string>): void {
    const entry = this.#journal.peek(direction);
    if (entry && created.size > 0) this.#created.set(entry, created);
  }

  /** The edits of documents that are wanted; files that stay as they are left out. */
  async #prepare(make: MakeEdit): Promise<Prepared> {
    // A file that is only on the disk may have changed without a word so far, or be one that nobody follows.
    for (const isLastTry of [false, true]) {
      const made = make();
      if (!made.ok) return { ok: false, why: refusalMessage(made.refusal, translate) };
      const files: FileEdits[] = [];
      let isOutdated = false;
      for (const [file, edits] of made.value.edits) {
        const text = await editableText(file);
        if (!text.ok) return text;
        files.push({ file, text: text.value, edits });
        const uri = vscode.Uri.parse(file);
        const known = this.#texts.get(uri);
        if (known !== undefined && 'text' in known && known.text === text.value) continue;
        isOutdated = true;
        await this.#texts.read(uri);
      }
      if (!isOutdated) return { ok: true, value: { files, created: made.value.created } };
      if (isLastTry) break;
    }
    return { ok: false, why: changedMeanwhile() };
  }

  /** Makes the edits and saves them; `note` is called in between, for what a save changes is no part of the edit. */
  async #apply(
    files: readonly FileEdits[],
    { created = new Map(), deleted = [], note, own }: Applying,
  ): Promise<EditOutcome> {
    const edit = new vscode.WorkspaceEdit();
    for (const [file, text] of created) {
      edit.createFile(vscode.Uri.parse(file), { contents: new TextEncoder().encode(text) });
    }
    for (const file of deleted) edit.deleteFile(vscode.Uri.parse(file));
    const clean: vscode.Uri[] = [];
    for (const { file, text, edits } of files) {
      const document = openDocument(vscode.Uri.parse(file));
      if (document?.getText() !== text) return { ok: false, why: changedMeanwhile() };
      if (!document.isDirty && file !== own) clean.push(document.uri);
      for (const one of edits) edit.replace(document.uri, placeIn(document, one), one.newText);
    }
    if (note) for (const { file, text, edits } of files) this.#making.set(file, applyEdits(text, edits));
    const isMade = await vscode.workspace.applyEdit(edit);
    this.#making.clear();
    if (!isMade) return { ok: false, why: changedMeanwhile() };
    note?.();
    return save(clean);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

interface Applying {
  /** The texts of new files. */
  readonly created?: ReadonlyMap<string, string>;
  readonly deleted?: readonly string[];
  /** Notes the edit in the journal, which follows it where this is left out. */
  readonly note?: () => void;
  /** The document of the editor whose edit it is, which is not saved. */
  readonly own?: string;
}

type Prepared =
  | {
      readonly ok: true;
      readonly value: { readonly files: FileEdits[]; readonly created: ReadonlyMap<string, string> };
    }
  | { readonly ok: false; readonly why: string };

export function placeIn(document: vscode.TextDocument, { range }: Pick<TextEdit, 'range'>): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

/** A text editor that somebody sees a file in. */
export function textEditorOn(file: string): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === file);
}

/** What a file says now, unsaved text included; undefined where there is none, or no text. */
async function textNow(file: string): Promise<string | undefined> {
  const uri = vscode.Uri.parse(file);
  const document = openDocument(uri);
  if (document) return document.getText();
  const text = await readTextFile(uri.fsPath);
  return text.ok ? text.text : undefined;
}

/** The text of a file as a document, if it is one that VS Code would write back byte for byte. */
async function editableText(
  file: string,
): Promise<{ readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: string }> {
  const uri = vscode.Uri.parse(file);
  const disk = await readTextFile(uri.fsPath);
  if (!disk.ok) return { ok: false, why: disk.message };
  const isMixed = /\r\n/.test(disk.text) && /(^|[^\r])\n/.test(disk.text);
  if (isMixed && openDocument(uri)?.isDirty !== true) {
    const why = vscode.l10n.t(
      '{0} mixes two kinds of line end, and VS Code would change them all. Save it once with one kind, or use the command line.',
      vscode.workspace.asRelativePath(uri),
    );
    return { ok: false, why };
  }
  const document = await vscode.workspace.openTextDocument(uri);
  if (!/^utf8(bom)?$/.test(document.encoding)) {
    const name = vscode.workspace.asRelativePath(uri);
    return { ok: false, why: vscode.l10n.t('{0} is open as {1}. Reopen it as UTF-8.', name, document.encoding) };
  }
  return { ok: true, value: document.getText() };
}

/** Saves files by their names: a document that was there before an edit may have been closed, and be another one behind it. */
async function save(files: readonly vscode.Uri[]): Promise<EditOutcome> {
  if (!setting('plandeck.saveAfterEdit')) return { ok: true };
  const documents = await Promise.all(files.map((file) => vscode.workspace.openTextDocument(file)));
  const saved = await Promise.all(documents.map((document) => document.save()));
  const failed = documents.find((_, index) => saved[index] === false);
  if (failed === undefined) return { ok: true };
  const name = vscode.workspace.asRelativePath(failed.uri);
  warn(vscode.l10n.t('{0} could not be saved and stays unsaved.', name));
  return { ok: true };
}

function changedMeanwhile(): string {
  return vscode.l10n.t('A file changed at the same moment, so nothing was done. Try again.');
}

function nothingToRevert(direction: 'undo' | 'redo'): string {
  return direction === 'undo'
    ? vscode.l10n.t('There is no plan edit to undo.')
    : vscode.l10n.t('There is no plan edit to redo.');
}
