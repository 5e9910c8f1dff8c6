import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { told } from '../ask.ts';
import { TestPage } from '../boardPage.ts';
import { nodesOf, plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, freshId, planFile, revert, typeOver, unsaved } from '../workspaceFiles.ts';

describe('Board', () => {
  let api: PlandeckApi;
  let page: TestPage;
  let uri: vscode.Uri;
  let id: string;
  let other: string;
  const text = (status = 'todo') =>
    `items:\n  - id: ${id}\n    title: Firstborn\n    status: ${status} # as agreed\n  - {id: ${other}, title: Laterborn, status: todo}\n`;

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    [id, other] = [freshId(), freshId()];
    uri = await planFile(api, text());
    page = await TestPage.open(api);
  });

  afterEach(() => cleanUp(api));

  /** Comes back to the board from a text that covers it: its page starts anew. */
  const showAgain = async (): Promise<void> => {
    await until('the board covered', () => !page.panel.visible);
    page.panel.reveal();
    await until('the board in front', () => page.panel.visible);
    await page.start();
  };
  const columns = (): string[] => page.board.columns.map((column) => column.id);

  it('is told to a page that asks, and its tab says of what it is', async () => {
    const { version, cards, frame } = await page.start();
    const { plan } = api.store.plans[0] ?? assert.fail();
    assert.equal(version, 1);
    assert.deepEqual(
      columns().slice(0, plan.workflow.length),
      plan.workflow.map((status) => status.id),
    );
    assert.equal(cards.get(id)?.title, 'Firstborn');
    assert.equal(page.columnOf(id), 'todo');
    assert.equal(frame.title, plan.project.name);
    assert.equal(page.panel.title, `Board: ${plan.project.name}`);
    assert.match(page.html, /default-src 'none'|default-src &#39;none&#39;/);
  });

  it('opens by its command, once for the same plans', async () => {
    const tabs = (): vscode.Tab[] =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && /plandeck\.board$/.test(input.viewType));
    page.panel.dispose();
    await until('no board', () => tabs().length === 0);
    await vscode.commands.executeCommand('plandeck.board.open');
    await until('a board', () => tabs().length === 1);
    await vscode.commands.executeCommand('plandeck.board.open');
    assert.equal(api.boards.open.length, 1);
  });

  it('drops what is forged, stale or foreign', async () => {
    await page.start();
    const stranger = await TestPage.open(api);
    await stranger.start();
    const count = page.told.length;
    const message = { kind: 'move', request: 1, version: page.board.version, keys: [id], column: 'done' };
    page.post(message);
    page.post({ message });
    page.post({ session: 'guessed', message });
    page.post({ session: stranger.session, message });
    page.post({ session: page.session, message: { ...message, keys: { length: 1 } } });
    page.post({ session: page.session, message: { kind: 'run', command: 'workbench.action.quit' } });
    stranger.panel.dispose();
    // What comes behind all that is answered first.
    await page.ask({ kind: 'move', keys: ['no such card'], column: 'done' });
    assert.deepEqual(
      page.told.slice(count).map(({ kind }) => kind),
      ['answer'],
    );
    assert.equal(diskText(uri), text());
  });

  it('moves a card: one line of the file, nothing unsaved, and undo takes it back', async () => {
    await page.start();
    const before = page.told.length;
    assert.deepEqual((await page.ask({ kind: 'move', keys: [id], column: 'doing' })).why, undefined);
    assert.equal(diskText(uri), text('doing'));
    assert.deepEqual(unsaved(), []);
    assert.equal(page.columnOf(id), 'doing');
    const [change, answer, ...more] = page.told.slice(before);
    assert.ok(change?.kind === 'board' && answer?.kind === 'answer', 'it shows before the page hears of it');
    assert.deepEqual([change.cards.length, change.gone, more], [1, [], []]);
    await page.ask({ kind: 'undo' });
    await until('the card back', () => page.columnOf(id) === 'todo');
    assert.equal(diskText(uri), text());
    await page.ask({ kind: 'redo' });
    await until('the card moved again', () => page.columnOf(id) === 'doing');
    assert.equal(diskText(uri), text('doing'));
  });

  it('adds a card where a line was typed', async () => {
    await page.start({ lanes: 'priority' });
    const { key = '' } = await page.ask({ kind: 'add', text: 'Fix login ~2d', column: 'doing', lane: 'must' });
    assert.equal(page.columnOf(key), 'doing');
    assert.deepEqual([page.board.cards.get(key)?.title, page.board.cards.get(key)?.priority], ['Fix login', 'must']);
    assert.deepEqual(unsaved(), []);
    const { why } = await page.ask({ kind: 'add', text: 'Fix @nobody', column: 'doing' });
    assert.equal(why, 'There is no person "nobody" in this plan.');
    await page.ask({ kind: 'undo' });
    await until('no card', () => page.columnOf(key) === undefined);
  });

  it('walks through a stand-up, person by person', async () => {
    await page.start({ standUp: 0 });
    const { standUp } = page.board.frame;
    assert.deepEqual(
      [standUp?.person, page.board.lanes.length, columns()],
      [0, 1, ['done', 'doing', 'next', 'blocked']],
    );
    assert.ok((standUp?.people.length ?? 0) > 1);
    page.say({ kind: 'options', options: { filter: '', withParents: false, standUp: 1 } });
    await until('the next person', () => page.board.lanes[0]?.name === standUp?.people[1]);
    assert.equal(page.board.cells.flat(2).length, page.board.cards.size);
    page.say({ kind: 'options', options: { filter: '', withParents: false } });
    await until('the board again', () => page.board.frame.standUp === undefined && page.columnOf(id) === 'todo');
  });

  it('does not move what the user did not see', async () => {
    await page.start();
    const changed = 'The board has changed since, and a card is not what it was. Look at it and try again.';
    assert.equal((await page.ask({ kind: 'move', keys: [id], column: 'done' }, 99)).why, changed);
    assert.equal((await page.ask({ kind: 'move', keys: [id, 'WEB-zzzzz'], column: 'done' })).why, changed);
    assert.ok((await page.ask({ kind: 'move', keys: [id], column: 'no such column' })).why);
    assert.equal(diskText(uri), text());
  });

  it('shows what is typed, and keeps what it could read last', async () => {
    await page.start();
    const document = await typeOver(uri, 'title: Firstborn', 'title: Typed');
    await showAgain();
    await until('the typed title', () => page.board.cards.get(id)?.title === 'Typed');
    const cards = page.board.cards.size;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(document.getText().indexOf('title: Typed')), '"');
    await vscode.workspace.applyEdit(edit);
    const name = vscode.workspace.asRelativePath(uri).replace(/^plan\//, '');
    const { broken } = await until('what is broken', () => page.board.frame.broken !== undefined && page.board.frame);
    assert.ok(broken?.startsWith(`${name}, line 3: `), broken);
    assert.equal(page.board.cards.size, cards);
    assert.equal((await page.ask({ kind: 'move', keys: [id], column: 'done' })).why, broken);
    page.say({ kind: 'showProblem' });
    await until('the problem', () => vscode.window.activeTextEditor?.document.uri.toString() === uri.toString());
    await revert(document);
    await showAgain();
    await until('nothing broken', () => page.board.frame.broken === undefined);
    assert.equal(page.board.cards.get(id)?.title, 'Firstborn');
  });

  it('filters, and keeps the cards of the last filter that can be used', async () => {
    await page.start({ filter: `"Firstborn"` });
    assert.deepEqual([page.board.cards.has(id), page.board.cards.has(other)], [true, false]);
    page.say({ kind: 'options', options: { filter: 'status:nonsense', withParents: false } });
    const { frame } = await until('a problem', () => page.board.frame.filterProblem !== undefined && page.board);
    assert.match(frame.filterProblem ?? '', /no status "nonsense"/);
    assert.deepEqual([page.board.cards.has(id), page.board.cards.has(other)], [true, false]);
    page.say({ kind: 'options', options: { filter: '', withParents: false } });
    await until('all cards', () => page.board.cards.has(other));
    assert.equal(page.board.frame.filterProblem, undefined);
  });

  it('has commands work on the cards that are selected, and on those of its menu', async () => {
    await page.start();
    page.say({ kind: 'select', keys: [id, other] });
    await until('the selection', () => api.boards.selection.length === 2);
    await vscode.commands.executeCommand('plandeck.item.copyId');
    assert.equal(await vscode.env.clipboard.readText(), `${id} ${other}`);
    page.say({ kind: 'select', keys: [other] });
    const menu = { webviewSection: 'card', plandeckKey: id, plandeckSession: page.session };
    await vscode.commands.executeCommand('plandeck.item.copyId', menu);
    assert.equal(await vscode.env.clipboard.readText(), id);
    const forged = [
      { ...menu, plandeckSession: 'x' },
      { ...menu, plandeckKey: ['x'] },
      { ...menu, plandeckKey: 'x' },
    ];
    for (const one of forged) {
      const said = await told(() => vscode.commands.executeCommand('plandeck.item.copyId', one));
      assert.deepEqual(said, ['This card is not on the board any more.']);
    }
  });

  it('follows what is selected in the Plan view, which follows it', async () => {
    await vscode.commands.executeCommand('plandeck.plan.focus');
    await until('the Plan view', () => api.view.visible);
    await page.start();
    const [first] = await nodesOf(api, id);
    // VS Code reads the rows when the view is shown.
    await until('its rows', async () => {
      try {
        await api.view.reveal(first ?? assert.fail(), { select: false });
        return true;
      } catch {
        return false;
      }
    });
    page.say({ kind: 'select', keys: [id] });
    const isSelected = (wanted: string) => () =>
      api.view.selection.some((row) => row.kind === 'item' && row.item.id === wanted);
    await until('the row', isSelected(id));
    assert.deepEqual(
      page.told.filter(({ kind }) => kind === 'select'),
      [],
    );
    const [row] = await nodesOf(api, other);
    assert.ok(row);
    await api.view.reveal(row, { select: true });
    await until('the card', () => page.told.some((one) => one.kind === 'select' && one.keys[0] === other));
  });

  it('opens a card in the text beside it, and keeps the focus', async () => {
    await page.start();
    await until('the board in front', () => page.panel.active);
    page.say({ kind: 'open', key: other, keep: false });
    const editor = await until('the text', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString()),
    );
    assert.notEqual(editor.viewColumn, page.panel.viewColumn);
    await until('its place', () => editor.selection.active.line === 4);
    assert.ok(page.panel.active);
    page.say({ kind: 'select', keys: [id] });
    await until('the place of the other card', () => editor.selection.active.line === 1);
    page.say({ kind: 'open', key: id, keep: true });
    await until('the focus', () => vscode.window.activeTextEditor?.document === editor.document);
  });

  it('shows an item that its filter leaves out only when asked to', async () => {
    await page.start({ filter: '"Laterborn"' });
    const [row] = await nodesOf(api, id);
    const said = await told(() => vscode.commands.executeCommand('plandeck.item.showOnBoard', row));
    assert.match(said[0] ?? '', /^The board does not show \S+ Firstborn: its filter/);
    assert.equal(page.board.options.filter, '"Laterborn"');
    const [shown] = await nodesOf(api, other);
    assert.deepEqual(await told(() => vscode.commands.executeCommand('plandeck.item.showOnBoard', shown)), []);
    assert.ok(page.told.some((one) => one.kind === 'select' && one.keys[0] === other));
  });

  it('shows the past, in which nothing is moved', async () => {
    await page.start();
    assert.equal(await api.shown.show('HEAD', 'then'), undefined);
    await until('the past', () => page.board.frame.past === 'then');
    assert.equal(page.board.cards.has(id), false);
    const keys = [...page.board.cards.keys()].slice(0, 1);
    const said = await told(async () => {
      const { why } = await page.ask({ kind: 'move', keys, column: 'done' });
      assert.equal(why, 'The board shows the past, which cannot be changed.');
    });
    assert.equal(said.length, 1, 'with a way back');
    api.shown.back();
    await until('now', () => page.board.frame.past === undefined && page.board.cards.has(id));
  });

  it('has what its page remembers after a reload', async () => {
    const { cards, options } = await page.start({ filter: '"Laterborn"', lanes: 'priority' });
    assert.deepEqual([[...cards.keys()], options.lanes], [[other], 'priority']);
    const again = await page.start({ filter: '"Firstborn"' });
    assert.deepEqual([...again.cards.keys()], [id]);
    assert.equal(page.told.filter((one) => one.kind === 'board' && one.base === undefined).length, 2);
  });
});
