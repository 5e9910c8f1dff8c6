import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { told } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { withSetting } from '../setting.ts';
import { until } from '../until.ts';
import { cleanUp, freshId, planFile, typeOver } from '../workspaceFiles.ts';

describe('hints in the text of a plan', () => {
  let api: PlandeckApi;
  let house: string;
  let wall: string;
  let uri: vscode.Uri;

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    [house, wall] = [freshId(), freshId()];
    uri = await planFile(
      api,
      `items:\n  - {id: ${house}, title: House}\n  - {id: ${wall}, title: Wall, parent: ${house}, status: done}\n  - {id: ${freshId()}, title: Roof, depends: [${wall}]}\n`,
    );
    await vscode.window.showTextDocument(uri);
  });

  afterEach(() => cleanUp(api));

  async function hinted(): Promise<string[]> {
    const document = await vscode.workspace.openTextDocument(uri);
    const end = document.positionAt(document.getText().length);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      uri,
      new vscode.Range(new vscode.Position(0, 0), end),
    );
    return hints.map(({ label, position }) => {
      const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
      const before = document.lineAt(position.line).text.slice(0, position.character);
      return `${before.slice(before.lastIndexOf(' ') + 1)} ${text}`;
    });
  }

  const lenses = (): Thenable<vscode.CodeLens[]> =>
    vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri);

  it('say titles and how many children are done, also while the text is broken, and as the settings say', async () => {
    await withSetting('plandeck.inlayHints.schedule', false, async () => {
      const all = [`${house} 1/1 done`, `${house} House`, `[${wall} Wall`];
      assert.deepEqual(await hinted(), all);
      await typeOver(uri, 'title: Roof', 'title: {Roof');
      await until('a broken file', () => api.store.planOf(uri.toString())?.plan.files.some((one) => one.isReadOnly));
      assert.deepEqual(await hinted(), all);
      await withSetting('plandeck.inlayHints.titles', false, async () => {
        assert.deepEqual(await hinted(), [`${house} 1/1 done`]);
      });
      await withSetting('plandeck.inlayHints.children', false, async () => {
        assert.deepEqual(await hinted(), all.slice(1));
      });
    });
  });

  it('say when items will be done, which moves when a dependency is typed, and stays while the text is broken', async () => {
    const [floor, door, moved] = [freshId(), freshId(), freshId()];
    uri = await planFile(
      api,
      `milestones:
  - {id: ${moved}, title: Moved in}
items:
  - {id: ${floor}, title: Floor, estimate: 3d, start: 2099-06-01}
  - {id: ${door}, title: Door, estimate: 1d, start: 2099-06-01, milestone: ${moved}}
`,
    );
    const dates = async (): Promise<string[]> => (await hinted()).filter((hint) => hint.includes('2099'));
    const hint = (id: string, days: string): string => `${id} ${days}`;
    await until('the dates', async () => (await dates()).length === 3);
    const before = [hint(moved, '2099-06-01'), hint(floor, '2099-06-01 – 2099-06-03 ?'), hint(door, '2099-06-01 ?')];
    assert.deepEqual(await dates(), before);
    await typeOver(uri, 'title: Door', `title: Door, depends: [${floor}]`);
    const after = [hint(moved, '2099-06-04'), hint(floor, '2099-06-01 – 2099-06-03 ?'), hint(door, '2099-06-04 ?')];
    await until('the day after the floor', async () => (await dates()).join('\n') === after.join('\n'));
    await typeOver(uri, 'title: Door', 'title: {Door');
    await until('a broken file', () => api.store.planOf(uri.toString())?.plan.files.some((one) => one.isReadOnly));
    assert.deepEqual(await dates(), after);
    await withSetting('plandeck.inlayHints.schedule', false, async () => assert.deepEqual(await dates(), []));
  });

  it('say since when an item has its status, where that is wanted', async () => {
    await withSetting('plandeck.inlayHints.dates', true, async () => {
      const day = /^done since \d{4}-\d\d-\d\d$/;
      await until('what git says', async () => (await hinted()).some((hint) => day.test(hint.replace(/}/, ''))));
    });
  });

  it('are lenses too, each of which shows more', async () => {
    assert.deepEqual(await lenses(), []);
    await withSetting('plandeck.codeLens.children', true, () =>
      withSetting('plandeck.codeLens.dependents', true, async () => {
        const [children, dependents, ...others] = await lenses();
        assert.deepEqual(others, []);
        assert.equal(children?.command?.title, 'Children: 1 of 1 done');
        assert.equal(dependents?.command?.title, 'Dependents: 1');
        assert.deepEqual([children.range.start.line, dependents.range.start.line], [1, 2]);
        const { command, arguments: args = [] } = children.command;
        await vscode.commands.executeCommand(command, ...args);
        // The peek has the focus, and Escape closes it.
        await until('a peek', async () => {
          await vscode.commands.executeCommand('goToNextReference');
          return vscode.window.activeTextEditor?.selection.active.line === 2;
        });
      }),
    );
  });

  it('have commands that say what there is not', async () => {
    const { plan } = api.store.planOf(uri.toString()) ?? assert.fail();
    const item = plan.itemsById.get(wall);
    const row = { kind: 'item', loaded: api.store.planOf(uri.toString()), item, parent: undefined };
    const said = await told(() => vscode.commands.executeCommand('plandeck.item.showChildren', row));
    assert.deepEqual(said, [`No item stands below ${wall} Wall.`]);
  });

  it('are joined by how the plan is, while one of its files is edited', async () => {
    await until('the plan', () => api.planStatus.shown);
    assert.match(api.planStatus.shown?.detail ?? '', /^Customer portal\. Items open: \d+ of \d+$/);
    await typeOver(uri, `parent: ${house}`, 'parent: WEB-none');
    await until('an error', () => api.planStatus.shown?.severity === vscode.LanguageStatusSeverity.Error);
    assert.match(api.planStatus.shown?.text ?? '', /^\d+ errors?/);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'x' }));
    await until('no plan', () => api.planStatus.shown === undefined);
  });
});
