import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { pick, told } from '../ask.ts';
import { TestEditor } from '../editorPage.ts';
import { nodesOf, plandeck, statusOf } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, freshId, planFile, revert, typeOver } from '../workspaceFiles.ts';

const EDITOR = 'plandeck.planEditor';

describe('Plan editor', () => {
  let api: PlandeckApi;
  let uri: vscode.Uri;
  let id: string;
  let other: string;
  const text = (title = 'Firstborn'): string =>
    `items:\n  - id: ${id}\n    title: ${title}\n    status: todo # as agreed\n  - {id: ${other}, title: Laterborn, status: todo}\n`;

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    [id, other] = [freshId(), freshId()];
    uri = await planFile(api, text());
  });

  afterEach(() => cleanUp(api));

  const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const editorTabs = (): vscode.Tab[] =>
    tabs().filter(({ input }) => input instanceof vscode.TabInputCustom && input.viewType === EDITOR);
  const textTabs = (): vscode.Tab[] =>
    tabs().filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  /** The document, as VS Code has it now. */
  const document = (): Thenable<vscode.TextDocument> => vscode.workspace.openTextDocument(uri);
  const openEditor = async (column = vscode.ViewColumn.One): Promise<void> => {
    await vscode.commands.executeCommand('vscode.openWith', uri, EDITOR, column);
    await until('an editor', () => api.editorPages.open.some(({ page }) => page.file === uri.toString()));
  };
  /** An editor that VS Code has, and beside it one whose page is the test. */
  const open = async (): Promise<TestEditor> => {
    await openEditor();
    const page = await TestEditor.open(api, uri, vscode.ViewColumn.Two);
    await page.start();
    return page;
  };
  /** Changes the text as something outside of any editor's page does. */
  const change = async (search: string, replacement: string): Promise<void> => {
    const now = await document();
    const start = now.positionAt(now.getText().indexOf(search));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(start, start.translate(0, search.length)), replacement);
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  const set = (page: TestEditor, title: string, key = id) =>
    page.ask({ kind: 'set', cells: [{ key, column: 'title', text: title }] });

  describe('its tab', () => {
    it('takes the place of the text by its command, and gives it back, unsaved as it is', async () => {
      await typeOver(uri, 'Firstborn', 'Unsaved');
      await vscode.commands.executeCommand('plandeck.editor.open', uri);
      await until('the editor alone', () => editorTabs().length === 1 && textTabs().length === 0);
      assert.equal((await document()).isDirty, true);
      await vscode.commands.executeCommand('plandeck.editor.openText');
      await until('the text alone', () => editorTabs().length === 0 && textTabs().length === 1);
      assert.equal((await document()).isDirty, true);
    });

    it('stands beside the text', async () => {
      await vscode.window.showTextDocument(uri);
      await vscode.commands.executeCommand('plandeck.editor.openToSide', uri);
      await until('both', () => editorTabs().length === 1 && textTabs().length === 1);
      assert.equal(vscode.window.tabGroups.all.length, 2);
    });

    it('shows a second time what is open already', async () => {
      await openEditor();
      await vscode.commands.executeCommand('workbench.action.splitEditor');
      await until('two editors', () => editorTabs().length === 2 && api.editorPages.open.length === 2);
    });

    it('says of a file that is of no plan that there is nothing to edit', async () => {
      const alien = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'items:\n  - id: X-1\n' });
      const page = await TestEditor.open(api, alien.uri);
      const { frame, rows } = await page.start();
      assert.match(frame.broken ?? '', /nothing to edit here/);
      assert.equal(rows.size, 0);
      const { why } = await page.ask({ kind: 'set', cells: [{ key: 'X-1', column: 'title', text: 'No' }] });
      assert.match(why ?? '', /nothing to edit here/);
      await page.ask({ kind: 'undo' });
    });
  });

  describe('its page', () => {
    it('is told all rows when it asks, then what differs', async () => {
      const page = await TestEditor.open(api, uri);
      const { version, rows, order, frame } = await page.start();
      assert.equal(version, 1);
      assert.deepEqual(order, [id, other]);
      assert.equal(rows.get(id)?.kind, 'entry');
      assert.equal(page.cell(other, 'title'), 'Laterborn');
      assert.equal(frame.sections[0]?.id, 'items');
      assert.equal(frame.sections[0]?.count, 2);
      await change('Firstborn', 'Renamed');
      await until('the new title', () => page.cell(id, 'title') === 'Renamed');
      const last = page.told.findLast(({ kind }) => kind === 'table');
      assert.ok(last?.kind === 'table' && last.base !== undefined);
    });

    it('has what is wrong with dates as soon as that is known', async () => {
      await change(`{id: ${other}`, `{due: 2099-06-02, start: 2099-06-01, estimate: 3d, id: ${other}`);
      const page = await TestEditor.open(api, uri);
      await page.start();
      const marks = () => page.table.rows.get(other)?.marks ?? [];
      await until('a mark', () =>
        marks().some(({ text }) => /is due on 2099-06-02, but ends on 2099-06-03/.test(text)),
      );
      assert.equal(marks()[0]?.column, 'due');
    });

    it('is told nothing while nobody sees it', async () => {
      const page = await TestEditor.open(api, uri);
      await page.start();
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One });
      await until('the editor covered', () => !page.panel.visible);
      const count = page.told.length;
      await typeOver(uri, 'Firstborn', 'Renamed');
      await api.store.settle();
      assert.equal(page.told.length, count);
      page.panel.reveal();
      await until('the editor in front', () => page.panel.visible);
      await page.start();
      assert.equal(page.cell(id, 'title'), 'Renamed');
    });

    it('keeps the last table that could be read, and writes nothing meanwhile', async () => {
      const page = await open();
      await change('Laterborn,', 'Laterborn, [');
      await until('a notice', () => page.table.frame.broken !== undefined);
      assert.equal(page.cell(id, 'title'), 'Firstborn');
      const { why } = await set(page, 'Never');
      assert.equal(why, page.table.frame.broken);
      page.say({ kind: 'showProblem' });
      await until('the text', () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString());
      await change('Laterborn, [', 'Laterborn,');
      await until('no notice', () => page.table.frame.broken === undefined);
      assert.equal((await set(page, 'Again')).why, undefined);
    });

    it('changes nothing while the views show the past', async () => {
      const page = await open();
      await api.shown.show('HEAD', 'HEAD');
      await until('a notice', () => page.table.frame.frozen !== undefined);
      assert.equal((await set(page, 'Never')).why, page.table.frame.frozen);
      api.shown.back();
      await until('no notice', () => page.table.frame.frozen === undefined);
      assert.equal((await document()).isDirty, false);
    });

    it('refuses what is about a row that is another one by now', async () => {
      const page = await open();
      const { version } = page.table;
      await change(`id: ${id}`, `id: ${freshId()}`);
      const { why } = await page.ask({ kind: 'set', cells: [{ key: id, column: 'title', text: 'Never' }] }, version);
      assert.match(why ?? '', /not what it was/);
    });

    it('drops what is forged', async () => {
      const page = await TestEditor.open(api, uri);
      await page.start();
      const message = { kind: 'set', request: 1, version: 1, cells: [{ key: id, column: 'title', text: 'Forged' }] };
      page.post({ session: 'guessed', message });
      page.post({ message });
      await api.store.settle();
      assert.equal((await document()).getText(), text());
    });
  });

  describe('its edits', () => {
    it('leave the document unsaved, and are no plan edits to undo', async () => {
      const page = await open();
      assert.equal((await set(page, 'Renamed')).why, undefined);
      assert.equal((await document()).getText(), text('Renamed'));
      assert.equal((await document()).isDirty, true);
      assert.equal(diskText(uri), text());
      assert.equal(page.cell(id, 'title'), 'Renamed');
      await vscode.commands.executeCommand('plandeck.edit.undo');
      assert.equal((await document()).getText(), text('Renamed'));
    });

    it('are undone and redone by VS Code, from the editor and from the text', async () => {
      const page = await open();
      await set(page, 'Renamed');
      await openEditor();
      await vscode.commands.executeCommand('undo');
      await until('the old title', async () => (await document()).getText() === text());
      await vscode.commands.executeCommand('redo');
      await until('the new title', async () => (await document()).getText() === text('Renamed'));
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Three });
      await vscode.commands.executeCommand('undo');
      await until('the old title again', async () => (await document()).getText() === text());
      await until('it in the page', () => page.cell(id, 'title') === 'Firstborn');
    });

    it('leave what a command did before to the undo of plan edits', async () => {
      const page = await open();
      const [node] = await nodesOf(api, other);
      await pick('doing', () => vscode.commands.executeCommand('plandeck.item.setStatus', node));
      await set(page, 'Renamed');
      assert.notEqual((await document()).getText(), text('Renamed'));
      await vscode.commands.executeCommand('plandeck.edit.undo');
      assert.equal((await document()).getText(), text('Renamed'));
    });

    it('bring in no new error', async () => {
      const page = await open();
      const { why } = await page.ask({ kind: 'set', cells: [{ key: id, column: 'parent', text: other }] });
      assert.equal(why, undefined);
      const circle = await page.ask({ kind: 'set', cells: [{ key: other, column: 'parent', text: id }] });
      assert.match(circle.why ?? '', /below itself/);
    });

    it('are saved and reverted by VS Code', async () => {
      const page = await open();
      await set(page, 'Saved');
      assert.equal((await page.ask({ kind: 'save' })).why, undefined);
      assert.equal(diskText(uri), text('Saved'));
      assert.equal((await document()).isDirty, false);
      await set(page, 'Reverted');
      await openEditor();
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await until('the saved title', async () => (await document()).getText() === text('Saved'));
      await until('it in the page', () => page.cell(id, 'title') === 'Saved');
    });

    it('stand in every editor of the document', async () => {
      const page = await open();
      const second = await TestEditor.open(api, uri, vscode.ViewColumn.Three);
      await second.start();
      await set(page, 'Renamed');
      await until('it in the other', () => second.cell(id, 'title') === 'Renamed');
    });

    it('give way to what comes from outside only where nothing is unsaved', async () => {
      const page = await open();
      writeFileSync(uri.fsPath, text('Outside'));
      await until('it in the page', () => page.cell(id, 'title') === 'Outside');
      await set(page, 'Unsaved');
      writeFileSync(uri.fsPath, text('Outside again'));
      await api.store.settle();
      assert.equal((await document()).getText(), text('Unsaved'));
      await revert(await document());
    });
  });

  describe('typing', () => {
    it('is one step to undo where the text is seen', async () => {
      const page = await open();
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Three });
      await set(page, 'Before');
      await page.type(id, 'title', 'Typed');
      assert.equal((await document()).getText(), text('Typed'));
      await page.type(other, 'title', 'Second');
      await openEditor();
      await vscode.commands.executeCommand('undo');
      await until('one burst gone', async () => (await document()).getText() === text('Typed'));
      await vscode.commands.executeCommand('undo');
      await until('both gone', async () => (await document()).getText() === text('Before'));
      await vscode.commands.executeCommand('undo');
      await until('all gone', async () => (await document()).getText() === text());
    });

    it('is one step apart from what is done next', async () => {
      const page = await open();
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Three });
      await page.type(id, 'title', 'Typed');
      await page.ask({ kind: 'set', cells: [{ key: other, column: 'title', text: 'Set' }] });
      await openEditor();
      await vscode.commands.executeCommand('undo');
      await until('what was set gone', async () => (await document()).getText() === text('Typed'));
    });

    it('is one step to undo where nobody sees the text, written when the burst ends', async () => {
      const page = await open();
      await page.type(id, 'title', 'Typed');
      assert.equal((await document()).getText(), text());
      await page.ask({ kind: 'save' });
      assert.equal(diskText(uri), text('Typed'));
      await openEditor();
      await vscode.commands.executeCommand('undo');
      await until('the burst gone', async () => (await document()).getText() === text());
    });

    it('is written after a pause', async () => {
      const page = await open();
      await page.type(id, 'title', 'Typed');
      await until('it in the text', async () => (await document()).getText() === text('Typed'));
    });

    it('is saved with the document by whoever saves that', async () => {
      const page = await open();
      await set(page, 'Dirty');
      await page.type(id, 'title', 'Typed');
      await (await document()).save();
      assert.equal(diskText(uri), text('Typed'));
    });

    it('is made anew of a text that was faster', async () => {
      const page = await open();
      const editor = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Three });
      const typed = page.type(id, 'title', 'Typed');
      for (let count = 0; count < 5; count++) {
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# above\n'));
      }
      await typed;
      assert.equal((await document()).getText(), '# above\n'.repeat(5) + text('Typed'));
    });
  });

  describe('its rows', () => {
    const rows = (page: TestEditor): string[] => page.table.order.map((key) => String(page.cell(key, 'title')));

    it('come behind others and below them', async () => {
      const page = await open();
      const { keys } = await page.ask({ kind: 'insert', after: id, isChild: false, cells: { title: 'Between' } });
      assert.deepEqual(rows(page), ['Firstborn', 'Between', 'Laterborn']);
      assert.match(keys?.[0] ?? '', /^WEB-/);
      const child = await page.ask({ kind: 'insert', after: id, isChild: true, cells: { title: 'Child' } });
      assert.equal(page.table.rows.get(child.keys?.[0] ?? '')?.depth, 1);
      const bad = await page.ask({ kind: 'insert', isChild: false, cells: { title: 'Bad', due: 'someday or so' } });
      assert.match(bad.why ?? '', /due/);
    });

    it('move, and go in and out', async () => {
      const page = await open();
      await page.ask({ kind: 'move', keys: [other], after: null, isChild: false });
      assert.deepEqual(rows(page), ['Laterborn', 'Firstborn']);
      await page.ask({ kind: 'indent', keys: [id] });
      assert.equal(page.table.rows.get(id)?.depth, 1);
      const { why } = await page.ask({ kind: 'indent', keys: [other] });
      assert.ok(why);
      await page.ask({ kind: 'outdent', keys: [id] });
      assert.equal(page.table.rows.get(id)?.depth, 0);
    });

    it('are deleted, and what refers to them is asked for', async () => {
      const page = await open();
      await page.ask({ kind: 'indent', keys: [other] });
      const [question] = await told(() => page.ask({ kind: 'delete', keys: [id] }));
      assert.match(question ?? '', /Others refer to/);
      assert.equal(page.table.rows.size, 2);
      await page.ask({ kind: 'delete', keys: [other] });
      assert.deepEqual(rows(page), ['Firstborn']);
    });

    it('are copied with their headings, and pasted as others of their kind', async () => {
      const page = await open();
      const { text: copied } = await page.ask({ kind: 'copy', keys: [other], isCut: false });
      assert.match(copied ?? '', /^\S+\tTitle\t.*\n.*\tLaterborn\t/);
      const { keys } = await page.ask({ kind: 'paste', after: id, text: copied ?? '' });
      assert.deepEqual(rows(page), ['Firstborn', 'Laterborn', 'Laterborn']);
      assert.ok(keys?.[0] !== other);
    });

    it('come of a spreadsheet, and what does not fit is said', async () => {
      const page = await open();
      const pasted = await page.ask({ kind: 'paste', text: 'Title\tDue\nFrom afar\tnever ever\n' });
      assert.equal(rows(page).at(-1), 'From afar');
      assert.match(pasted.text ?? '', /^Left out: /);
      assert.equal((await document()).isDirty, true);
    });

    it('that are cut move when they are pasted, also into another file', async () => {
      const page = await open();
      const cut = await page.ask({ kind: 'copy', keys: [id], isCut: true });
      assert.deepEqual(rows(page), ['Firstborn', 'Laterborn']);
      const elsewhere = await planFile(api, `items:\n  - {id: ${freshId()}, title: Elsewhere}\n`);
      const second = await TestEditor.open(api, elsewhere, vscode.ViewColumn.Three);
      await second.start();
      const { why } = await second.ask({ kind: 'paste', text: cut.text ?? '' });
      assert.equal(why, undefined);
      assert.deepEqual(rows(second), ['Elsewhere', 'Firstborn']);
      await until('it gone', () => rows(page).length === 1);
      assert.ok(!diskText(uri).includes('Firstborn'));
      assert.ok((await vscode.workspace.openTextDocument(elsewhere)).isDirty);
    });
  });

  describe('its form', () => {
    const title = (page: TestEditor): string | undefined => {
      const form = page.told.findLast((one) => one.kind === 'form');
      return form?.kind === 'form' ? form.title : undefined;
    };

    it('is of the first row that is selected, as long as the page shows one', async () => {
      const page = await open();
      const select = (): void => page.say({ kind: 'select', keys: [other, id], form: true });
      select();
      await until('the form', () => title(page) === 'Laterborn');
      await set(page, 'Renamed', other);
      await until('what was changed', () => {
        // Another page that still loads tells its first row, which all pages follow.
        select();
        return title(page) === 'Renamed';
      });
      page.say({ kind: 'goTo', id });
      await until('the other', () => title(page) === 'Firstborn');
      page.say({ kind: 'select', keys: [id], form: false });
      const count = page.told.filter(({ kind }) => kind === 'form').length;
      await set(page, 'Renamed too');
      assert.equal(page.told.filter(({ kind }) => kind === 'form').length, count);
    });

    it('mends what a finding of it offers', async () => {
      const page = await open();
      await change('status: todo # as agreed', 'status: tood # as agreed');
      page.say({ kind: 'select', keys: [id], form: true });
      const form = await until('a finding', () => {
        const last = page.told.findLast((one) => one.kind === 'form');
        return last?.kind === 'form' && last.findings.some(({ fixes }) => fixes.length > 0) ? last : undefined;
      });
      const finding = form.findings.findIndex(({ fixes }) => fixes.length > 0);
      assert.equal((await page.ask({ kind: 'fix', key: id, finding, fix: 0 }, form.version)).why, undefined);
      assert.equal((await document()).getText(), text());
      assert.equal((await document()).isDirty, true);
    });
  });

  describe('its selection', () => {
    it('is what commands act on', async () => {
      const page = await open();
      page.say({ kind: 'select', keys: [id, other], form: false });
      await until('the selection', () => api.editorPages.selection.length === 2);
      await told(() => vscode.commands.executeCommand('plandeck.item.copyId'));
      assert.equal(await vscode.env.clipboard.readText(), `${id} ${other}`);
      assert.equal(statusOf(api, id), 'todo');
    });

    it('follows that of the views', async () => {
      const page = await open();
      await vscode.commands.executeCommand('plandeck.plan.focus');
      // VS Code reads the rows when the view is shown.
      await until('the row in the view', async () => {
        const [node] = await nodesOf(api, other);
        try {
          await api.view.reveal(node ?? assert.fail(), { select: true });
          return true;
        } catch {
          return false;
        }
      });
      await until('the row selected', () => page.told.some((one) => one.kind === 'select' && one.keys.includes(other)));
    });
  });
});
