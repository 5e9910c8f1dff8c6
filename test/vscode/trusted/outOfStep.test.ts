import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { git } from '../../fixtures/repository.ts';
import { plandeck } from '../plandeck.ts';
import { withSetting } from '../setting.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile } from '../workspaceFiles.ts';

describe('what is out of step with git', () => {
  let api: PlandeckApi;
  let id: string;
  let uri: vscode.Uri;
  const run = (...args: string[]): string => git(folderPath(), ...args).trim();

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    id = freshId();
    uri = await planFile(api, `items:\n  - {id: ${id}, title: Log in, status: todo}\n`);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    await until('git was asked', async () => {
      await api.drift.settle();
      return api.store.plans.every((loaded) => api.links.of(loaded));
    });
  });

  afterEach(async () => {
    run('checkout', '--quiet', '--force', 'main');
    for (const branch of run('for-each-ref', '--format=%(refname)', 'refs/heads').split('\n')) {
      if (branch !== 'refs/heads/main') run('update-ref', '-d', branch);
    }
    await cleanUp(api);
  });

  const codes = (): unknown[] => vscode.languages.getDiagnostics(uri).map(({ code }) => code);
  const gets = (code: string) => until(`the finding ${code}`, () => codes().includes(code));
  const isFree = () => until('no finding', () => codes().length === 0);

  function commitOnBranch(): void {
    run('checkout', '--quiet', '-b', `${id}-login`);
    writeFileSync(path.join(folderPath(), 'login.ts'), 'one\n');
    run('add', 'login.ts');
    run('commit', '--quiet', '--message=Begin');
    run('checkout', '--quiet', 'main');
  }

  async function fix(title: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(uri);
    const [diagnostic] = vscode.languages.getDiagnostics(uri);
    assert.ok(diagnostic);
    assert.equal(document.getText(diagnostic.range), 'todo');
    const command = 'vscode.executeCodeActionProvider';
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, diagnostic.range);
    const action = actions.find((one) => one.title === title);
    assert.ok(action?.edit, actions.map((one) => one.title).join());
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    return document;
  }

  it('is a finding with a fix, which goes with the fix and comes again with its undo', async () => {
    assert.deepEqual(codes(), []);
    commitOnBranch();
    await gets('unstarted-work');
    const [diagnostic] = vscode.languages.getDiagnostics(uri);
    const says = `${id} is "todo", but there is work on its branch ${id}-login (commits: 1).`;
    assert.deepEqual([diagnostic?.message, diagnostic?.severity], [says, vscode.DiagnosticSeverity.Warning]);
    const document = await fix('Set the status to doing');
    assert.match(document.getText(), /status: doing\}/);
    await isFree();
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /status: todo\}/);
    await gets('unstarted-work');
  });

  it('goes when the branch does, and with the setting', async () => {
    commitOnBranch();
    await gets('unstarted-work');
    await withSetting('plandeck.outOfStep', false, async () => void (await isFree()));
    await gets('unstarted-work');
    run('branch', '--quiet', '-D', `${id}-login`);
    await isFree();
  });
});
