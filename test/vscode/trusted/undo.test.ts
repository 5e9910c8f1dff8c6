import assert from 'node:assert/strict';
import { renameSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { pick, told } from '../ask.ts';
import { nodesOf, plandeck, statusOf } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, freshId, planFile, typeOver, unsaved } from '../workspaceFiles.ts';

describe('Undo Plan Edit', () => {
  let api: PlandeckApi;
  let id: string;
  let uri: vscode.Uri;
  const text = (status: string, title = 'A', head = '') =>
    `${head}items:\n  - id: ${id}\n    title: ${title}\n    status: ${status}\n    labels: [x]\n`;

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    id = freshId();
    uri = await planFile(api, text('todo'));
  });

  afterEach(() => cleanUp(api));

  const setStatus = async (status: string): Promise<void> => {
    await api.store.settle();
    const [node] = await nodesOf(api, id);
    await pick(status, () => vscode.commands.executeCommand('plandeck.item.setStatus', node));
  };
  const undo = () => told(() => vscode.commands.executeCommand('plandeck.edit.undo'));
  const redo = () => told(() => vscode.commands.executeCommand('plandeck.edit.redo'));
  /** Writes the file as an outside program does, and waits until the plan has it. */
  const writeOutside = async (content: string, atomically = false): Promise<void> => {
    writeFileSync(atomically ? `${uri.fsPath}.new` : uri.fsPath, content);
    if (atomically) renameSync(`${uri.fsPath}.new`, uri.fsPath);
    await until('the plan with the text of the disk', async () => {
      const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
      await api.store.settle();
      const status = /status: (\w+)/.exec(content)?.[1];
      return (document === undefined || document.getText() === content) && statusOf(api, id) === status;
    });
  };

  it('works step by step, and Redo makes each edit again until there is a new one', async () => {
    await setStatus('doing');
    await setStatus('review');
    await setStatus('done');
    assert.deepEqual(await undo(), []);
    assert.deepEqual(await undo(), []);
    assert.equal(diskText(uri), text('doing'));
    assert.deepEqual(await redo(), []);
    assert.equal(diskText(uri), text('review'));
    await setStatus('dropped');
    assert.deepEqual(await redo(), ['There is no plan edit to redo.']);
    await undo();
    await undo();
    await undo();
    assert.equal(diskText(uri), text('todo'));
  });

  it('takes back edits of one place, of parts of an item that it added, and of what it removed', async () => {
    const run = async (command: string, label: string) => {
      await api.store.settle();
      const [node] = await nodesOf(api, id);
      await pick(label, () => vscode.commands.executeCommand(`plandeck.item.${command}`, node));
    };
    const texts = [diskText(uri)];
    const steps = [
      ['setPriority', 'must'],
      ['setPriority', 'could'],
      ['setStatus', 'review'],
      ['setAssignees', 'Ana Ruiz'],
      ['setPriority', 'No priority'],
      ['setAssignees', 'Bo Lind'],
      ['setPriority', 'should'],
    ] as const;
    for (const [command, label] of steps) {
      await run(command, label);
      texts.push(diskText(uri));
    }
    assert.equal(new Set(texts).size, steps.length + 1);
    for (const before of texts.slice(0, -1).reverse()) {
      assert.deepEqual(await undo(), []);
      assert.equal(diskText(uri), before);
    }
    for (const after of texts.slice(1)) {
      assert.deepEqual(await redo(), []);
      assert.equal(diskText(uri), after);
    }
  });

  it('makes the edit again with Redo, until there is a new one', async () => {
    await setStatus('done');
    assert.deepEqual(await undo(), []);
    assert.deepEqual(await redo(), []);
    assert.equal(diskText(uri), text('done'));
    assert.deepEqual(await undo(), []);
    await setStatus('review');
    assert.deepEqual(await redo(), ['There is no plan edit to redo.']);
    assert.equal(diskText(uri), text('review'));
  });

  it('works after edits elsewhere in the file, in a document', async () => {
    await setStatus('done');
    const document = await typeOver(uri, 'items:', '# a line above\n# and another\nitems:');
    await typeOver(uri, '[x]', '[x, y]');
    assert.deepEqual(await undo(), []);
    const expected = text('todo', 'A', '# a line above\n# and another\n').replace('[x]', '[x, y]');
    assert.equal(document.getText(), expected);
    assert.equal(document.isDirty, true, 'the unsaved text is not saved with it');
    assert.deepEqual(await redo(), []);
    assert.equal(document.getText(), expected.replace('todo', 'done'));
  });

  it('works after edits elsewhere in the file, by another program', async () => {
    for (const atomically of [false, true]) {
      await setStatus('done');
      await writeOutside(text('done', `Longer ${atomically}`, '# above\n'), atomically);
      assert.deepEqual(await undo(), []);
      assert.equal(diskText(uri), text('todo', `Longer ${atomically}`, '# above\n'));
      assert.deepEqual(unsaved(), []);
      await writeOutside(text('todo'), atomically);
    }
  });

  it('works after a save of the document', async () => {
    await setStatus('done');
    const document = await typeOver(uri, 'title: A', 'title: Another');
    assert.ok(await document.save());
    assert.deepEqual(await undo(), []);
    assert.equal(diskText(uri), text('todo', 'Another'));
    assert.deepEqual(unsaved(), []);
  });

  it('refuses with a sentence where the place has changed since, and takes the edit before it next', async () => {
    await setStatus('doing');
    await setStatus('done');
    const document = await typeOver(uri, 'status: done', 'status: review');
    assert.ok(await document.save());
    const [sentence = '', ...more] = await undo();
    assert.match(sentence, /^"Set status: WEB-\w{5}" stays: that place has changed since/);
    assert.deepEqual(more, []);
    assert.equal(diskText(uri), text('review'));
    assert.deepEqual(unsaved(), []);
    // The edit before wrote the same place, which does not hold what it wrote either.
    assert.match((await undo())[0] ?? '', /stays: that place has changed since/);
    assert.equal(diskText(uri), text('review'));
  });

  it('refuses where another program has changed the place', async () => {
    await setStatus('doing');
    await writeOutside(text('dropped'));
    assert.match((await undo())[0] ?? '', /stays: that place has changed since/);
    assert.equal(diskText(uri), text('dropped'));
  });

  it('refuses where what was written there only looks the same', async () => {
    await setStatus('doing');
    const document = await typeOver(uri, 'status: doing', 'status: done');
    await typeOver(uri, 'status: done', 'status: doing');
    assert.ok(await document.save());
    assert.match((await undo())[0] ?? '', /stays: that place has changed since/);
    assert.equal(diskText(uri), text('doing'));
  });

  it("goes well with the text editor's own undo", async () => {
    await setStatus('done');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text('todo'));
    const said = await undo();
    assert.equal(said.length, 1, 'there is nothing left to undo, and it says so');
    assert.equal(document.getText(), text('todo'));
  });

  it('says so where a file of the edit is gone', async () => {
    await setStatus('done');
    await vscode.workspace.fs.delete(uri);
    await until('a plan without the file', () => !api.store.planOf(uri.toString()));
    const said = await undo();
    assert.equal(said.length, 1);
    assert.equal(await vscode.workspace.fs.stat(uri).then(String, () => undefined), undefined, 'it stays deleted');
  });
});
