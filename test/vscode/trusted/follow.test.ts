import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { git } from '../../fixtures/repository.ts';
import { writeTree } from '../../fixtures/writeTree.ts';
import { hasRow, outline, plandeck, rowOf, statusOf } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile } from '../workspaceFiles.ts';

describe('the plan follows', () => {
  let api: PlandeckApi;
  let atStart: string[];

  before(async () => {
    api = await plandeck();
    atStart = await outline(api);
  });

  afterEach(async () => {
    await cleanUp(api);
    git(folderPath(), 'checkout', '--quiet', '--force', 'main');
    git(folderPath(), 'clean', '--force', '-d', '--quiet');
    await isAsAtStart();
  });

  const inPlan = (...names: string[]) => path.join(folderPath(), 'plan', ...names);
  const isAsAtStart = () => until('the rows of the start', async () => String(await outline(api)) === String(atStart));

  it('unsaved text, as the user types', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: Before}\n`);
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.replace(new vscode.Range(1, 0, 2, 0), `  - {id: ${id}, title: After}\n`));
    await until('the new title', async () => (await rowOf(api, id)).label === 'After');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the old title', async () => (await rowOf(api, id)).label === 'Before');
  });

  it('what another program writes, in place or by renaming', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A, status: todo}\n`);
    writeFileSync(uri.fsPath, `items:\n  - {id: ${id}, title: A, status: doing}\n`);
    await until('the status', () => statusOf(api, id) === 'doing');
    writeFileSync(`${uri.fsPath}.tmp`, `items:\n  - {id: ${id}, title: A, status: done}\n`);
    renameSync(`${uri.fsPath}.tmp`, uri.fsPath);
    await until('the status', () => statusOf(api, id) === 'done');
  });

  it('what another program writes into a file that is open', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A, status: todo}\n`);
    const { document } = await vscode.window.showTextDocument(uri);
    writeFileSync(uri.fsPath, `items:\n  - {id: ${id}, title: A, status: doing}\n`);
    await until('the status', () => statusOf(api, id) === 'doing');
    assert.equal(document.isDirty, false);
  });

  it('what the disk says again, when a document is closed without saving', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: Kept}\n`);
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# unsaved\n'));
    await until('the line', async () => (await rowOf(api, id)).node.item.line === 2);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the line', async () => (await rowOf(api, id)).node.item.line === 1);
  });

  it('a file that comes, a file that goes, and one that is renamed', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A}\n`);
    assert.ok(await hasRow(api, id));
    const other = inPlan('teams', `${path.basename(uri.fsPath, '.yaml')}-moved.yml`);
    renameSync(uri.fsPath, other);
    await until('one row', async () => (await rowOf(api, id)).node.item.file.endsWith('-moved.yml'));
    rmSync(other);
    await until('no row', async () => !(await hasRow(api, id)));
    await isAsAtStart();
  });

  it('a file that goes and is back at once', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A}\n`);
    rmSync(uri.fsPath);
    api.store.search();
    await until('no row', async () => !(await hasRow(api, id)));
    writeFileSync(uri.fsPath, `items:\n  - {id: ${id}, title: B}\n`);
    await until('the new title', async () => (await hasRow(api, id)) && (await rowOf(api, id)).label === 'B');
  });

  it('a whole folder that comes and goes', async () => {
    const id = freshId();
    writeTree(folderPath(), { 'outside/far/away.yaml': `items:\n  - {id: ${id}, title: A}\n` });
    assert.equal(await hasRow(api, id), false);
    renameSync(path.join(folderPath(), 'outside'), inPlan('inside'));
    await until('the row', () => hasRow(api, id));
    renameSync(inPlan('inside'), path.join(folderPath(), 'outside'));
    await until('no row', async () => !(await hasRow(api, id)));
  });

  it('a nested plan that comes and takes its files along, and goes', async () => {
    const id = freshId();
    const name = `nested-${id}`;
    writeTree(inPlan(name), { 'work.yaml': `items:\n  - {id: ${id}, title: A}\n` });
    await until('the row', () => hasRow(api, id));
    assert.equal(api.store.plans.length, 1);
    writeFileSync(inPlan(name, 'plan.yaml'), 'project: {key: SUB, name: Nested}\n');
    await until('two plans', () => api.store.plans.length === 2);
    assert.deepEqual(
      (await outline(api)).filter((row) => !row.startsWith(' ')),
      ['Customer portal', 'Nested'],
    );
    assert.ok((await outline(api)).join('\n').includes('Nested\n  A'));
    rmSync(inPlan(name, 'plan.yaml'));
    await until('one plan', () => api.store.plans.length === 1);
    assert.ok(await hasRow(api, id));
  });

  it('a plan elsewhere in the workspace, whose folder comes whole', async () => {
    const id = freshId();
    writeTree(folderPath(), { '.outside/plan.yaml': `project: {key: OTH}\nitems:\n  - {id: ${id}, title: A}\n` });
    renameSync(path.join(folderPath(), '.outside'), path.join(folderPath(), 'other'));
    await until('two plans', () => api.store.plans.length === 2);
    assert.ok(await hasRow(api, id));
  });

  it('project.files, when it changes', async () => {
    const id = freshId();
    writeTree(folderPath(), {
      'narrow/plan.yaml': 'project: {key: NAR}\n',
      'narrow/in.yaml': `items:\n  - {id: ${id}, title: A}\n`,
    });
    await until('the row', () => hasRow(api, id));
    writeTree(folderPath(), { 'narrow/plan.yaml': 'project: {key: NAR, files: [elsewhere/**]}\n' });
    await until('no row', async () => !(await hasRow(api, id)));
    writeTree(folderPath(), { 'narrow/plan.yaml': 'project: {key: NAR, files: [in.yaml]}\n' });
    await until('the row', () => hasRow(api, id));
  });

  it('what git ignores, when that changes', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: A}\n`);
    writeFileSync(path.join(folderPath(), '.gitignore'), `${path.basename(uri.fsPath)}\n`);
    await until('no row', async () => !(await hasRow(api, id)));
    rmSync(path.join(folderPath(), '.gitignore'));
    await until('the row', () => hasRow(api, id));
  });

  it('a plan folder that is swapped for another in one moment', async () => {
    const [last, next] = [freshId(), freshId()];
    const text = (id: string) => `project: {key: SWP}\nitems:\n  - {id: ${id}, title: A}\n`;
    writeTree(folderPath(), { 'swapped/plan.yaml': text(last), '.next/plan.yaml': text(next) });
    await until('the last plan', () => hasRow(api, last));
    renameSync(path.join(folderPath(), 'swapped'), path.join(folderPath(), '.last'));
    renameSync(path.join(folderPath(), '.next'), path.join(folderPath(), 'swapped'));
    await until('the next plan', () => hasRow(api, next));
    assert.equal(await hasRow(api, last), false);
  });

  it('a plan folder that is moved away and comes back', async () => {
    const away = path.join(folderPath(), '.away');
    mkdirSync(away);
    renameSync(inPlan(), path.join(away, 'plan'));
    await until('no plan', () => api.store.plans.length === 0);
    renameSync(path.join(away, 'plan'), inPlan());
    await isAsAtStart();
  });
});
