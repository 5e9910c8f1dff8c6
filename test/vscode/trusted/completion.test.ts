import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, freshId, planFile } from '../workspaceFiles.ts';

describe('completion', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(() => cleanUp(api));

  /** Opens a file of the plan with a text, and puts the cursor where a bar stands in it. */
  async function open(marked: string): Promise<vscode.TextEditor> {
    const offset = marked.indexOf('|');
    const uri = await planFile(api, marked.slice(0, offset) + marked.slice(offset + 1));
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const position = document.positionAt(offset);
    editor.selection = new vscode.Selection(position, position);
    return editor;
  }

  async function offered({ document, selection }: vscode.TextEditor): Promise<readonly vscode.CompletionItem[]> {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    // Words of open documents are others'.
    return items.filter(
      ({ sortText, kind }) => kind !== vscode.CompletionItemKind.Text && /^\d{5}$/.test(sortText ?? ''),
    );
  }

  const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

  /** Asks for the list and takes the first of it, as a user does. */
  async function takeFirst({ document }: vscode.TextEditor): Promise<string> {
    const before = document.getText();
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    return until('a completion', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText() !== before && document.getText();
    });
  }

  it('offers items, people and keys while the file is broken', async () => {
    const [a, b] = [freshId(), freshId()];
    const editor = await open(`items:\n  - {id: ${a}, title: Buy a lighthouse}\n  - {id: ${b}, title: B|}\n`);
    const start = editor.selection.active;
    assert.ok(
      await editor.edit((edit) => edit.replace(new vscode.Range(start, start.translate(0, 1)), ', parent: light')),
    );
    await api.store.settle();
    assert.ok(api.store.planOf(editor.document.uri.toString())?.plan.files.some(({ isReadOnly }) => isReadOnly));
    const end = editor.document.lineAt(start.line).range.end;
    editor.selection = new vscode.Selection(end, end);
    const [item] = await offered(editor);
    assert.deepEqual(item?.label, { label: a, description: 'Buy a lighthouse' });
    assert.equal(item?.filterText, `${a} Buy a lighthouse`);
    assert.equal(item?.kind, vscode.CompletionItemKind.Issue);
    assert.deepEqual(item?.range, new vscode.Range(end.translate(0, -'light'.length), end));
    assert.ok(await editor.edit((edit) => edit.insert(end, ', sta')));
    const key = end.translate(0, ', sta'.length);
    editor.selection = new vscode.Selection(key, key);
    assert.ok((await offered(editor)).map(labelOf).includes('status'));
  });

  it('writes a new entry with an id that nothing has, like its neighbours', async () => {
    const editor = await open(`items:\r\n  - id: ${freshId()}\r\n    title: A\r\n  - |\r\n`);
    const entry = (await offered(editor)).find((one) => labelOf(one) === 'New item');
    assert.equal(entry?.kind, vscode.CompletionItemKind.Snippet);
    const text = await takeFirst(editor);
    const [, id = ''] = / {2}- id: (\S+)\r\n {4}title: \r\n$/.exec(text) ?? [];
    assert.match(id, /^WEB-[a-z0-9]{5}$/, text);
    assert.equal(api.store.plans.filter(({ plan }) => plan.itemsById.has(id)).length, 0);
  });

  it('offers the sections of an empty file', async () => {
    const labels = (await offered(await open('|'))).map(labelOf);
    for (const section of ['items', 'people', 'milestones']) assert.ok(labels.includes(section), labels.join(', '));
  });

  it('turns typed words into a day', async () => {
    const line = `items:\n  - id: ${freshId()}\n    title: A\n    due: `;
    assert.equal(await takeFirst(await open(`${line}24 dec 2026|\n`)), `${line}2026-12-24\n`);
  });

  it('completes the keys of a file in the middle of a word', async () => {
    const line = `items:\n  - id: ${freshId()}\n    title: A\n    `;
    assert.equal(await takeFirst(await open(`${line}descri|\n`)), `${line}description: |\n      \n`);
  });

  it('stays silent in comments, in prose, and in files of no plan', async () => {
    assert.deepEqual(await offered(await open('items: # st|\n')), []);
    assert.deepEqual(await offered(await open(`items:\n  - id: ${freshId()}\n    title: A st|\n`)), []);
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'items:\n  - ' });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(1, 4, 1, 4);
    assert.deepEqual(await offered(editor), []);
  });
});
