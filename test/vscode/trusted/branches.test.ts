import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { commitAll, git } from '../../fixtures/repository.ts';
import { writeTree } from '../../fixtures/writeTree.ts';
import { hasRow, outline, plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId } from '../workspaceFiles.ts';

describe('git checkout shows the plan of', () => {
  let api: PlandeckApi;
  let atStart: string[];

  before(async () => {
    api = await plandeck();
    atStart = await outline(api);
  });

  afterEach(async () => {
    await cleanUp(api);
    git(folderPath(), 'checkout', '--quiet', '--force', 'main');
    await isAsAtStart();
  });

  const checkout = (branch: string) => git(folderPath(), 'checkout', '--quiet', branch);
  const inPlan = (...names: string[]) => path.join(folderPath(), 'plan', ...names);
  const isAsAtStart = () => until('the rows of the start', async () => String(await outline(api)) === String(atStart));

  /** Makes a branch off main with a commit of what `change` does, and goes back to main. */
  async function branch(name: string, change: () => void): Promise<void> {
    git(folderPath(), 'checkout', '--quiet', '-B', name, 'main');
    change();
    commitAll(folderPath(), `Change the plan on ${name}`);
    checkout('main');
    await api.store.settle();
    await isAsAtStart();
  }

  it('another branch, and back', async () => {
    const id = freshId();
    await branch('other', () => {
      const billing = inPlan('teams', 'billing.yaml');
      writeFileSync(billing, `items:\n  - {id: ${id}, title: Only on this branch}\n`);
      writeTree(inPlan(), { 'new/file.yaml': `items:\n  - {id: ${freshId()}, title: In a new file}\n` });
    });
    await vscode.window.showTextDocument(vscode.Uri.file(inPlan('teams', 'billing.yaml')));
    checkout('other');
    await until('the row', () => hasRow(api, id));
    await until('the new file', async () => (await outline(api)).some((row) => row.endsWith('In a new file')));
    assert.equal(await hasRow(api, 'WEB-f9xm2'), false, 'an item of the billing team on main');
    checkout('main');
    await isAsAtStart();
  });

  it('a branch without one of the files, which is open, and back', async () => {
    await branch('without-file', () => rmSync(inPlan('teams', 'access.yaml')));
    await vscode.window.showTextDocument(vscode.Uri.file(inPlan('teams', 'access.yaml')));
    checkout('without-file');
    await until('no row', async () => !(await hasRow(api, 'WEB-k7f2m')));
    checkout('main');
    await isAsAtStart();
  });

  it('a branch without any plan, and back', async () => {
    await branch('without-plan', () => {
      rmSync(inPlan(), { recursive: true });
      writeFileSync(path.join(folderPath(), 'README.md'), '# No plan here\n');
    });
    checkout('without-plan');
    await until('no plan', () => api.store.plans.length === 0);
    assert.deepEqual(await outline(api), []);
    assert.equal(api.view.badge, undefined);
    checkout('main');
    await isAsAtStart();
  });
});
