import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { nodesOf, plandeck } from '../plandeck.ts';
import { labelOf } from '../sidebar.ts';
import { until } from '../until.ts';
import { folderPath } from '../workspaceFiles.ts';
import { ODD_BRANCHES, SPRUNG } from './workspace.ts';

describe('a repository whose configuration names programs', () => {
  let api: PlandeckApi;
  const marker = (): string => path.join(path.dirname(folderPath()), SPRUNG);
  const sprung = (): string => (existsSync(marker()) ? readFileSync(marker(), 'utf8') : '');
  const gitTree = () => api.sidebar['plandeck.git'].tree;

  before(async () => {
    api = await plandeck();
  });

  afterEach(() => assert.equal(sprung(), ''));

  it('has traps that spring for plain git', () => {
    const file = path.join(folderPath(), 'code.txt');
    writeFileSync(file, readFileSync(file));
    try {
      execFileSync('git', ['status'], { cwd: folderPath(), stdio: 'ignore' });
    } catch {
      // The traps give git no answers that it understands; what counts is that they ran.
    }
    assert.notEqual(sprung(), '');
    rmSync(marker());
  });

  it('runs none of them when the Git view shows all that there is, whatever branches are called', async () => {
    const [node] = await nodesOf(api, 'WEB-k7f2m');
    api.gitView.select(node);
    await vscode.commands.executeCommand('plandeck.git.focus');
    const labels = await until('the rows', async () => {
      const found = await allLabels();
      return found.some((label) => label.includes('Go on')) && found;
    });
    // Git gives away no branch with two dots in its name, and this view none that does not name the item.
    assert.deepEqual(
      ODD_BRANCHES.filter((name) => labels.includes(name)),
      ['--output=WEB-k7f2m'],
    );
    assert.ok(labels.includes('code.txt'), labels.join());
  });

  it('runs none of them for the history of an item, older states and what is out of step', async () => {
    const [node] = await nodesOf(api, 'WEB-k7f2m');
    assert.ok(node);
    await vscode.commands.executeCommand('plandeck.item.showHistory', node);
    await until('a history', () => api.sidebar['plandeck.history'].tree.rowsOf().length > 0);
    await vscode.commands.executeCommand('plandeck.history.close');
    const { folder } = node.loaded.plan;
    const from = { kind: 'revision', revision: 'HEAD' } as const;
    await api.comparison.show({ folder, from, to: { kind: 'index' } });
    assert.equal(api.comparison.found?.ok, true);
    api.comparison.close();
    assert.equal(await api.shown.show('HEAD', 'HEAD'), undefined);
    api.shown.back();
    for (const view of ['plandeck.myWork', 'plandeck.portfolio']) {
      await vscode.commands.executeCommand(`${view}.focus`);
    }
    await api.drift.settle();
    await api.tree.resolveTreeItem(api.tree.getTreeItem(node), node);
  });

  /** The labels of all rows of the Git view, opened. */
  async function allLabels(): Promise<string[]> {
    const labels: string[] = [];
    const below: (Row | undefined)[] = [undefined];
    for (const parent of below) {
      for (const row of await gitTree().getChildren(parent)) {
        labels.push(labelOf(row));
        below.push(row);
      }
    }
    return labels;
  }
});
