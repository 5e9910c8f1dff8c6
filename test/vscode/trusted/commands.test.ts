import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { VIEWS } from '../../../src/host/manifest/viewTable.ts';
import { git } from '../../fixtures/repository.ts';
import { pick, told, type } from '../ask.ts';
import { allRows, nodesOf, plandeck, rowOf } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, folderPath, freshId, planFile, typeOver, unsaved } from '../workspaceFiles.ts';

/** What VS Code itself registers for each view. */
const OF_A_VIEW = /^(plandeck\.\w+)\.(focus|open|removeView|resetViewLocation|toggleVisibility)$/;

describe('the commands', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(async () => {
    await cleanUp(api);
    assert.equal(git(folderPath(), 'status', '--porcelain'), '', 'a test left something behind');
  });

  it('are registered if and only if they are declared', async () => {
    const { contributes } = vscode.extensions.getExtension('plandeck.plandeck')?.packageJSON ?? {};
    const declared: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    const registered = (await vscode.commands.getCommands(true)).filter(
      (id) => id.startsWith('plandeck.') && !Object.hasOwn(VIEWS, OF_A_VIEW.exec(id)?.[1] ?? ''),
    );
    assert.deepEqual(registered.sort(), declared.sort());
    assert.ok(declared.length > 0);
  });

  it('copy the ids of the chosen items', async () => {
    const nodes = await nodesOf(api, 'WEB-k7f2m', 'WEB-b3xq9');
    await vscode.commands.executeCommand('plandeck.item.copyId', nodes[0], nodes);
    assert.equal(await vscode.env.clipboard.readText(), 'WEB-k7f2m WEB-b3xq9');
  });

  it('take the item at the cursor when a text was touched last', async () => {
    const ids = [freshId(), freshId()];
    const text = `items:\n  - {id: ${ids[0]}, title: One}\n  - {id: ${ids[1]}, title: Two}\n`;
    const uri = await planFile(api, text);
    const editor = await vscode.window.showTextDocument(uri);
    editor.selection = new vscode.Selection(2, 10, 2, 10);
    await vscode.commands.executeCommand('cursorRight');
    const shown = await pick('done', () => vscode.commands.executeCommand('plandeck.item.setStatus'));
    assert.equal(shown.title, `Set status: ${ids[1]} Two`);
    assert.equal(diskText(uri), text.replace('title: Two', 'title: Two, status: done'));
    await vscode.commands.executeCommand('plandeck.edit.undo');
    assert.equal(diskText(uri), text);
  });

  it('take the selected rows when the view was touched last', async () => {
    await vscode.commands.executeCommand('plandeck.plan.focus');
    await until('the Plan view', () => api.view.visible);
    await api.view.reveal((await rowOf(api, 'WEB-m2c8t')).node, { select: true, focus: true });
    await until('the selection', () => api.view.selection.length === 1);
    const shown = await pick(undefined, () => vscode.commands.executeCommand('plandeck.item.setPriority'));
    assert.equal(shown.title, 'Set priority: WEB-m2c8t Store several passkeys per account');
  });

  it('leave alone items that are gone', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: One}\n`);
    const [row] = await nodesOf(api, id);
    await vscode.workspace.fs.delete(uri);
    await until('a plan without the file', () => !api.store.planOf(uri.toString()));
    const said = await told(() => vscode.commands.executeCommand('plandeck.item.setStatus', row));
    await vscode.commands.executeCommand('plandeck.item.open', row);
    assert.deepEqual(said, []);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('change no item whose id is taken twice in its file, for they could change the wrong one', async () => {
    const id = freshId();
    const text = `items:\n  - {id: ${id}, title: One}\n  - {id: ${id}, title: Two}\n`;
    const uri = await planFile(api, text);
    const rows = (await allRows(api)).filter(({ node }) => node.kind === 'item' && node.item.id === id);
    assert.equal(rows.length, 2);
    for (const { node } of rows) {
      const said = await told(() =>
        pick('done', () => vscode.commands.executeCommand('plandeck.item.setStatus', node)),
      );
      assert.match(said.join('\n'), new RegExp(`${id}.*more than once`));
    }
    assert.equal(diskText(uri), text);
  });

  it('open the right one of two rows whose id is taken twice', async () => {
    const id = freshId();
    await planFile(api, `items:\n  - {id: ${id}, title: One}\n  - {id: ${id}, title: Two}\n`);
    const row = (await allRows(api)).find(({ label }) => label === 'Two');
    await vscode.commands.executeCommand('plandeck.item.open', row?.node);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 2);
  });

  it('change an item that moved since its row was drawn', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: One}\n`);
    const [stale] = await nodesOf(api, id);
    const document = await typeOver(uri, 'items:', 'people: []\n\nitems:');
    assert.ok(await document.save());
    await pick('done', () => vscode.commands.executeCommand('plandeck.item.setStatus', stale));
    assert.equal(diskText(uri), `people: []\n\nitems:\n  - {id: ${id}, title: One, status: done}\n`);
  });

  it('do nothing with arguments that are no rows', async function () {
    this.timeout(60_000);
    const [row] = await nodesOf(api, 'WEB-k7f2m');
    assert.ok(row);
    const outside = vscode.Uri.file('/etc/hostname').toString();
    const forged: unknown[] = [
      null,
      'WEB-k7f2m',
      42,
      [],
      { kind: 'item' },
      { kind: 'item', item: null },
      { kind: 'item', item: { id: 'WEB-k7f2m' } },
      { kind: 'item', item: { id: 'WEB-k7f2m', file: outside, range: { start: 0, end: 0 } } },
      { kind: 'item', item: { id: 'WEB-k7f2m', file: 17, range: { start: 0, end: 0 } }, loaded: row.loaded },
      { kind: 'item', item: { id: '__proto__', file: row.item.file }, loaded: row.loaded },
      { kind: 'plan', loaded: null },
      { kind: 'plan', loaded: { plan: { folder: 'file:///etc' } } },
      { kind: 'group', loaded: {} },
    ];
    const commands = ['setStatus', 'setPriority', 'setAssignees', 'new', 'newChild', 'copyId', 'open'];
    const lists = [...forged.map((argument) => [argument]), [forged[1], forged]];
    for (const command of commands) {
      for (const args of lists) {
        const said = await told(() => untilQuiet(vscode.commands.executeCommand(`plandeck.item.${command}`, ...args)));
        assert.deepEqual(said, [], `${command} ${JSON.stringify(args)}`);
      }
    }
    assert.deepEqual(unsaved(), []);
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri.toString());
    assert.ok(!open.includes(outside));
  });

  /** Waits for a command; if it asks, which is the right answer to no arguments, it gets no answer. */
  async function untilQuiet(run: Thenable<unknown>): Promise<void> {
    let isDone = false;
    const done = Promise.resolve(run).finally(() => {
      isDone = true;
    });
    await until('the end of a command', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone;
    });
    await done;
  }

  it('ask in vain where a name is needed', async () => {
    const before = git(folderPath(), 'status', '--porcelain');
    await type(undefined, () => vscode.commands.executeCommand('plandeck.item.new'));
    assert.equal(git(folderPath(), 'status', '--porcelain'), before);
  });

  it('refuse to create a plan where there is one, and open that', async () => {
    const said = await told(() => vscode.commands.executeCommand('plandeck.plan.create'));
    assert.deepEqual(said, ['There is a plan at plan/plan.yaml already.']);
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /\/plan\/plan\.yaml$/);
    assert.deepEqual(unsaved(), []);
  });
});
