import assert from 'node:assert/strict';
import childProcess from 'node:child_process';
import fs from 'node:fs';
import promises from 'node:fs/promises';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { plandeck } from '../plandeck.ts';
import { withSetting } from '../setting.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, freshId, planFile } from '../workspaceFiles.ts';

/** Whatever starts a process or opens a file, but for the calls of others in the same extension host. */
const SEAMS: readonly (readonly [of: object, names: readonly string[]])[] = [
  [childProcess, ['spawn', 'spawnSync', 'exec', 'execFile', 'execSync', 'execFileSync', 'fork']],
  [fs, ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream', 'readdirSync']],
  [promises, ['open', 'readFile', 'readdir']],
];

/** Notes what Plandeck calls of them from now on. */
function watchSeams(): { readonly calls: string[]; stop(): void } {
  const calls: string[] = [];
  const { extensionPath } = vscode.extensions.getExtension('plandeck.plandeck') ?? assert.fail();
  const ours = `${fs.realpathSync(extensionPath)}/dist/`;
  const restore: (() => void)[] = [];
  for (const [of, names] of SEAMS) {
    const module = of as Record<string, (...args: unknown[]) => unknown>;
    for (const name of names) {
      const real = module[name] ?? assert.fail(name);
      module[name] = (...args) => {
        if (new Error(name).stack?.includes(ours)) calls.push(`${name} ${String(args[0])} ${String(args[1])}`);
        return real(...args);
      };
      restore.push(() => {
        module[name] = real;
      });
    }
  }
  return {
    calls,
    stop: () => {
      for (const one of restore) one();
    },
  };
}

describe('a key typed in the text of a plan', () => {
  let api: PlandeckApi;
  let editor: vscode.TextEditor;
  let uri: vscode.Uri;
  const ids = [freshId(), freshId(), freshId()];

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    const items = ids.map(
      (id, place) => `  - id: ${id}\n    title: Item ${place}\n    depends: [${ids[place - 1] ?? ''}]\n`,
    );
    uri = await planFile(api, `items:\n${items.join('')}`);
    const document = await vscode.workspace.openTextDocument(uri);
    editor = await vscode.window.showTextDocument(document, { preview: false });
    const place = document.positionAt(document.getText().indexOf('Item 1') + 6);
    editor.selection = new vscode.Selection(place, place);
  });

  afterEach(() => cleanUp(api));

  const press = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });

  /** Asks for what VS Code asks for while somebody types and looks around. */
  async function askForAll(): Promise<void> {
    const { active } = editor.selection;
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const questions: readonly (readonly [string, ...unknown[]])[] = [
      ['vscode.executeCompletionItemProvider', active],
      ['vscode.executeHoverProvider', active],
      ['vscode.executeHoverProvider', active.translate(1, 0)],
      ['vscode.executeDocumentHighlights', active],
      ['vscode.executeDefinitionProvider', active.translate(1, 0)],
      ['vscode.executeReferenceProvider', active.translate(1, 0)],
      ['vscode.executeDocumentSymbolProvider'],
      ['vscode.executeFoldingRangeProvider'],
      ['vscode.executeLinkProvider'],
      ['vscode.executeInlayHintProvider', whole],
      ['vscode.executeCodeLensProvider'],
      ['vscode.executeSelectionRangeProvider', [active]],
      ['vscode.executeCodeActionProvider', new vscode.Range(active, active)],
    ];
    for (const [question, ...more] of questions) await vscode.commands.executeCommand(question, uri, ...more);
    await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'Item');
  }

  async function assertOnlyTextIsRead(): Promise<void> {
    // What does the work is loaded with the first questions.
    await askForAll();
    const seams = watchSeams();
    try {
      let before = -1;
      let quiet = 0;
      await until('what was begun before to end', async () => {
        quiet = seams.calls.length === before ? quiet + 1 : 0;
        before = seams.calls.length;
        return quiet > 60;
      });
      seams.calls.length = 0;
      for (const key of ' x: [') {
        await press(key);
        await askForAll();
        await api.store.settle();
      }
      assert.match(editor.document.getText(), /title: Item 1 x: \[/);
      assert.ok(api.store.planOf(uri.toString())?.plan.files.some(({ isReadOnly }) => isReadOnly));
      for (let count = 0; count < 4; count++) await vscode.commands.executeCommand('deleteLeft');
      await askForAll();
      await api.store.settle();
      assert.deepEqual(seams.calls, []);
      await promises.readFile(uri.fsPath);
      assert.deepEqual(seams.calls, [], 'what others read is not counted');
      await planFile(api, 'items: []\n');
      assert.notDeepEqual(seams.calls, [], 'what Plandeck reads is');
    } finally {
      seams.stop();
    }
  }

  it('runs no git and reads no file, whatever is asked meanwhile', assertOnlyTextIsRead);

  it('runs no git and reads no file while the portfolio is looked at either', async () => {
    await vscode.commands.executeCommand('plandeck.portfolio.focus');
    await vscode.window.showTextDocument(editor.document, { preview: false });
    const { view } = api.sidebar['plandeck.portfolio'];
    await until('the portfolio to be looked at', () => view.visible && vscode.window.state.focused);
    try {
      await assertOnlyTextIsRead();
    } finally {
      await vscode.commands.executeCommand('plandeck.plan.focus');
    }
  });

  it('reads one item anew', async () => {
    const itemsNow = (): readonly object[] => {
      const { plan } = api.store.planOf(uri.toString()) ?? assert.fail();
      return ids.map((id) => plan.itemsById.get(id)?.source ?? assert.fail(id));
    };
    await api.store.settle();
    let before = itemsNow();
    for (const key of 'abc') {
      await press(key);
      await api.store.settle();
      const now = itemsNow();
      assert.deepEqual(
        now.map((source, place) => source !== before[place]),
        [false, true, false],
      );
      before = now;
    }
  });

  it('is offered each thing once, for no schema of ours is given to others', async () => {
    const manifest = vscode.extensions.getExtension('plandeck.plandeck')?.packageJSON as {
      readonly contributes: object;
      readonly extensionDependencies?: unknown;
    };
    assert.deepEqual(
      ['yamlValidation', 'jsonValidation', 'yaml.schemas'].filter((one) => Object.hasOwn(manifest.contributes, one)),
      [],
    );
    assert.equal(manifest.extensionDependencies, undefined);
    await press('\n');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      editor.selection.active,
    );
    const labels = items
      .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('status'));
    assert.deepEqual(labels, [...new Set(labels)]);
  });

  it('stays where it is when the file is saved: nothing formats plans', async () => {
    const odd = `items:\n    - {  id: ${ids[0]},title:   "Item 0" }   \n\n\n    -   id: ${ids[1]}\n`;
    const other = await planFile(api, odd);
    const document = await vscode.workspace.openTextDocument(other);
    editor = await vscode.window.showTextDocument(document, { preview: false });
    const options = { tabSize: 2, insertSpaces: true };
    for (const [question, ...more] of [
      ['vscode.executeFormatDocumentProvider'],
      ['vscode.executeFormatRangeProvider', new vscode.Range(0, 0, 2, 0)],
      ['vscode.executeFormatOnTypeProvider', new vscode.Position(1, 5), '\n'],
    ] as const) {
      const edits = await vscode.commands.executeCommand<unknown[] | undefined>(question, other, ...more, options);
      assert.deepEqual(edits ?? [], [], question);
    }
    await withSetting('editor.formatOnSave', true, async () => {
      editor.selection = new vscode.Selection(4, 0, 4, 0);
      await press('#');
      await document.save();
    });
    assert.equal(diskText(other), odd.replace('    -   id', '#    -   id'));
  });
});
