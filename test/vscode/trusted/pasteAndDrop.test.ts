import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { dropFiles } from '../../../src/host/language/dropFiles.ts';
import { pasteItems } from '../../../src/host/language/pasteItems.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, folderPath, freshId, planFile, typeOver } from '../workspaceFiles.ts';

const LIST = '- [ ] Sing: loud\n  - [x] Breathe\n- [ ] Dance\n';

describe('in the text of a plan', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(() => cleanUp(api));

  /** What becomes of a file when a text is pasted behind another one; undefined where that is left to VS Code. */
  async function paste(uri: vscode.Uri, behind: string, pasted: string): Promise<string | undefined> {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    const at = document.getText().indexOf(behind);
    assert.ok(at >= 0, behind);
    const place = document.positionAt(at + behind.length);
    const data = new vscode.DataTransfer();
    data.set('text/plain', new vscode.DataTransferItem(pasted));
    const [made] = (await pasteItems(api, document, [new vscode.Range(place, place)], data, undefined)) ?? [];
    if (made === undefined) return undefined;
    assert.equal(made.insertText, '');
    assert.ok(made.additionalEdit && (await vscode.workspace.applyEdit(made.additionalEdit)));
    return document.getText();
  }

  describe('a task list that is pasted', () => {
    it('becomes items, written as their neighbours are, which is one step to undo', async () => {
      const id = freshId();
      const text = `items:\r\n- id: ${id}\r\n  title: Rest\r\n\r\nrequests: []\r\n`;
      const uri = await planFile(api, text);
      const after = (await paste(uri, 'Rest\r\n', LIST)) ?? assert.fail();
      const [sing, , dance] = [...after.matchAll(/- id: (\S+)/g)].map(([, one]) => one).slice(1);
      assert.equal(
        after.replaceAll(/(?<=id: )WEB-\w+/g, 'ID'),
        `items:\r\n- id: ID\r\n  title: Rest\r\n- id: ID\r\n  title: "Sing: loud"\r\n- id: ID\r\n  title: Breathe\r\n  status: done\r\n  parent: ${sing}\r\n- id: ID\r\n  title: Dance\r\n\r\nrequests: []\r\n`,
      );
      assert.notEqual(sing, dance);
      assert.equal(diskText(uri), text);
      await api.store.settle();
      const { plan } = api.store.planOf(uri.toString()) ?? assert.fail();
      assert.equal(plan.itemsById.get(dance ?? '')?.values.title, 'Dance');
      await vscode.commands.executeCommand('undo');
      assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), text);
    });

    it('takes the place of the dash at which it is pasted', async () => {
      const id = freshId();
      const uri = await planFile(api, `items:\n  - {id: ${id}, title: Rest}\n`);
      await typeOver(uri, 'Rest}\n', 'Rest}\n  - \n');
      await api.store.settle();
      const after = (await paste(uri, 'Rest}\n  - ', '* [ ] Sing\n')) ?? assert.fail();
      assert.match(after, /^items:\n {2}- \{id: \S+, title: Rest\}\n {2}- \{id: \S+, title: Sing\}\n$/);
    });

    it('stays what it is elsewhere, and so does what is no task list', async () => {
      const item = `items:\n  - id: ${freshId()}\n    title: Rest\n    description: |\n      Do\n      \n`;
      const uri = await planFile(api, item);
      assert.equal(await paste(uri, 'Do\n      ', '- [ ] Sing'), undefined);
      const empty = await planFile(api, 'items:\n');
      assert.equal(await paste(empty, 'items:\n', '  - id: x\n    title: X'), undefined);
      const other = vscode.Uri.file(path.join(folderPath(), 'songs.yaml'));
      writeFileSync(other.fsPath, 'items:\n');
      assert.equal(await paste(other, 'items:\n', LIST), undefined);
      rmSync(other.fsPath);
      assert.match((await paste(empty, 'items:\n', LIST)) ?? '', /^items:\n {2}- id: \S+\n {4}title: "Sing: loud"\n/);
    });
  });

  describe('files that are dropped', () => {
    const notes = path.join(folderPath(), 'notes of mine');

    before(() => {
      mkdirSync(notes, { recursive: true });
      writeFileSync(path.join(notes, 'a (1).md'), 'A\n');
    });

    after(() => rmSync(notes, { recursive: true }));

    async function drop(uri: vscode.Uri, on: string, ...files: string[]): Promise<string | undefined> {
      const document = await vscode.workspace.openTextDocument(uri);
      const data = new vscode.DataTransfer();
      const list = files.map((file) => vscode.Uri.file(file).toString()).join('\r\n');
      data.set('text/uri-list', new vscode.DataTransferItem(list));
      const place = document.positionAt(document.getText().indexOf(on));
      const made = await dropFiles(api, document, place, data);
      if (made === undefined) return undefined;
      assert.equal(made.insertText, '');
      assert.ok(made.additionalEdit && (await vscode.workspace.applyEdit(made.additionalEdit)));
      return document.getText();
    }

    it('are linked from the item, by links that lead there', async () => {
      const text = `items:\n  - id: ${freshId()}\n    title: Sing\n    description: |\n      Do\n  - id: ${freshId()}\n    title: Rest\n`;
      const uri = await planFile(api, text);
      const plan = path.join(folderPath(), 'plan', 'plan.yaml');
      const links = '- [a (1).md](../notes%20of%20mine/a%20%281%29.md)\n      - [plan.yaml](plan.yaml)\n';
      const after = await drop(uri, 'Sing', path.join(notes, 'a (1).md'), plan);
      assert.equal(after, text.replace('Do\n', `Do\n      ${links}`));
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 9);
      const targets = found.map(({ target }) => target?.fsPath);
      assert.deepEqual(targets, [path.join(notes, 'a (1).md'), plan]);
      await api.store.settle();
      assert.match(
        (await drop(uri, 'Rest', plan)) ?? '',
        /title: Rest\n {4}description: "\[plan\.yaml\]\(plan\.yaml\)"\n$/,
      );
    });

    it('are left to VS Code outside of items, from outside of the workspace, and where the file cannot be read', async () => {
      const plan = path.join(folderPath(), 'plan', 'plan.yaml');
      const uri = await planFile(api, `people: [zoe]\nitems:\n  - {id: ${freshId()}, title: Sing}\n`);
      assert.equal(await drop(uri, 'zoe', plan), undefined);
      assert.equal(await drop(uri, 'Sing', path.join(folderPath(), '..', 'other.md')), undefined);
      await typeOver(uri, 'title: Sing', 'title: [Sing');
      await until('a broken file', () => api.store.planOf(uri.toString())?.plan.files.some((one) => one.isReadOnly));
      assert.equal(await drop(uri, 'Sing', plan), undefined);
    });
  });
});
