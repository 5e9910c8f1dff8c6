import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { commitAll, git } from '../../fixtures/repository.ts';
import { choose, told, type } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { labelOf } from '../sidebar.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile, typeOver } from '../workspaceFiles.ts';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

describe('the comparison of two states of the plan', () => {
  let api: PlandeckApi;
  let start: string;

  before(async () => {
    api = await plandeck();
    start = git(folderPath(), 'rev-parse', 'HEAD').trim();
  });

  afterEach(async () => {
    await run('plandeck.changes.close');
    await cleanUp(api);
    git(folderPath(), 'reset', '--quiet', '--hard', start);
    for (const tag of git(folderPath(), 'tag').split('\n').filter(Boolean)) git(folderPath(), 'tag', '--delete', tag);
  });

  const below = (row?: Row): readonly Row[] => api.changes.tree.rowsOf(row);
  const look = (row: Row): string => `${labelOf(row)} | ${row.treeItem().description}`;
  /** The rows as an indented text. */
  const shown = (row?: Row, depth = 0): string[] =>
    below(row).flatMap((one) => [`${'  '.repeat(depth)}${look(one)}`, ...shown(one, depth + 1)]);
  const compareWith = (label: string) => choose([label], () => run('plandeck.plan.compare'));

  it('takes unsaved text, and follows what is typed', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - {id: ${id}, title: Log in, status: todo, labels: [ui]}\n`);
    commitAll(folderPath(), 'Plan more');
    await compareWith('main');
    assert.deepEqual(shown(), []);
    assert.equal(api.changes.view.message, 'Nothing changed.');
    assert.equal(api.changes.view.description, 'main → now');
    await typeOver(uri, 'status: todo', 'status: doing');
    await until('the change', () => shown().length > 0);
    assert.deepEqual(shown(), ['items | 1', `  Log in | ${id} · status: todo → doing`]);
    await typeOver(uri, '[ui]', '[security]');
    await until('the other change', () => shown().length > 2);
    assert.deepEqual(shown().slice(1), [
      `  Log in | ${id} · status, labels`,
      '    status | todo → doing',
      '    labels | +security -ui',
    ]);
    assert.equal(api.changes.view.message, '1 changed');
    await run('plandeck.changes.swap');
    assert.equal(api.changes.view.description, 'now → main');
    assert.ok(shown().includes('    status | doing → todo'));
  });

  it('opens an entry of both states side by side, and settings with their file', async () => {
    const id = freshId();
    const uri = await planFile(api, `items:\n  - id: ${id}\n    title: Before\n`);
    commitAll(folderPath(), 'Plan more');
    await typeOver(uri, 'Before', 'After');
    await typeOver(
      vscode.Uri.file(path.join(folderPath(), 'plan', 'plan.yaml')),
      'key: WEB',
      'key: WEB\n  hoursPerDay: 7',
    );
    await compareWith('main');
    const entry = below(below()[0])[0];
    assert.ok(entry);
    await click(entry);
    const input = await until('the diff', () => {
      const active = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return active instanceof vscode.TabInputTextDiff && active;
    });
    const texts = await Promise.all(
      [input.original, input.modified].map(async (side) => (await vscode.workspace.openTextDocument(side)).getText()),
    );
    assert.deepEqual(texts, [`  - id: ${id}\n    title: Before\n`, `  - id: ${id}\n    title: After\n`]);
    await typeOver(uri, 'After', 'Later');
    const modified = await vscode.workspace.openTextDocument(input.modified);
    await until('the new text', () => modified.getText().includes('Later'));
    const settings = below(below().find((row) => labelOf(row) === 'project'))[0];
    assert.ok(settings);
    assert.equal(look(settings), 'Settings | hoursPerDay: 7');
    const [, right] = settings.treeItem().command?.arguments ?? [];
    const file = await vscode.workspace.openTextDocument(right);
    assert.match(file.getText(), /hoursPerDay: 7/);
  });

  it('knows what is staged, what is added, removed, and moved to another file', async () => {
    const ids = [freshId(), freshId(), freshId()] as const;
    const uri = await planFile(api, `items:\n  - {id: ${ids[0]}, title: A}\n`);
    const gone = await planFile(api, `items: [{id: ${ids[1]}, title: B}]\n`);
    commitAll(folderPath(), 'Plan more');
    git(folderPath(), 'tag', 'v1.2');
    const moved = path.join(path.dirname(uri.fsPath), 'moved-here.yaml');
    renameSync(uri.fsPath, moved);
    writeFileSync(gone.fsPath, `items: [{id: ${ids[2]}, title: C}]\n`);
    git(folderPath(), 'add', '--all');
    try {
      await choose(['v1.2', 'Index'], () => run('plandeck.plan.compareStates'));
      assert.equal(api.changes.view.description, 'v1.2 → index');
      const name = (file: string): string => path.relative(folderPath(), file);
      assert.deepEqual(
        shown().sort(),
        [
          `  A | ${ids[0]} · file: ${name(uri.fsPath)} → ${name(moved)}`,
          `  B | ${ids[1]} · removed`,
          `  C | ${ids[2]} · added`,
          'items | 3',
        ].sort(),
      );
      await run('plandeck.changes.copyMarkdown');
      assert.match(
        await vscode.env.clipboard.readText(),
        /^\*\*Changes of the plan:\*\* 1 added, 1 changed, 1 removed\n/,
      );
      await run('plandeck.changes.openJson');
      const records: { id: string; kind: string }[] = JSON.parse(
        vscode.window.activeTextEditor?.document.getText() ?? '',
      );
      assert.deepEqual(records.map(({ id }) => id).sort(), [...ids].sort());
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    } finally {
      rmSync(moved);
    }
  });

  it('copies with the changes what they do to the dates', async () => {
    const [first, second] = [freshId(), freshId()];
    const uri = await planFile(
      api,
      `items:\n  - {id: ${first}, title: First, estimate: 2d}\n  - {id: ${second}, title: Second, estimate: 2d, depends: [${first}]}\n`,
    );
    commitAll(folderPath(), 'Plan more');
    await typeOver(uri, 'title: First, estimate: 2d', 'title: First, estimate: 12d');
    await compareWith('main');
    await run('plandeck.changes.copyMarkdown');
    const copied = await vscode.env.clipboard.readText();
    assert.match(
      copied,
      /^\*\*Changes of the plan:\*\* 1 changed\n(.*\n)*\n\*\*Schedule:\*\* delays .* by \d+ days.*\.\n$/,
    );
    await run('plandeck.changes.openJson');
    const records: { section: string; id: string; fields: object }[] = JSON.parse(
      vscode.window.activeTextEditor?.document.getText() ?? '',
    );
    await run('workbench.action.revertAndCloseActiveEditor');
    const dates = records.filter(({ section }) => section === 'schedule').map(({ id }) => id);
    assert.ok(dates.includes(first) && dates.includes(second), dates.join());
    assert.equal(records.length - dates.length, 1);
  });

  it('follows branches and commits', async () => {
    const id = freshId();
    await planFile(api, `items: [{id: ${id}, title: New}]\n`);
    await compareWith('main');
    assert.deepEqual(shown(), ['items | 1', `  New | ${id} · added`]);
    commitAll(folderPath(), 'Commit it');
    await until('nothing', () => api.changes.view.message === 'Nothing changed.');
  });

  it('says what it does not know', async () => {
    const typed = await type('no-such-ref', () => choose(['Another Revision…'], () => run('plandeck.plan.compare')));
    assert.equal(typed, 'Git knows no branch, tag or commit named "no-such-ref".');
    const [loaded] = api.store.plans;
    assert.ok(loaded);
    const to = { kind: 'now' } as const;
    await api.comparison.show({ folder: loaded.plan.folder, from: { kind: 'revision', revision: 'gone' }, to });
    assert.equal(api.changes.view.message, 'Git knows no branch, tag or commit named "gone".');
    assert.deepEqual(await told(() => run('plandeck.changes.copyMarkdown')), [
      'Git knows no branch, tag or commit named "gone".',
    ]);
  });
});

async function click(row: Row): Promise<void> {
  const { command } = row.treeItem();
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
