import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { git } from '../../fixtures/repository.ts';
import { nodesOf, plandeck } from '../plandeck.ts';
import { labelOf } from '../sidebar.ts';
import { until } from '../until.ts';
import { folderPath } from '../workspaceFiles.ts';

describe('a plan in', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
    await vscode.commands.executeCommand('plandeck.git.focus');
  });

  async function select(id: string): Promise<void> {
    const [node] = await nodesOf(api, id);
    api.gitView.select(node);
  }

  async function labels(): Promise<string[]> {
    const found: string[] = [];
    const { tree } = api.sidebar['plandeck.git'];
    const visit = async (row?: Row): Promise<void> => {
      for (const child of await tree.getChildren(row)) {
        found.push(labelOf(child));
        if (row === undefined) await visit(child);
      }
    };
    await visit();
    return found;
  }

  const shows = (label: string) => until(label, async () => (await labels()).includes(label));

  function commit(folder: string, message: string): void {
    writeFileSync(path.join(folder, `${message.length}.txt`), message);
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', `--message=${message}`);
  }

  it('a linked worktree is followed, with what is committed there and on branches of the other worktree', async () => {
    await select('LNK-a1b2c');
    await shows('LNK-a1b2c: Begin');
    await shows('lnk-a1b2c-work');
    commit(folderPath(0), 'LNK-a1b2c: In the linked worktree');
    await shows('LNK-a1b2c: In the linked worktree');
    commit(path.join(folderPath(0), '..', 'main'), 'LNK-a1b2c: In the main one');
    await shows('LNK-a1b2c: In the main one');
    await until('the status bar', () => api.statusBar.item?.text.includes('LNK-a1b2c'));
  });

  it('a submodule is followed like a repository of its own', async () => {
    await select('SUB-a1b2c');
    await shows('SUB-a1b2c: Begin');
    commit(folderPath(1), 'SUB-a1b2c: In the submodule');
    await shows('SUB-a1b2c: In the submodule');
    assert.equal(api.store.plans.length, 2);
  });
});
