import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { type OwnPick, ownPick, pick } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, freshId, planFile } from '../workspaceFiles.ts';

describe('Go to Item', () => {
  let api: PlandeckApi;
  let ids: readonly [string, string, string];
  let here: vscode.Uri;
  let there: vscode.Uri;

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    ids = [freshId(), freshId(), freshId()];
    here = await planFile(api, `items:\n  - {id: ${ids[0]}, title: Here}\n`);
    const [, found, former] = ids;
    there = await planFile(
      api,
      `items:\n  # about it\n  - id: ${found}\n    title: "$(zap) Xylophone"\n    assignees: [ana, bo]\n    formerly: [${former}]\n`,
    );
  });

  afterEach(() => cleanUp(api));

  const goTo = (use: (own: OwnPick) => Promise<void>) =>
    ownPick(() => vscode.commands.executeCommand('plandeck.item.goTo'), use);
  const press = (key: string): Thenable<void> => vscode.commands.executeCommand(key);
  const accept = 'workbench.action.acceptSelectedQuickOpenItem';
  const cancel = 'workbench.action.closeQuickOpen';
  const tabs = (): string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs).map(({ label }) => label);
  /** The place at which the editor stands. */
  const place = (): string => {
    const editor = vscode.window.activeTextEditor;
    return `${editor?.document.uri} ${editor?.selection.active.line}:${editor?.selection.active.character}`;
  };

  /** Types, and waits until the item of `there` is the one that is chosen, and shown in the editor. */
  async function find(own: OwnPick, typed: string): Promise<vscode.QuickPickItem> {
    own.pick.value = typed;
    const entry = await until(`an entry for ${typed}`, () => {
      const [active] = own.pick.activeItems;
      return active?.description?.includes(ids[1]) && active;
    });
    await until('the place of the item', () => place() === `${there} 2:4`);
    return entry;
  }

  it('finds an item by its title, its ids and its people, and stays at its place when it is accepted', async () => {
    for (const typed of ['xyloph', ids[1], ids[2]]) {
      await goTo(async (own) => {
        const { label, description, detail } = await find(own, typed);
        assert.equal(label, '\\$(zap) Xylophone');
        assert.equal(description, `${ids[1]}, formerly ${ids[2]}`);
        assert.match(detail ?? '', /Bo Lind \(bo\)$/);
        await press(accept);
      });
      assert.equal(place(), `${there} 2:4`);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }
    await goTo(async (own) => {
      own.pick.value = 'Bo Lind';
      await until('an item of Bo', () => own.pick.activeItems[0]?.detail?.includes('Bo Lind'));
      await press(cancel);
    });
  });

  it('puts back the editor that was there, its selection and its tabs, when it is cancelled', async () => {
    const editor = await vscode.window.showTextDocument(here, { preview: false });
    editor.selection = new vscode.Selection(1, 3, 1, 9);
    const before = tabs();
    await goTo(async (own) => {
      await find(own, 'xyloph');
      await press(cancel);
    });
    assert.deepEqual(tabs(), before);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), here.toString());
    assert.ok(vscode.window.activeTextEditor.selection.isEqual(new vscode.Selection(1, 3, 1, 9)));
  });

  it('puts back the selection of the very file in which it looked around', async () => {
    await vscode.window.showTextDocument(there, { selection: new vscode.Range(4, 2, 4, 5) });
    await goTo(async (own) => {
      await find(own, 'xyloph');
      await press(cancel);
    });
    assert.ok(vscode.window.activeTextEditor?.selection.isEqual(new vscode.Selection(4, 2, 4, 5)));
  });

  it('opens nothing before one looks around', async () => {
    await goTo(async () => {
      await press(cancel);
    });
    assert.deepEqual(tabs(), []);
  });

  it('sets the status and the assignees by the buttons of an entry', async () => {
    const original = diskText(there);
    for (const [button, choice, expected] of [
      ['Set status', 'done', original.replace('    assignees', '    status: done\n    assignees')],
      ['Set assignees', 'Bo Lind', original.replace('[ana, bo]', '[ana]')],
    ] as const) {
      await pick(choice, () =>
        goTo(async (own) => {
          const entry = await find(own, 'xyloph');
          own.click(
            entry,
            entry.buttons?.find(({ tooltip }) => tooltip === button),
          );
        }),
      );
      assert.equal(diskText(there), expected);
      await until('no tab', () => tabs().length === 0);
      await vscode.commands.executeCommand('plandeck.edit.undo');
      assert.equal(diskText(there), original);
    }
  });
});

describe('the keys that work anywhere', () => {
  it('are not those of VS Code itself', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const bindings = [...text.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)];
    const { contributes } = vscode.extensions.getExtension('plandeck.plandeck')?.packageJSON ?? {};
    const keys: string[] = contributes.keybindings
      .filter(({ when }: { when: string }) => !when.includes('focusedView'))
      .map(({ key }: { key: string }) => key);
    const commandsOf = (key: string) => bindings.flatMap(([, bound, command]) => (bound === key ? command : []));
    for (const key of keys)
      assert.deepEqual(
        commandsOf(key).filter((id) => !id?.startsWith('plandeck.')),
        [],
        key,
      );
    assert.deepEqual(keys.flatMap(commandsOf).sort(), ['plandeck.item.goTo', 'plandeck.item.quickAdd']);
  });
});
