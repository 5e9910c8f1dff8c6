import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { git } from '../../fixtures/repository.ts';
import { choose, told, type } from '../ask.ts';
import { allRows, outline, plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, folderPath, unsaved } from '../workspaceFiles.ts';

describe('a folder without a plan', () => {
  let api: PlandeckApi;
  let plan: vscode.Uri;

  before(async () => {
    api = await plandeck();
    plan = vscode.Uri.file(path.join(folderPath(), 'plan', 'plan.yaml'));
  });

  afterEach(async () => {
    await cleanUp(api);
    rmSync(path.join(folderPath(), 'plan'), { recursive: true, force: true });
    await until('no plan', () => api.store.plans.length === 0);
  });

  const create = (name: string | undefined) => type(name, () => vscode.commands.executeCommand('plandeck.plan.create'));
  /** What is wrong. That nobody is assigned to what is critical is said a moment later, and of a new plan it is right. */
  const findings = () =>
    vscode.languages
      .getDiagnostics(plan)
      .filter(({ code }) => code !== 'critical-unassigned')
      .map(({ message }) => message);

  it('shows nothing, and no files of others', async () => {
    assert.equal(api.store.isLoaded, true);
    assert.deepEqual(await outline(api), []);
    assert.equal(api.view.badge, undefined);
  });

  it('gets a first plan: without a finding, open, saved, in the view', async () => {
    assert.equal(await create('Customer portal'), undefined);
    await until('the plan', () => api.store.plans.length === 1);
    await api.store.settle();
    assert.deepEqual(await outline(api), ['Write down what has to be done']);
    assert.deepEqual(api.store.plans[0]?.findings, []);
    assert.deepEqual(findings(), []);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), plan.toString());
    assert.deepEqual(unsaved(), []);
    const text = diskText(plan);
    assert.match(text, /key: CP\n {2}name: Customer portal\n/);
    assert.match(text, /- id: ana\n {4}name: Ana Ruiz\n {4}email: ana@example\.org\n/, 'the user as git knows them');
    assert.match(text, /- id: CP-[a-z][0-9a-z]{4}\n/);
    const [row] = await allRows(api);
    assert.equal(row?.treeItem.description, 'ana');
    assert.equal(git(folderPath(), 'status', '--porcelain'), '?? plan/\n');
  });

  it('gets no second one: that is refused with a sentence, and the first is shown', async () => {
    await create('One');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const text = diskText(plan);
    const said = await told(() => vscode.commands.executeCommand('plandeck.plan.create'));
    assert.deepEqual(said, ['There is a plan at plan/plan.yaml already.']);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), plan.toString());
    assert.equal(diskText(plan), text);
    assert.deepEqual(unsaved(), []);
  });

  it('gets none when the user thinks better of it, or gives no name', async () => {
    await create(undefined);
    assert.equal(await create('  '), 'A project needs a name.');
    assert.deepEqual(git(folderPath(), 'status', '--porcelain'), '');
  });

  it('takes any name', async () => {
    for (const name of ['Portal: "the #1" & [x]', '- no', "it's", '007', 'null', '☂ ünï 𝄞', '%s {0} $1', '*a']) {
      await create(name);
      await until('the plan', () => api.store.plans.length === 1);
      await api.store.settle();
      assert.equal(api.store.plans[0]?.plan.project.name, name);
      assert.deepEqual(findings(), [], name);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      rmSync(path.join(folderPath(), 'plan'), { recursive: true });
      await until('no plan', () => api.store.plans.length === 0);
    }
  });

  it('gets a plan from a template of each way of working, without a finding', async () => {
    for (const title of ['Scrum', 'Extreme Programming (XP)', 'DSDM', 'Kanban', 'Stages with gates (SDLC)']) {
      const run = () => vscode.commands.executeCommand('plandeck.plan.createFromTemplate');
      await type('Portal', () => choose([title], run));
      await until('the plan', () => api.store.plans.length === 1);
      await api.store.settle();
      await api.dates.settle();
      assert.deepEqual(findings(), [], title);
      assert.match(diskText(plan), /name: Portal\n/);
      assert.match(diskText(plan), /email: ana@example\.org/);
      assert.deepEqual(unsaved(), []);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      rmSync(path.join(folderPath(), 'plan'), { recursive: true, force: true });
      await until('no plan', () => api.store.plans.length === 0);
    }
  });

  it('gets a draft of what was copied, which is the user’s own to save', async () => {
    await vscode.env.clipboard.writeText('- [ ] Sign in\n  - [x] Passkeys\n- [ ] Invoices\n');
    await choose(['The clipboard'], () => vscode.commands.executeCommand('plandeck.plan.draft'));
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), plan.with({ scheme: 'untitled' }).toString());
    const text = document?.getText() ?? '';
    assert.match(text, /title: Sign in\n(.*\n)*.*title: Passkeys\n(.*\n)*.*status: done\n(.*\n)*.*title: Invoices\n/);
    assert.equal(existsSync(plan.fsPath), false);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.env.clipboard.writeText('');
    const said = await told(() =>
      choose(['The clipboard'], () => vscode.commands.executeCommand('plandeck.plan.draft')),
    );
    assert.match(said.join(), /nothing in it that could become an item/);
  });

  it('gets a draft of its open branches', async () => {
    git(folderPath(), 'branch', 'feature/export-invoices');
    try {
      await choose(['The open branches of the repository'], () =>
        vscode.commands.executeCommand('plandeck.plan.draft'),
      );
      assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /title: Export invoices\n/);
    } finally {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      git(folderPath(), 'branch', '-D', 'feature/export-invoices');
    }
  });
});
