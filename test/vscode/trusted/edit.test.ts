import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { git } from '../../fixtures/repository.ts';
import { pick, told } from '../ask.ts';
import { nodesOf, plandeck, rowOf, statusOf } from '../plandeck.ts';
import { bytesOf, cleanUp, diskText, folderPath, freshId, planFile, unsaved } from '../workspaceFiles.ts';

describe('editing from the Plan view', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(async () => {
    await cleanUp(api);
    assert.equal(git(folderPath(), 'status', '--porcelain'), '', 'a test left something behind');
  });

  const setStatus = (...args: unknown[]) => vscode.commands.executeCommand('plandeck.item.setStatus', ...args);
  const undo = () => vscode.commands.executeCommand('plandeck.edit.undo');
  const redo = () => vscode.commands.executeCommand('plandeck.edit.redo');

  it('sets a status: one line of one file on the disk, nothing left unsaved; undo brings the very bytes back', async () => {
    const [node] = await nodesOf(api, 'WEB-m2c8t');
    assert.ok(node);
    const uri = vscode.Uri.parse(node.item.file);
    const before = bytesOf(uri);

    const shown = await pick('review', () => setStatus(node));
    assert.equal(shown.title, 'Set status: WEB-m2c8t Store several passkeys per account');
    assert.deepEqual(
      shown.entries.map(({ label, description }) => [label, description]),
      [
        ['todo', undefined],
        ['doing', 'now'],
        ['review', undefined],
        ['done', undefined],
        ['dropped', undefined],
      ],
    );
    assert.equal(git(folderPath(), 'diff', '--numstat'), '1\t1\tplan/teams/access.yaml\n');
    assert.match(git(folderPath(), 'diff', '--unified=0'), /^- {4}status: doing\n\+ {4}status: review$/m);
    assert.deepEqual(unsaved(), []);
    await api.store.settle();
    assert.equal(statusOf(api, 'WEB-m2c8t'), 'review');
    assert.match((await rowOf(api, 'WEB-m2c8t')).treeItem.accessibilityInformation?.label ?? '', /, review, /);

    const after = bytesOf(uri);
    await undo();
    assert.deepEqual(bytesOf(uri), before);
    assert.deepEqual(unsaved(), []);
    await redo();
    assert.deepEqual(bytesOf(uri), after);
    await undo();
    assert.deepEqual(bytesOf(uri), before);
  });

  it('shows no tab for a file that was not open', async () => {
    await pick('done', async () => setStatus(...(await nodesOf(api, 'WEB-m2c8t'))));
    assert.deepEqual(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
    await undo();
  });

  it('changes nothing when the pick is cancelled, or the value is what it is', async () => {
    const [node] = await nodesOf(api, 'WEB-m2c8t');
    await pick(undefined, () => setStatus(node));
    await pick('doing', () => setStatus(node));
    assert.equal(git(folderPath(), 'status', '--porcelain'), '');
  });

  it('sets a priority and takes it away', async () => {
    const id = freshId();
    const text = `items:\n  - id: ${id}   # who?\n    title: A\n    priority: should\n`;
    const uri = await planFile(api, text);
    const setPriority = async () =>
      vscode.commands.executeCommand('plandeck.item.setPriority', ...(await nodesOf(api, id)));
    await pick('must', setPriority);
    assert.equal(diskText(uri), text.replace('should', 'must'));
    await api.store.settle();
    await pick('No priority', setPriority);
    assert.equal(diskText(uri), `items:\n  - id: ${id}   # who?\n    title: A\n`);
    await undo();
    assert.equal(diskText(uri), text.replace('should', 'must'));
  });

  it('adds and takes away assignees, and leaves the others as they are written', async () => {
    const id = freshId();
    const text = `items:\n  - id: ${id}\n    title: A\n    assignees: [ana 50%, bo]  # as agreed\n`;
    const uri = await planFile(api, text);
    const setAssignees = async () =>
      vscode.commands.executeCommand('plandeck.item.setAssignees', ...(await nodesOf(api, id)));
    await pick('Chen Wei', setAssignees);
    assert.equal(diskText(uri), text.replace('bo]', 'bo, chen]'));
    await api.store.settle();
    await pick('Bo Lind', setAssignees);
    assert.equal(diskText(uri), text.replace('bo]', 'chen]'));
    await undo();
    assert.equal(diskText(uri), text.replace('bo]', 'bo, chen]'));
  });

  it('edits several items in two files at once: one edit, one undo', async () => {
    const ids = [freshId(), freshId(), freshId()] as const;
    const texts = [
      `items:\n  - {id: ${ids[0]}, title: A, status: todo}\n  - id: ${ids[1]}\n    title: B\n`,
      `items:\n  - {id: ${ids[2]}, title: C, status: doing}\n`,
    ] as const;
    const first = await planFile(api, texts[0]);
    const second = await planFile(api, texts[1]);
    const nodes = await nodesOf(api, ...ids);
    const shown = await pick('done', () => setStatus(nodes[1], nodes));
    assert.equal(shown.title, 'Set status: 3 items');
    assert.equal(
      diskText(first),
      `items:\n  - {id: ${ids[0]}, title: A, status: done}\n  - id: ${ids[1]}\n    title: B\n    status: done\n`,
    );
    assert.equal(diskText(second), texts[1].replace('doing', 'done'));
    assert.deepEqual(unsaved(), []);
    await undo();
    assert.deepEqual([diskText(first), diskText(second)], texts);
    await redo();
    assert.equal(diskText(second), texts[1].replace('doing', 'done'));
    await undo();
    assert.deepEqual([diskText(first), diskText(second)], texts);
  });

  it('edits all files or none', async () => {
    const ids = [freshId(), freshId()] as const;
    const text = `items:\n  - {id: ${ids[0]}, title: A, status: todo}\n`;
    const first = await planFile(api, text);
    const broken = `items:\n  - {id: ${ids[1]}, title: B, status: todo}\nproject: [\n`;
    const second = await planFile(api, broken);
    const nodes = await nodesOf(api, ...ids);
    const said = await told(() => pick('done', () => setStatus(nodes[0], nodes)));
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /does not change this file: it has a problem on line \d/);
    assert.deepEqual([diskText(first), diskText(second)], [text, broken]);
    assert.deepEqual(unsaved(), []);
  });
});
