import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { nodesOf, plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, freshId, planFile, typeOver } from '../workspaceFiles.ts';

const COMMAND = 'plandeck.item.whyThisDate';

describe('Why This Date', () => {
  let api: PlandeckApi;
  let uri: vscode.Uri;
  let ana: string;
  let a: string;
  let b: string;

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    [a, b, ana] = [freshId(), freshId(), `ana-${freshId()}`];
    uri = await planFile(
      api,
      `people:
  - {id: ${ana}, name: Ana Ruiz}
items:
  - {id: ${a}, title: First, estimate: 2d, assignees: ${ana}, priority: must}
  - {id: ${b}, title: Second, estimate: 1d, assignees: ${ana}, priority: could}
`,
    );
  });

  afterEach(() => cleanUp(api));

  async function ask(...args: unknown[]): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand(COMMAND, ...args);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'plandeck-why');
    return document;
  }

  it('says for a row of a view, step by step, why an item has its dates, and leads to what it names', async () => {
    const document = await ask(...(await nodesOf(api, b)));
    assert.match(
      document.getText(),
      new RegExp(
        `^${b}  Second\n    starts .*, ends .*\n    Ana Ruiz · .*\n    because Ana Ruiz is busy with ${a} until .*\n`,
      ),
    );
    assert.match(
      document.getText(),
      new RegExp(`\n\n${a}  First\n(.*\n)+ {4}because nothing that is open starts before today`),
    );
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const led = links.map(({ range, target }) => `${document.getText(range)} ${target?.fragment}`);
    assert.deepEqual(led.slice(0, 6), [
      ...[`${b} L5,5`, 'Ana Ruiz L2,5', 'Ana Ruiz L2,5', `${a} L4,5`],
      ...[`${a} L4,5`, 'Ana Ruiz L2,5'],
    ]);
    // At weekends, she does not work today either.
    assert.ok(led.slice(6).every((one) => one === 'Ana Ruiz L2,5'));
    assert.ok(links.every(({ target }) => target?.path === uri.path));
  });

  it('is there for the item at the cursor, and follows what is typed', async () => {
    const document = await ask({ folder: api.store.planOf(uri.toString())?.plan.folder, id: b });
    assert.ok(document.getText().includes('is busy with'));
    await typeOver(uri, 'priority: could', `depends: ${a}`);
    await until('the new reason', () => document.getText().includes(`because ${a} ends on`));
    await typeOver(uri, `depends: ${a}`, 'status: dropped');
    await until('no schedule', () => document.getText() === `${b} is in no schedule: it is dropped.\n`);
  });

  it('is asked in the hover of an item, which can run nothing else', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf(b) + 1);
    const link = await until('the link', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
      const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
      const own = contents.find(({ value }) => value.includes('Why This Date'));
      assert.ok(!own || JSON.stringify(own.isTrusted) === JSON.stringify({ enabledCommands: [COMMAND] }));
      return own?.value.match(/\(command:([\w.]+)\?([^)]*)\)/) ?? undefined;
    });
    assert.equal(link[1], COMMAND);
    const shown = await ask(...JSON.parse(decodeURIComponent(link[2] ?? '')));
    assert.ok(shown.getText().startsWith(`${b}  Second\n`));
  });

  it('says that it does not know what nobody has', async () => {
    const folder = api.store.planOf(uri.toString())?.plan.folder;
    assert.equal((await ask({ folder, id: 'WEB-zzzzz' })).getText(), 'There is no item WEB-zzzzz any more.\n');
    assert.equal((await ask({ folder: 'file:///nowhere', id: b })).getText(), 'This plan is not open here.');
  });
});
