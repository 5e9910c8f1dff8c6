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
