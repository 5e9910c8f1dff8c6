import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { told, type } from '../ask.ts';
import { nodesOf, plandeck, rowOf } from '../plandeck.ts';
import { until } from '../until.ts';
import { bytesOf, cleanUp, diskText, freshId, planFile, typeOver, unsaved } from '../workspaceFiles.ts';

describe('New Item', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
    await vscode.commands.executeCommand('plandeck.plan.focus');
    await until('the Plan view', () => api.view.visible);
  });

  afterEach(() => cleanUp(api));

  const newItem = (title: string | undefined, row?: unknown) =>
    type(title, () => vscode.commands.executeCommand('plandeck.item.new', row));
  const newChild = (title: string | undefined, row?: unknown) =>
    type(title, () => vscode.commands.executeCommand('plandeck.item.newChild', row));
  const undo = () => vscode.commands.executeCommand('plandeck.edit.undo');

  /** The id that an added line gives, which is checked to be a minted one. */
  function mintedIn(text: string): string {
    const id = /id: (WEB-[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{4})\b/.exec(text)?.[1];
    assert.ok(id, text);
    return id;
  }

  it('lands behind the row it was chosen on, in its style, below the same parent, saved; undo takes it away', async () => {
    const [parent, one, two] = [freshId(), freshId(), freshId()];
    const head = `items:\n  - id: ${parent}\n    title: Parent\n\n  - id: ${one}\n    title: One\n    parent: ${parent}\n    # about One\n`;
    const tail = `\n  - id: ${two}\n    title: Two\n    parent: ${parent}\n`;
    const uri = await planFile(api, head + tail);
    const [row] = await nodesOf(api, one);
    assert.equal(await newItem('  A new: "thing" #1  ', row), undefined);
    const text = diskText(uri);
    assert.ok(text.startsWith(head) && text.endsWith(tail), text);
    const added = text.slice(head.length, -tail.length);
    const id = mintedIn(added);
    assert.match(added, /^\n {2}- id: \S+\n {4}title: (['"]).*\1\n {4}parent: \S+\n$/);
    assert.deepEqual(unsaved(), []);
    const { node, label } = await rowOf(api, id);
    assert.equal(label, 'A new: "thing" #1');
    assert.equal(node.item.values.parent, parent);
    await undo();
    assert.equal(diskText(uri), head + tail);
  });

  it('is written in flow style among such items', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\r\n  - {id: ${id}, title: One}   # a note\r\n`);
    await newItem('Two, then', (await nodesOf(api, id))[0]);
    const text = diskText(uri);
    assert.match(
      text,
      /^items:\r\n {2}- \{id: \S+, title: One\} {3}# a note\r\n {2}- \{id: \S+, title: "Two, then"\}\r\n$/,
    );
  });

  it('is shown and selected', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: One}\n`);
    await newItem('Look at me', (await nodesOf(api, id))[0]);
    const minted = mintedIn(diskText(uri).replace(id, ''));
    await until('the selection', () =>
      api.view.selection.some((node) => node.kind === 'item' && node.item.id === minted),
    );
  });

  it('is shown and selected in a group too', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: One}\n`);
    await vscode.commands.executeCommand('plandeck.plan.groupBy', 'priority');
    try {
      await newItem('Look at me', (await nodesOf(api, id))[0]);
      const minted = mintedIn(diskText(uri).replace(id, ''));
      await until('the selection', () =>
        api.view.selection.some((node) => node.kind === 'item' && node.item.id === minted),
      );
    } finally {
      await vscode.commands.executeCommand('plandeck.plan.groupBy', 'outline');
    }
  });

  it('below a row lands behind the children that are there', async () => {
    const [parent, child, other] = [freshId(), freshId(), freshId()];
    const uri = await planFile(
      api,
      `items:\n  - {id: ${parent}, title: P}\n  - {id: ${child}, title: C, parent: ${parent}}\n  - {id: ${other}, title: O}\n`,
    );
    const [row] = await nodesOf(api, parent);
    await newChild('Second child', row);
    const lines = diskText(uri).split('\n');
    assert.match(lines[3] ?? '', new RegExp(`^ {2}- \\{id: \\S+, title: Second child, parent: ${parent}\\}$`));
    await newChild('Only child', (await nodesOf(api, other))[0]);
    assert.match(diskText(uri).split('\n')[5] ?? '', new RegExp(`title: Only child, parent: ${other}`));
  });

  it('goes beside the right one of two rows whose id is taken twice', async () => {
    const id = freshId();
    const texts = [`items:\n  - {id: ${id}, title: One}\n`, `items:\n  - {id: ${id}, title: Two}\n`] as const;
    const uris = [await planFile(api, texts[0]), await planFile(api, texts[1])] as const;
    const { node } = await rowOf(api, id, ({ item }) => item.file === uris[1].toString());
    await newItem('Beside Two', node);
    assert.equal(diskText(uris[0]), texts[0]);
    assert.match(diskText(uris[1]), /Beside Two/);
    await newChild('Below One', (await rowOf(api, id, ({ item }) => item.file === uris[0].toString())).node);
    assert.match(diskText(uris[0]), /Below One/);
  });

  it('adds nothing without a title', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: One}\n`);
    const before = bytesOf(uri);
    const [row] = await nodesOf(api, id);
    assert.equal(await newItem('   ', row), 'An item needs a title.');
    await newItem(undefined, row);
    await newChild(undefined, row);
    assert.deepEqual(bytesOf(uri), before);
  });

  it('stays unsaved in a document with unsaved changes', async () => {
    const id = freshId();
    const text = `items:\n  - {id: ${id}, title: One}\n`;
    const uri = await planFile(api, text);
    const document = await typeOver(uri, 'One', 'Mine');
    await api.store.settle();
    await newItem('Two', (await nodesOf(api, id))[0]);
    assert.match(document.getText(), /title: Mine\}\n.*title: Two\}\n$/);
    assert.equal(document.isDirty, true);
    assert.equal(diskText(uri), text);
  });

  it('says so where the file cannot be changed', async () => {
    const id = freshId();
    const broken = `items:\n  - {id: ${id}, title: One}\nproject: [\n`;
    const uri = await planFile(api, broken);
    const [row] = await nodesOf(api, id);
    // Before it asks for a title.
    const said = await told(() => vscode.commands.executeCommand('plandeck.item.new', row));
    assert.equal(said.length, 1);
    assert.equal(diskText(uri), broken);
  });
});
