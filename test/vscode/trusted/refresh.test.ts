import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { RowViewId } from '../../../src/host/manifest/viewTable.ts';
import { plandeck, rowOf } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, freshId, planFile } from '../workspaceFiles.ts';

type View = RowViewId | 'plandeck.plan';

describe('a change of the plan', () => {
  let api: PlandeckApi;
  let subscription: vscode.Disposable;
  /** What VS Code was told to ask for again, by view: the labels of rows, or `all`. */
  let told: [View, string][];

  before(async () => {
    api = await plandeck();
    const trees = [
      ['plandeck.plan', api.tree] as const,
      ...Object.entries(api.sidebar).map(([id, { tree }]) => [id as RowViewId, tree] as const),
    ];
    subscription = vscode.Disposable.from(
      ...trees.map(([id, tree]) =>
        // The one event's rows are the Plan view's, the other's those of the views beside it.
        (tree.onDidChangeTreeData as vscode.Event<object[] | undefined>)((rows) => {
          const labels = rows?.map((row) => labelIn(tree as vscode.TreeDataProvider<object>, row)) ?? ['all'];
          told.push(...labels.map((label) => [id, label] as [View, string]));
        }),
      ),
    );
  });

  beforeEach(() => {
    told = [];
  });

  after(() => subscription.dispose());

  afterEach(async () => {
    await cleanUp(api);
  });

  function labelIn(tree: vscode.TreeDataProvider<object>, row: object): string {
    const { label } = tree.getTreeItem(row) as vscode.TreeItem;
    return typeof label === 'string' ? label : (label?.label ?? '');
  }

  /** Shows a view, until VS Code has asked for the row of an item. */
  async function show(view: View): Promise<void> {
    await vscode.commands.executeCommand(`${view}.focus`);
    const shown = view === 'plandeck.plan' ? api.view : api.sidebar[view].view;
    await until(`${view} visible`, () => shown.visible);
  }

  /** What a view is told of a change of the text. */
  async function toldIn(view: View, uri: vscode.Uri, from: string, to: string): Promise<string[]> {
    return (await toldOf(uri, from, to)).flatMap(([id, label]) => (id === view ? [label] : []));
  }

  /** What the views are told of a change of the text. */
  async function toldOf(uri: vscode.Uri, from: string, to: string): Promise<[View, string][]> {
    await api.store.settle();
    told = [];
    const document = await vscode.workspace.openTextDocument(uri);
    const at = document.getText().indexOf(from);
    assert.ok(at >= 0);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await api.store.settle();
    return told;
  }

  it('has VS Code ask again for the rows that look different, and for no others', async () => {
    const [parent, child, other] = [freshId(), freshId(), freshId()];
    const uri = await planFile(
      api,
      `items:\n  - id: ${parent}\n    title: Parent\n  - id: ${child}\n    title: Child\n    parent: ${parent}\n    description: old\n  - id: ${other}\n    title: Other\n`,
    );
    await show('plandeck.plan');
    await until('the row', async () => (await rowOf(api, child)).label === 'Child');
    assert.deepEqual(await toldIn('plandeck.plan', uri, 'description: old', 'description: new'), [], 'no row shows it');
    assert.deepEqual(await toldIn('plandeck.plan', uri, 'title: Child', 'title: Kid'), ['Kid']);
    assert.equal((await rowOf(api, child)).label, 'Kid');
    const status = await toldIn('plandeck.plan', uri, 'title: Kid', 'title: Kid\n    status: done');
    assert.deepEqual(status, ['Parent'], 'the share of what is done below it, and so what is below it');
    const added = await toldIn(
      'plandeck.plan',
      uri,
      `  - id: ${other}`,
      `  - {id: ${freshId()}, title: New, parent: ${parent}}\n  - id: ${other}`,
    );
    assert.deepEqual(added, ['Parent']);
  });

  it('leaves the views alone that nobody sees, but for saying that all is to be asked for', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: Before}\n`);
    await show('plandeck.plan');
    await until('the row', async () => (await rowOf(api, id)).label === 'Before');
    await vscode.commands.executeCommand('workbench.view.explorer');
    await until('no view', () => !api.view.visible);
    const all = await toldOf(uri, 'Before', 'After');
    assert.deepEqual(
      all.map(([, what]) => what),
      Array.from(all, () => 'all'),
    );
    assert.equal(new Set(all.map(([view]) => view)).size, all.length, 'each view once');
    await show('plandeck.plan');
    assert.equal((await rowOf(api, id)).label, 'After');
  });

  it('has the Backlog ask again for the row of the item', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: Before, priority: must}\n`);
    await show('plandeck.backlog');
    const { tree } = api.sidebar['plandeck.backlog'];
    // VS Code asks for what is open, as people see it.
    await until('the row', () => tree.find((row) => row.entry?.id === id));
    for (const band of await tree.getChildren()) for (const row of await tree.getChildren(band)) tree.getTreeItem(row);
    assert.deepEqual(await toldIn('plandeck.backlog', uri, 'Before', 'After'), ['After']);
  });
});
