import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { told, type } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, freshId, isThere, planFile, typeOver } from '../workspaceFiles.ts';

describe('code actions in the text of a plan', () => {
  let api: PlandeckApi;
  let ids: readonly [string, string, string];
  let text: string;
  let uri: vscode.Uri;
  /** Where the first of the items is depended on. */
  let other: vscode.Uri;
  const created: vscode.Uri[] = [];

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    ids = [freshId(), freshId(), freshId()].sort() as [string, string, string];
    text = `items:
  # The first
  - id: ${ids[0]}
    title: "Sing: loud"
    labels: [ui]
    checklist: [{done: Breathe}, Shout]  # points
  - {id: ${ids[1]}, title: Dance, priority: must, estimate: 2d}
requests:
  - {id: ${ids[2]}, title: A band}
`;
    uri = await planFile(api, text);
    other = await planFile(api, `items:\r\n  - {id: ${freshId()}, title: Rest, depends: [${ids[0]} SS+2d]}\r\n`);
  });

  afterEach(async () => {
    await cleanUp(api);
    for (const one of created.splice(0)) rmSync(one.fsPath, { force: true });
  });

  async function offered(from: string, to = from): Promise<vscode.CodeAction[]> {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    const [start, end] = [from, to].map((search) => document.positionAt(document.getText().indexOf(search)));
    assert.ok(start && end);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(start, end),
      vscode.CodeActionKind.Refactor.value,
    );
    return actions.filter(({ kind }) => kind?.value.includes('plandeck'));
  }

  async function choose(title: string, from: string, to = from): Promise<void> {
    const actions = await offered(from, to);
    const command = actions.find((action) => action.title === title)?.command;
    assert.ok(command, `There is no "${title}" among: ${actions.map((action) => action.title).join('; ')}`);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await api.store.settle();
  }

  const now = async (of = uri): Promise<string> => (await vscode.workspace.openTextDocument(of)).getText();

  it('split off an item, whose title stands selected, and for which all wait that waited', async () => {
    await choose('Split off an item', 'Sing');
    const editor = vscode.window.activeTextEditor ?? assert.fail();
    const id = /- id: (\S+)\n {4}title: "Sing: loud"\n {4}splitFrom:/.exec(editor.document.getText())?.[1] ?? '?';
    const part = `  - id: ${id}\n    title: "Sing: loud"\n    splitFrom: ${ids[0]}\n    labels: [ui]\n`;
    assert.equal(editor.document.getText(), text.replace('  # points\n', `  # points\n${part}`));
    assert.equal(editor.document.getText(editor.selection), 'Sing: loud');
    assert.equal(editor.document.lineAt(editor.selection.start.line - 1).text, `  - id: ${id}`);
    assert.equal(editor.document.isDirty, true);
    assert.equal(diskText(uri), text);
    assert.match(await now(other), new RegExp(`depends: \\[${ids[0]} SS\\+2d, ${id} SS\\+2d\\]}\r\n$`));
  });

  it('split off what is left to do, which is one step to undo', async () => {
    await planFile(api, 'items: []\n');
    await choose('Split off what is left to do', 'Sing');
    const after = await now();
    assert.ok(after.includes('    checklist: [{done: Breathe}]  # points\n'), after);
    assert.match(after, /splitFrom: \S+\n {4}labels: \[ui\]\n {4}checklist: \[Shout\]\n {2}- \{id/);
  });

  it('turn an item into a request, and a request into an item', async () => {
    await choose('Turn into a request, without estimate', 'Dance');
    assert.equal(
      await now(),
      text
        .replace(/ {2}- \{id: \S+, title: Dance.*\n/, '')
        .replace('requests:\n', (head) => `${head}  - {id: ${ids[1]}, title: Dance, raised: TODAY, priority: must}\n`)
        .replace('TODAY', /raised: ([\d-]+)/.exec(await now())?.[1] ?? '?'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(await now(), text);
    await api.store.settle();
    await choose('Accept as an item', 'A band');
    const [, id] = /became: (\S+?)\}/.exec(await now()) ?? [];
    assert.match(await now(), new RegExp(`- (id: ${id}\n {4}|\\{id: ${id}, )title: A band`));
    assert.ok(!(await offered('Sing')).some(({ title }) => title.startsWith('Turn')), 'something depends on it');
  });

  it('extract what is selected to a new file with its comments, as one step to undo', async () => {
    const name = `scratch-${freshId()}.yaml`;
    const file = vscode.Uri.joinPath(uri, '..', name);
    created.push(file);
    const refusal = await type('../out.yaml', () => choose('Extract 2 entries to a new file…', 'Sing', 'Dance'));
    assert.match(refusal ?? '', /A path below the folder of the plan/);
    assert.equal(await now(), text);
    assert.equal(await type(name, () => choose('Extract 2 entries to a new file…', 'Sing', 'Dance')), undefined);
    await until('the new file in the plan', () => api.store.planOf(file.toString()));
    assert.equal(diskText(file), text.slice(0, text.indexOf('requests')).replace('  - {id', '\n  - {id'));
    assert.equal(await now(), `items:\n${text.slice(text.indexOf('requests'))}`);
    assert.equal((await vscode.workspace.openTextDocument(uri)).isDirty, true);
    await api.store.settle();
    const { plan } = api.store.planOf(other.toString()) ?? assert.fail();
    assert.equal(plan.itemsById.get(ids[0])?.file, file.toString());
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
    assert.equal(await now(), text);
    await until('no new file', () => !isThere(file));
  });

  it('are not there for what cannot be read, what is of no plan, and what the light bulb asks at every step', async () => {
    assert.deepEqual(
      (await offered('Dance')).map(({ title }) => title),
      ['Split off an item', 'Turn into a request, without estimate', 'Extract to a new file…'],
    );
    await typeOver(uri, 'title: Dance', 'title: [Dance');
    await until('a broken file', () => api.store.planOf(uri.toString())?.plan.files.some((one) => one.isReadOnly));
    assert.deepEqual(await offered('Sing'), []);
  });

  it('say why where they cannot be made any more', async () => {
    const action = (await offered('Dance')).find(({ title }) => title === 'Split off an item') ?? assert.fail();
    await typeOver(uri, ids[1], freshId());
    const said = await told(() => {
      const { command = '', arguments: args = [] } = action.command ?? {};
      return vscode.commands.executeCommand(command, ...args);
    });
    assert.deepEqual(said, [`There is no ${ids[1]} in this file any more.`]);
  });
});
