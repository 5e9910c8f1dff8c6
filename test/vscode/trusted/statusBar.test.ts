import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { git } from '../../fixtures/repository.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile } from '../workspaceFiles.ts';

describe('the status bar', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(async () => {
    git(folderPath(), 'checkout', '--quiet', '--force', 'main');
    await cleanUp(api);
    await until('the count', () => text()?.startsWith('$(checklist) '));
  });

  const text = () => api.statusBar.item?.text;
  const checkout = (branch: string) => git(folderPath(), 'checkout', '--quiet', '-B', branch);
  const shows = (expected: string) => until(expected, () => text() === expected);

  /** Runs what a click on the item runs. */
  async function click(): Promise<void> {
    const command = api.statusBar.item?.command;
    assert.ok(command);
    if (typeof command === 'string') await vscode.commands.executeCommand(command);
    else await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }

  it('shows the count of what needs attention on a branch without an item, and leads to the Plan view', async () => {
    const { view } = api;
    const { item } = api.statusBar;
    assert.equal(item?.id, 'plandeck.status');
    assert.equal(item.name, 'Plandeck');
    assert.equal(item.text, `$(checklist) ${view.badge?.value}`);
    assert.equal(item.tooltip, view.badge?.tooltip);
    assert.equal(item.accessibilityInformation?.label, `Plandeck, ${view.badge?.tooltip}`);
    await vscode.commands.executeCommand('workbench.view.explorer');
    await click();
    await until('the view', () => view.visible);
  });

  it('shows the item that the configuration of git gives the branch', async () => {
    const id = freshId();
    await planFile(api, `items:\n  - {id: ${id}, title: Spike, status: doing}\n`);
    checkout('spike');
    git(folderPath(), 'config', 'branch.spike.plandeck-item', id.toLowerCase());
    await shows(`$(play-circle) ${id} Spike`);
    git(folderPath(), 'config', '--remove-section', 'branch.spike');
  });

  it('shows the item that the branch is named after, and opens it in the text', async () => {
    const id = freshId();
    const former = freshId();
    const title = '$(zap) A title that is far too long for a status bar';
    const uri = await planFile(
      api,
      `items:\n  # about it\n  - id: ${id}\n    title: ${title}\n    status: doing\n    assignees: [ana]\n    due: 2999-01-02\n    formerly: [${former}]\n`,
    );
    for (const branch of [`ana/${id.toUpperCase()}-a-title`, former]) {
      checkout(branch);
      await shows(`$(play-circle) ${id} \\$(zap) A title that is far too…`);
      git(folderPath(), 'checkout', '--quiet', 'main');
      await until('the count', () => text()?.startsWith('$(checklist) '));
    }
    checkout(id);
    await shows(`$(play-circle) ${id} \\$(zap) A title that is far too…`);
    const { tooltip, accessibilityInformation } = api.statusBar.item ?? {};
    assert.ok(tooltip instanceof vscode.MarkdownString);
    for (const part of [/ doing$/m, /^Assignees: Ana Ruiz/m, /^Due: 2999/m]) assert.match(tooltip.value, part);
    assert.equal(tooltip.isTrusted, false);
    assert.equal(accessibilityInformation?.label, `Item of this branch: ${id}, ${title}, doing, ana`);
    await click();
    await until('the place of the item', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === uri.toString() && editor.selection.active.line === 2;
    });
  });

  it('shows what the plan says: another status, an item that comes, and no plan at all', async () => {
    const id = freshId();
    checkout(id);
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A}\n`);
    await shows(`$(circle-large-outline) ${id} A`);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, `  - {id: ${id}`.length), ', status: done');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await shows(`$(pass-filled) ${id} A`);
    const [here, away] = [path.join(folderPath(), 'plan'), path.join(folderPath(), '.away')];
    renameSync(here, away);
    await until('nothing', () => api.statusBar.item === undefined);
    renameSync(away, here);
    await until('the item', () => text()?.endsWith(`${id} A`));
  });
});
