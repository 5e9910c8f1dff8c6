import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { RowViewId } from '../../../src/host/manifest/viewTable.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { commitAll, git } from '../../fixtures/repository.ts';
import { plandeck } from '../plandeck.ts';
import { labelOf } from '../sidebar.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile, typeOver } from '../workspaceFiles.ts';

const HOUR = 60 * 60 * 1000;

describe('what is new', () => {
  let api: PlandeckApi;
  let start: string;

  before(async () => {
    api = await plandeck();
    start = git(folderPath(), 'rev-parse', 'HEAD').trim();
  });

  afterEach(async () => {
    await cleanUp(api);
    git(folderPath(), 'reset', '--quiet', '--hard', start);
    await vscode.commands.executeCommand('plandeck.plan.focus');
  });

  const open = async (view: RowViewId): Promise<void> => {
    await vscode.commands.executeCommand(`${view}.focus`);
    await until(view, () => api.sidebar[view].view.visible);
  };
  const below = (view: RowViewId, row?: Row): readonly Row[] => api.sidebar[view].tree.rowsOf(row);

  it('stands in My Work: what was not assigned to me before yesterday', async () => {
    const ids = [freshId(), freshId()] as const;
    const uri = await planFile(
      api,
      `items:\n  - {id: ${ids[0]}, title: Old, assignees: ana}\n  - {id: ${ids[1]}, title: New, assignees: bo}\n`,
    );
    const ago = new Date(Date.now() - 72 * HOUR).toISOString();
    git(folderPath(), 'add', '--all');
    const tree = git(folderPath(), 'write-tree').trim();
    // A history of its own, whose first commit is older than yesterday.
    process.env['GIT_COMMITTER_DATE'] = ago;
    const old = git(folderPath(), 'commit-tree', tree, '-m', 'Long ago').trim();
    delete process.env['GIT_COMMITTER_DATE'];
    git(folderPath(), 'reset', '--quiet', '--soft', old);
    await open('plandeck.myWork');
    await typeOver(uri, 'title: New, assignees: bo', 'title: New, assignees: ana');
    const group = await until('the group', () =>
      below('plandeck.myWork').find((row) => labelOf(row) === 'Assigned since yesterday'),
    );
    assert.deepEqual(below('plandeck.myWork', group).map(labelOf), ['New']);
    git(folderPath(), 'reset', '--quiet', '--soft', start);
    await until('no group', () => !below('plandeck.myWork').some((row) => labelOf(row) === 'Assigned since yesterday'));
  });

  it('stands in the Portfolio view: what changed since I looked at it before', async () => {
    const ids = [freshId(), freshId(), freshId()] as const;
    const uri = await planFile(
      api,
      `items:\n  - {id: ${ids[0]}, title: A, status: doing}\n  - {id: ${ids[1]}, title: B, status: doing}\n`,
    );
    commitAll(folderPath(), 'Plan more');
    const look = async (): Promise<void> => {
      const looked = until(
        'a look',
        () => new Promise<boolean>((resolve) => api.lastLook.onDidChange(() => resolve(true))),
      );
      await open('plandeck.portfolio');
      await looked;
    };
    const news = (): Row | undefined =>
      below('plandeck.portfolio', below('plandeck.portfolio')[0]).find((row) => labelOf(row) === 'Since my last look');
    await look();
    assert.equal(news(), undefined, 'the first look');
    await vscode.commands.executeCommand('workbench.view.explorer');
    await until('a hidden view', () => !api.sidebar['plandeck.portfolio'].view.visible);
    const text = `items:\n  - {id: ${ids[0]}, title: A, status: done}\n  - {id: ${ids[1]}, title: C, status: doing}\n`;
    writeFileSync(uri.fsPath, `${text}  - {id: ${ids[2]}, title: New}\n`);
    commitAll(folderPath(), 'Work on');
    const { now } = Date;
    Date.now = () => now() + 2 * HOUR;
    try {
      await look();
      const row = await until('the news', news);
      assert.equal(row.treeItem().description, '1 added · 1 done · 1 changed');
      const changes = below('plandeck.portfolio', row);
      assert.deepEqual(changes.map(labelOf).sort(), ['A', 'C', 'New']);
      assert.equal(changes[0]?.treeItem().command?.command, 'vscode.diff');
    } finally {
      Date.now = now;
    }
  });
});
