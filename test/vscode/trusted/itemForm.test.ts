import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { TestForm } from '../itemFormPage.ts';
import { nodesOf, plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, freshId, planFile, unsaved } from '../workspaceFiles.ts';

describe('Item form', () => {
  let api: PlandeckApi;
  let page: TestForm;
  let uri: vscode.Uri;
  let id: string;
  let other: string;
  const text = (change: (text: string) => string = (same) => same) =>
    change(
      `items:\n  - id: ${id}\n    title: Firstborn\n    status: todo # as agreed\n    checklist: [One, {done: Two}]\n  - {id: ${other}, title: Laterborn, parent: ${id}, depends: [${id}]}\n`,
    );

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    [id, other] = [freshId(), freshId()];
    uri = await planFile(api, text());
    page = await TestForm.open(api, uri, id);
  });

  afterEach(() => cleanUp(api));

  /** Changes the text as somebody who has it open beside the form. */
  const change = async (search: string, replacement: string): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(uri);
    const at = document.getText().indexOf(search);
    assert.ok(at >= 0, `There is no ${search}`);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + search.length));
    edit.replace(uri, range, replacement);
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  const openForms = (): vscode.Tab[] =>
    vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && /plandeck\.itemForm$/.test(input.viewType));

  it('is told to a page that asks, and its tab says of what it is', async () => {
    const { key, id: shown, below, dependents } = await page.start();
    assert.deepEqual([key, shown, page.panel.panel.title], [id, id, `${id} Firstborn`]);
    assert.equal(page.field('title').text, 'Firstborn');
    assert.deepEqual(
      [below, dependents].map((links) => links.map((link) => link.id)),
      [[other], [other]],
    );
    const around = page.told.find(({ kind }) => kind === 'around');
    assert.ok(around?.kind === 'around');
    assert.deepEqual(around.item, { file: uri.toString(), id });
    assert.ok(around.choices['status']?.some((choice) => choice.id === 'doing'));
  });

  it('writes a field as a command would: one line, saved, and undo takes it back', async () => {
    await page.start();
    assert.equal((await page.set('status', 'Doing')).why, undefined);
    const after = text((was) => was.replace('status: todo', 'status: doing'));
    assert.equal(diskText(uri), after);
    assert.deepEqual(unsaved(), []);
    assert.equal(page.field('status').text, 'doing');
    await page.ask({ kind: 'undo' });
    assert.equal(diskText(uri), text());
    assert.equal(page.field('status').text, 'todo');
    await page.ask({ kind: 'redo' });
    assert.equal(diskText(uri), after);
  });

  it('writes what is typed when it is told of it, and a point of a checklist alone', async () => {
    await page.start();
    const key = page.form.key ?? '';
    assert.equal(
      (await page.ask({ kind: 'type', key, column: 'title', text: 'First born', isFirst: true })).why,
      undefined,
    );
    assert.equal(page.field('checklist').text, '[ ] One\n[x] Two');
    await page.set('checklist', '[x] One\n[x] Two');
    assert.equal(
      diskText(uri),
      text((was) => was.replace('Firstborn', 'First born').replace('[One,', '[{done: One},')),
    );
  });

  it('says what a value would mean, and refuses what means nothing', async () => {
    await page.start();
    const check = (typed: string) => page.ask({ kind: 'check', key: id, column: 'due', text: typed });
    assert.equal((await check('24 Dec 2026')).text, '2026-12-24');
    assert.match((await check('soonish')).why ?? '', /"due" must be/);
    const refused = await page.set('due', 'soonish');
    assert.match(refused.why ?? '', /"due" must be/);
    assert.deepEqual(
      refused.problems?.map(({ column }) => column),
      ['due'],
    );
    assert.equal(diskText(uri), text());
  });

  it('suggests items by their titles', async () => {
    await page.start();
    const { choices = [] } = await page.ask({ kind: 'suggest', key: id, column: 'parent', text: 'laterb' });
    assert.deepEqual(
      choices.map((choice) => choice.id),
      [other],
    );
  });

  it('refuses to write over what the user has not seen', async () => {
    const { version } = await page.start();
    await change('Firstborn', 'Eldest');
    await until('the new title', () => page.field('title').text === 'Eldest');
    assert.match((await page.set('title', 'Mine', version)).why ?? '', /changed since/);
    assert.equal((await page.set('rank', '3', version)).why, undefined, 'another field is as it was');
    assert.match((await page.set('title', 'Mine', version + 99)).why ?? '', /changed since/);
  });

  it('drops what is forged, stale or foreign', async () => {
    await page.start();
    const count = page.told.length;
    const message = { kind: 'set', request: 1, version: 1, cells: [{ key: id, column: 'title', text: 'Forged' }] };
    page.panel.post(message);
    page.panel.post({ message });
    page.panel.post({ session: 'guessed', message });
    page.panel.post({ session: page.panel.start.session, message: { ...message, cells: [{ key: id }] } });
    page.panel.post({ session: page.panel.start.session, message: { kind: 'insert', request: 1, version: 1 } });
    assert.match((await page.set('id', 'WEB-other')).why ?? '', /./);
    for (const column of ['__proto__', 'constructor', 'waiting.__proto__', 'title.x']) {
      assert.match((await page.set(column, 'x')).why ?? '', /./, column);
    }
    const cells = [{ key: other, column: 'title', text: 'Forged' }];
    assert.match((await page.ask({ kind: 'set', cells })).why ?? '', /changed since/);
    assert.equal(page.told.slice(count).filter(({ kind }) => kind === 'answer').length, 6, 'nobody else is answered');
    assert.equal(diskText(uri), text());
  });

  it('opens no address that the item does not have', async () => {
    await page.start();
    page.say({ kind: 'show', key: id, what: 'link', name: 'https://evil.example' });
    page.say({ kind: 'show', key: id, what: 'link', name: 'command:workbench.action.quit' });
    page.say({ kind: 'show', key: id, what: 'commit', name: 'HEAD' });
    // What comes behind all that is answered.
    assert.equal((await page.ask({ kind: 'check', key: id, column: 'title', text: 'x' })).why, undefined);
  });

  it('mends a finding by what it offers', async () => {
    uri = await planFile(api, `items:\n  - {id: ${freshId()}, title: Wrong, status: toddo}\n`);
    const wrong = api.store.planOf(uri.toString())?.plan.items.find(({ file }) => file === uri.toString());
    page = await TestForm.open(api, uri, wrong?.id ?? '');
    const { findings } = await page.start();
    const finding = findings.findIndex(({ fixes }) => fixes.length > 0);
    assert.equal(findings[finding]?.fixes[0], 'Change to todo');
    assert.equal((await page.ask({ kind: 'fix', key: wrong?.id ?? '', finding, fix: 0 })).why, undefined);
    assert.match(diskText(uri), /status: todo\}/);
    assert.deepEqual(page.form.findings, []);
    assert.match((await page.ask({ kind: 'fix', key: wrong?.id ?? '', finding, fix: 0 })).why ?? '', /changed since/);
    await page.ask({ kind: 'undo' });
    assert.match(diskText(uri), /status: toddo\}/);
  });

  it('follows the plan, and says when its item is gone', async () => {
    await page.start();
    await change(`id: ${id}`, `id: ${id}x`);
    await until('no item', () => page.form.key === undefined);
    assert.match(page.form.frozen ?? '', new RegExp(id));
    assert.match((await page.ask({ kind: 'set', cells: [{ key: id, column: 'title', text: 'x' }] })).why ?? '', /./);
    await change(`id: ${id}x`, `id: ${id}`);
    await until('the item again', () => page.form.key === id);
  });

  it('opens by its command: one that goes from item to item, until something is changed in it', async () => {
    page.panel.panel.dispose();
    await until('no form', () => api.itemForms.open.length === 0);
    const show = async (item: string): Promise<void> => {
      await vscode.commands.executeCommand('plandeck.item.openForm', ...(await nodesOf(api, item)));
    };
    await show(id);
    await show(other);
    assert.deepEqual(
      api.itemForms.open.map((form) => form.item.id),
      [other],
    );
    await until('one tab', () => openForms().length === 1 && openForms()[0]?.label === `${other} Laterborn`);
    for (const form of api.itemForms.open) form.isKept = true;
    await show(id);
    await show(other);
    assert.deepEqual(api.itemForms.open.map((form) => form.item.id).toSorted(), [id, other].toSorted());
  });

  it('goes on to what it names, and opens the text', async () => {
    await page.start();
    page.say({ kind: 'goTo', id: other });
    await until('the other item', () => page.form.id === other);
    page.say({ kind: 'open', key: other, column: 'title', keep: false });
    await until('its text', () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString());
    const { document, selection } = vscode.window.activeTextEditor ?? assert.fail();
    assert.equal(document.getText(document.getWordRangeAtPosition(selection.active)), 'Laterborn');
  });
});
