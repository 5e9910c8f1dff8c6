import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { writeTree } from '../../fixtures/writeTree.ts';
import { pick, told, type } from '../ask.ts';
import { hasRow, nodesOf, outline, plandeck, rowOf } from '../plandeck.ts';
import { withSetting } from '../setting.ts';
import { labelOf } from '../sidebar.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, folderPath, freshId, planFile, unsaved } from '../workspaceFiles.ts';

describe('Restricted Mode', () => {
  let api: PlandeckApi;
  let programs: string;
  const usualPath = process.env['PATH'];
  const wasStarted = (): boolean => existsSync(path.join(programs, 'started'));

  before(async () => {
    programs = mkdtempSync(path.join(os.tmpdir(), 'plandeck-programs-'));
    const git = path.join(programs, 'git');
    writeFileSync(git, `#!/bin/sh\necho "$@" >> '${path.join(programs, 'started')}'\n`);
    chmodSync(git, 0o755);
    // The extension host is this very process, and the extension has not started in it yet.
    process.env['PATH'] = `${programs}${path.delimiter}${usualPath}`;
    const extension = vscode.extensions.getExtension('plandeck.plandeck');
    assert.equal(extension?.isActive, false);
    writeTree(folderPath(), {
      'plan/plan.yaml':
        'project: {key: WEB, name: Portal}\npeople:\n  - {id: ana, name: Ana}\nitems:\n  - {id: WEB-k7f2m, title: Log in}\n',
    });
    api = await plandeck();
  });

  afterEach(async () => {
    await cleanUp(api);
    assert.equal(wasStarted(), false, 'git was started');
  });

  after(() => {
    process.env['PATH'] = usualPath;
    rmSync(programs, { recursive: true });
  });

  it('is what this suite runs in, and it would notice git', () => {
    assert.equal(vscode.workspace.isTrusted, false);
    execFileSync('git', ['status']);
    assert.equal(wasStarted(), true);
    rmSync(path.join(programs, 'started'));
  });

  it('shows the plan', async () => {
    assert.deepEqual(await outline(api), ['Log in']);
    assert.equal(api.store.plans[0]?.findings.length, 0);
  });

  it('knows the user by the setting alone', async () => {
    const { tree } = api.sidebar['plandeck.myWork'];
    await planFile(api, `items:\n  - {id: ${freshId()}, title: Mine, assignees: ana}\n`);
    assert.deepEqual(tree.rowsOf(), []);
    await withSetting('plandeck.me', 'ana', async () => {
      await until('a row', () => tree.find((row) => labelOf(row) === 'Mine'));
    });
    await until('no row', () => tree.rowsOf().length === 0);
  });

  it('changes it, saves it, undoes it', async () => {
    const id = freshId();
    const text = `items:\n  - {id: ${id}, title: A, status: todo}\n`;
    const uri = await planFile(api, text);
    await pick('done', async () =>
      vscode.commands.executeCommand('plandeck.item.setStatus', ...(await nodesOf(api, id))),
    );
    assert.equal(diskText(uri), text.replace('todo', 'done'));
    assert.deepEqual(unsaved(), []);
    await vscode.commands.executeCommand('plandeck.edit.undo');
    assert.equal(diskText(uri), text);
  });

  it('adds items', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A}\n`);
    const { node } = await rowOf(api, id);
    await type('Another', () => vscode.commands.executeCommand('plandeck.item.new', node));
    assert.match(diskText(uri), /title: Another\}\n$/);
  });

  it('follows the disk, another branch included', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A}\n`);
    // What a checkout does to the files, and to HEAD.
    writeFileSync(`${uri.fsPath}.new`, `items:\n  - {id: ${id}, title: On another branch}\n`);
    renameSync(`${uri.fsPath}.new`, uri.fsPath);
    writeFileSync(path.join(folderPath(), '.git', 'HEAD'), 'ref: refs/heads/another\n');
    await until('the title', async () => (await rowOf(api, id)).label === 'On another branch');
  });

  it('has a Git view that says why it is empty', async () => {
    const { tree, view } = api.sidebar['plandeck.git'];
    await vscode.commands.executeCommand('plandeck.git.focus');
    await vscode.commands.executeCommand('plandeck.item.open', ...(await nodesOf(api, 'WEB-k7f2m')));
    await until('the item', () => view.description?.startsWith('WEB-k7f2m') && view.message === undefined);
    await vscode.commands.executeCommand('plandeck.git.refresh');
    assert.deepEqual(tree.rowsOf(), []);
  });

  it('has an Item History that says why it is empty', async () => {
    const { tree, view } = api.sidebar['plandeck.history'];
    await vscode.commands.executeCommand('plandeck.item.showHistory', ...(await nodesOf(api, 'WEB-k7f2m')));
    await until('the item', () => view.description?.startsWith('WEB-k7f2m') && view.message === undefined);
    await vscode.commands.executeCommand('plandeck.history.refresh');
    assert.deepEqual(tree.rowsOf(), []);
    await vscode.commands.executeCommand('plandeck.history.close');
  });

  it('counts in the status bar, and does not read which branch it is', async () => {
    writeFileSync(path.join(folderPath(), '.git', 'HEAD'), 'ref: refs/heads/WEB-k7f2m\n');
    const id = freshId();
    await planFile(api, `items:\n  - {id: ${id}, title: A, due: 2001-01-01}\n`);
    await until('the count', () => api.statusBar.item?.text === '$(checklist) 1');
    await cleanUp(api);
    await until('the count', () => api.statusBar.item?.text === '$(checklist) 0');
  });

  it('asks git for nothing when a first plan is created', async () => {
    const plan = path.join(folderPath(), 'plan', 'plan.yaml');
    const kept = path.join(folderPath(), '.kept.yaml');
    renameSync(plan, kept);
    await until('no plan', () => api.store.plans.length === 0);
    await type('Portal', () => vscode.commands.executeCommand('plandeck.plan.create'));
    await until('the plan', () => api.store.plans.length === 1);
    assert.doesNotMatch(diskText(vscode.Uri.file(plan)), /^people:|Ana/m);
    renameSync(kept, plan);
    await until('the plan', () => hasRow(api, 'WEB-k7f2m'));
  });

  it('compares nothing, shows nothing of the past, tells no news, and says why', async () => {
    const why = 'Plandeck does not run git here because this workspace is not trusted.';
    for (const command of ['plan.compare', 'plan.compareStates', 'plan.showPast']) {
      assert.deepEqual(await told(() => vscode.commands.executeCommand(`plandeck.${command}`)), [why], command);
    }
    const [loaded] = api.store.plans;
    const from = { kind: 'index' } as const;
    await api.comparison.show({ folder: loaded?.plan.folder ?? '', from, to: { kind: 'now' } });
    assert.equal(api.changes.view.message, why);
    api.comparison.close();
    assert.equal(await api.shown.show('HEAD', 'HEAD'), why);
    for (const view of ['plandeck.myWork', 'plandeck.portfolio'] as const) {
      await vscode.commands.executeCommand(`${view}.focus`);
      await until(view, () => api.sidebar[view].view.visible);
    }
    await planFile(api, `items:\n  - {id: ${freshId()}, title: More}\n`);
  });

  it('starts no work, and says why; finished work is only written into the plan', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A}\n`);
    const said = await told(async () =>
      vscode.commands.executeCommand('plandeck.work.start', ...(await nodesOf(api, id))),
    );
    assert.deepEqual(said, ['Plandeck does not run git here because this workspace is not trusted.']);
    assert.equal(diskText(uri), `items:\n  - {id: ${id}, title: A}\n`);
    await vscode.commands.executeCommand('plandeck.work.finish', ...(await nodesOf(api, id)));
    assert.match(diskText(uri), /status: done/);
    await vscode.commands.executeCommand('plandeck.edit.undo');
  });

  it('does not know what git ignores, and shows it', async () => {
    const id = freshId();
    const ignored = path.join(folderPath(), 'plan', 'ignored.yaml');
    writeFileSync(ignored, `items:\n  - {id: ${id}, title: A}\n`);
    await until('the row', () => hasRow(api, id));
    rmSync(ignored);
    await until('no row', async () => !(await hasRow(api, id)));
  });
});
