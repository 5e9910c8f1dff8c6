import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { PlanNode } from '../../../src/host/views/planNode.ts';
import { answer, pick, told, type, typeAll } from '../ask.ts';
import { hasRow, nodesOf, plandeck, rowOf } from '../plandeck.ts';
import { cleanUp, diskText, folderPath, freshId, isThere, planFile, typeOver, unsaved } from '../workspaceFiles.ts';

describe('changing the shape of a plan', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(() => cleanUp(api));

  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`plandeck.${command}`, ...args);
  const undo = () => told(() => run('edit.undo'));
  const redo = () => told(() => run('edit.redo'));

  it('renames an id over three files as one edit and one undo, and refuses one that is taken', async () => {
    const [id, parent, other, newId] = [freshId(), freshId(), freshId(), freshId()];
    const texts = [
      `items:\n  - id: ${id} # the one\n    title: A\n`,
      `items:\r\n- {id: ${parent}, title: B, depends: [${id} SS+1d]}\r\n`,
      `items:\n  - id: "${other}"\n    title: C\n    parent: "${id}"\n`,
    ] as const;
    const uris = [await planFile(api, texts[0]), await planFile(api, texts[1]), await planFile(api, texts[2])];
    const [node] = await nodesOf(api, id);
    assert.match((await type(parent, () => run('item.rename', node))) ?? '', new RegExp(`${parent} is taken`));
    assert.equal(await type(newId, () => run('item.rename', node)), undefined);
    assert.deepEqual(uris.map(diskText), [
      `items:\n  - id: ${newId} # the one\n    title: A\n    formerly: [${id}]\n`,
      texts[1].replace(id, newId),
      texts[2].replace(id, newId),
    ]);
    assert.ok(uris.every((uri) => !unsaved().includes(uri.toString())));
    assert.deepEqual(await undo(), []);
    assert.deepEqual(uris.map(diskText), texts);
    assert.deepEqual(await redo(), []);
    assert.deepEqual(uris.map(diskText)[1], texts[1].replace(id, newId));
    await typeOver(uris[1] as vscode.Uri, newId, `${newId}x`);
    assert.match((await undo()).join(), /stays: that place has changed since/);
  });

  it('asks before it deletes what others refer to, mends those, and brings all back', async () => {
    const [id, child, other] = [freshId(), freshId(), freshId()];
    const text = `items:\n  # about it\n  - id: ${id}\n    title: A\n\n  - id: ${child}\n    title: B\n    parent: ${id}\n    depends: [${other}, ${id}]\n`;
    const uri = await planFile(api, `${text}\n  - id: ${other}\n    title: C\n`);
    const before = diskText(uri);
    const [node] = await nodesOf(api, id);
    const said = await answer(undefined, () => run('item.delete', node));
    assert.ok(said.includes(`${child} (parent)`) && said.includes(`${child} (depends)`), said);
    assert.equal(diskText(uri), before);
    await answer('Delete, and Mend References', () => run('item.delete', node));
    assert.equal(
      diskText(uri),
      `items:\n  - id: ${child}\n    title: B\n    depends: [${other}]\n\n  - id: ${other}\n    title: C\n`,
    );
    await undo();
    assert.equal(diskText(uri), before);
    await answer('Delete Only', () => run('item.delete', node));
    assert.equal(diskText(uri), before.replace(/ {2}# about it\n.*\n.*\n\n/, ''));
    await undo();
    const [last] = await nodesOf(api, child);
    assert.equal(await answer(undefined, () => run('item.delete', last)), '');
    await api.store.settle();
    assert.equal(await hasRow(api, child), false);
  });

  it('moves an item below another, and never below its own part', async () => {
    const [id, child] = [freshId(), freshId()];
    const uri = await planFile(
      api,
      `items:\n  - id: ${id}\n    title: Whole\n  - id: ${child}\n    title: Part of it\n`,
    );
    const before = diskText(uri);
    const [whole, part] = await nodesOf(api, id, child);
    await pick('Whole', () => run('item.moveBelow', part));
    assert.equal(diskText(uri), `${before}    parent: ${id}\n`);
    await api.store.settle();
    assert.equal((await rowOf(api, child)).depth, (await rowOf(api, id)).depth + 1);
    const said = await told(() => pick('Part of it', () => run('item.moveBelow', whole)));
    assert.match(said.join(), /cannot be put below/);
    assert.equal(diskText(uri), `${before}    parent: ${id}\n`);
  });

  it('moves items with their comments to a new file, which undo takes away again', async () => {
    const [id, other] = [freshId(), freshId()];
    const uri = await planFile(api, `items:\n  # why\n  - id: ${id}\n    title: A\n  - id: ${other}\n    title: B\n`);
    const before = diskText(uri);
    const made = vscode.Uri.file(path.join(folderPath(), 'plan', `scratch-${freshId()}.yaml`));
    const name = path.relative(path.join(folderPath(), 'plan'), made.fsPath);
    const [node] = await nodesOf(api, id);
    await type(name, () => pick('A new file…', () => run('item.moveToFile', node)));
    assert.equal(diskText(made), `items:\n  # why\n  - id: ${id}\n    title: A\n`);
    assert.equal(diskText(uri), `items:\n  - id: ${other}\n    title: B\n`);
    await rowOf(api, id, ({ item }) => item.file === made.toString());
    assert.deepEqual(await undo(), []);
    assert.equal(isThere(made), false);
    assert.equal(diskText(uri), before);
    assert.deepEqual(await redo(), []);
    assert.equal(isThere(made), true);
    assert.deepEqual(await undo(), []);
    assert.match(
      (await type('../out.yaml', () => pick('A new file…', () => run('item.moveToFile', node)))) ?? '',
      /below/,
    );
  });

  it('duplicates and splits an item', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A, status: done, labels: [x]}\n`);
    const [node] = await nodesOf(api, id);
    await run('item.duplicate', node);
    assert.match(diskText(uri), /status: done, labels: \[x\]\}\n {2}- \{id: WEB-\w{5}, title: A, labels: \[x\]\}\n$/);
    await undo();
    const said = await told(() => typeAll(['First', 'Second', ''], () => run('item.split', node)));
    assert.deepEqual(said, []);
    const text = diskText(uri);
    const parts = [...text.matchAll(/- \{id: WEB-\w{5}, title: (\w+), splitFrom: ([\w-]+), labels: \[x\]\}/g)];
    assert.deepEqual(
      parts.map(([, title, from]) => [title, from]),
      [
        ['First', id],
        ['Second', id],
      ],
      text,
    );
  });

  it('keeps a file that is open in two editors one document', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A, status: todo}\n`);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Two, preview: false });
    await pick('done', async () => run('item.setStatus', ...(await nodesOf(api, id))));
    const editors = vscode.window.visibleTextEditors.filter(
      (editor) => editor.document.uri.toString() === uri.toString(),
    );
    assert.equal(editors.length, 2);
    assert.ok(editors.every((editor) => editor.document === document && !document.isDirty));
    assert.match(document.getText(), /status: done/);
    await undo();
    assert.match(document.getText(), /status: todo/);
  });

  it('moves items by a drop: below an item, to the top, and into a group, whose value they get', async () => {
    const [id, child] = [freshId(), freshId()];
    const uri = await planFile(api, `items:\n  - id: ${id}\n    title: Whole\n  - id: ${child}\n    title: Part\n`);
    const before = diskText(uri);
    const drop = async (target: unknown, ...nodes: PlanNode[]): Promise<string[]> => {
      const data = new vscode.DataTransfer();
      const { token } = new vscode.CancellationTokenSource();
      await api.drag.handleDrag?.(nodes, data, token);
      return told(async () => api.drag.handleDrop?.(target as PlanNode, data, token));
    };
    const [whole, part] = (await nodesOf(api, id, child)) as [PlanNode, PlanNode];
    assert.deepEqual(await drop(whole, part), []);
    assert.equal(diskText(uri), `${before}    parent: ${id}\n`);
    const [under] = (await nodesOf(api, child)) as [PlanNode];
    assert.match((await drop(under, whole)).join(), /cannot be put below/);
    assert.deepEqual(await drop(undefined, under), []);
    assert.equal(diskText(uri), before);
    await run('plan.groupBy', 'status');
    try {
      const groups = await api.tree.getChildren();
      const doing = groups.find((node) => node.kind === 'group' && node.group.value === 'doing');
      assert.deepEqual(await drop(doing, ...((await nodesOf(api, id, child)) as PlanNode[])), []);
      assert.equal(diskText(uri), before.replaceAll(/(title: \w+\n)/g, '$1    status: doing\n'));
      await undo();
      assert.equal(diskText(uri), before);
    } finally {
      await run('plan.groupBy', 'outline');
    }
  });
});
