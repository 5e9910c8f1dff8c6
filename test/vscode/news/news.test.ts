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
    await open('plandeck.myWork');
    const name = 'Assigned since yesterday';
    const group = (): Row | undefined => below('plandeck.myWork').find((row) => labelOf(row) === name);
    assert.equal(group(), undefined);
    const uri = await planFile(
      api,
      `items:\n  - {id: ${ids[0]}, title: New, assignees: ana}\n  - {id: ${ids[1]}, title: Other, assignees: bo}\n`,
    );
    const titles = (): string[] => below('plandeck.myWork', group() ?? assert.fail('no group')).map(labelOf);
    await until('the group', group);
    assert.deepEqual(titles(), ['New']);
    await typeOver(uri, 'title: Other, assignees: bo', 'title: Other, assignees: [bo, ana]');
    await until('the other one', () => titles().length === 2);
    await api.shown.show('HEAD', 'HEAD');
    assert.equal(group(), undefined, 'in the past');
    api.shown.back();
    assert.equal(titles().length, 2);
    // Another history, of which nothing is that old.
    const young = git(folderPath(), 'commit-tree', 'HEAD^{tree}', '-m', 'Today').trim();
    git(folderPath(), 'reset', '--quiet', '--soft', young);
    await until('no group', () => group() === undefined);
  });

  it('stands in the Portfolio view: what changed since I looked at it before', async () => {
    const ids = [freshId(), freshId(), freshId()] as const;
    const uri = await planFile(
      api,
      `items:\n  - {id: ${ids[0]}, title: A, status: doing}\n  - {id: ${ids[1]}, title: B, status: doing}\n`,
    );
    commitAll(folderPath(), 'Plan more');
    const look = async (commit: string): Promise<void> => {
      await open('plandeck.portfolio');
      await until('a look', () => api.lastLook.looks[0]?.last.commit === commit);
    };
    const news = (): Row | undefined =>
      below('plandeck.portfolio', below('plandeck.portfolio')[0]).find((row) => labelOf(row) === 'Since my last look');
    await look(git(folderPath(), 'rev-parse', 'HEAD').trim());
    assert.equal(news(), undefined, 'the first look');
    await vscode.commands.executeCommand('workbench.view.explorer');
    await until('a hidden view', () => !api.sidebar['plandeck.portfolio'].view.visible);
    const text = `items:\n  - {id: ${ids[0]}, title: A, status: done}\n  - {id: ${ids[1]}, title: C, status: doing}\n`;
    writeFileSync(uri.fsPath, `${text}  - {id: ${ids[2]}, title: New}\n`);
    commitAll(folderPath(), 'Work on');
    const { now } = Date;
    Date.now = () => now() + 2 * HOUR;
    try {
      await look(git(folderPath(), 'rev-parse', 'HEAD').trim());
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
