import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commitAll } from '../../fixtures/repository.ts';
import { withSetting } from '../setting.ts';
import { until } from '../until.ts';
import { folderPath, freshId, planFile, typeOver } from '../workspaceFiles.ts';
import { useWork } from './useWork.ts';

describe('what an edit does to the dates', () => {
  const work = useWork();
  let uri: vscode.Uri;
  let key: string;

  beforeEach(async () => {
    key = freshId();
    const [a, b] = [freshId(), freshId()];
    uri = await planFile(
      work.api,
      `people: [{id: ana-${key}, name: Ana ${key}}]
milestones:
  - {id: beta-${key}, title: "Beta $(x) ${key}"}
items:
  - {id: ${a}, title: A, assignees: ana-${key}, estimate: 7d, priority: must}
  - {id: ${b}, title: B, assignees: ana-${key}, estimate: 7d, depends: ${a}, milestone: beta-${key}}
`,
    );
    commitAll(folderPath(), 'Plan the beta');
  });

  const lens = async (): Promise<vscode.CodeLens | undefined> => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    return lenses.find(({ command }) => command?.command === 'plandeck.plan.compareWithCommit');
  };
  const line = (): string | undefined => work.api.impactStatus.shown?.text;

  it('is told of unsaved text, above it and beside its language, until it says what the commit says', async () => {
    await withSetting('plandeck.codeLens.impact', true, async () => {
      await vscode.window.showTextDocument(uri);
      assert.equal(await lens(), undefined);
      await work.api.impacts.settle();
      assert.equal(line(), undefined);
      const document = await typeOver(uri, 'estimate: 7d, priority: must', 'estimate: 14d, priority: must');
      const said = await until('the line', line);
      assert.match(said, new RegExp(`^This edit delays Beta \\\\\\\\?\\$\\(x\\) ${key} by \\d+ days`));
      assert.ok(document.isDirty);
      const shown = await until('the lens', lens);
      assert.equal(shown.command?.title, said);
      assert.deepEqual([shown.range.start.line, shown.range.start.character], [0, 0]);
      await vscode.commands.executeCommand(shown.command?.command ?? '', ...(shown.command?.arguments ?? []));
      assert.equal(work.api.changes.view.message, '1 changed');
      await vscode.commands.executeCommand('plandeck.changes.close');
      await typeOver(uri, 'estimate: 14d', 'estimate: 7d');
      await until('no line', () => line() === undefined);
      await until('no lens', async () => (await lens()) === undefined);
    });
  });

  it('is over with the commit, and is no lens unless somebody wants it', async () => {
    await typeOver(uri, 'estimate: 7d, priority: must', 'estimate: 14d, priority: must');
    await until('the line', line);
    assert.equal(await lens(), undefined);
    await vscode.workspace.saveAll();
    commitAll(folderPath(), 'Estimate anew');
    await until('no line', () => line() === undefined);
  });

  it('is not told of an edit that moves nothing, nor of another file', async () => {
    await typeOver(uri, 'title: A', 'title: Another');
    await work.api.store.settle();
    await work.api.impacts.settle();
    assert.equal(line(), undefined);
    await typeOver(uri, 'estimate: 7d, priority: must', 'estimate: 14d, priority: must');
    await until('the line', line);
    const other = await planFile(work.api, 'items: []\n');
    commitAll(folderPath(), 'Plan more');
    await typeOver(uri, 'estimate: 14d', 'estimate: 15d');
    await vscode.window.showTextDocument(other);
    await work.api.impacts.settle();
    assert.equal(line(), undefined);
  });
});
