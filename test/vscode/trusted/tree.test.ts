import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { pick } from '../ask.ts';
import { allRows, outline, plandeck, rowOf } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, freshId, planFile } from '../workspaceFiles.ts';

describe('the Plan view', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('plandeck.plan.groupBy', 'outline');
    await cleanUp(api);
  });

  it('shows the items of all files below their parents, by priority and rank', async () => {
    const rows = await outline(api);
    const { plan } = api.store.plans[0] ?? {};
    assert.ok(plan);
    assert.ok(rows.length >= 60);
    assert.equal(rows.length, plan.items.length, 'each item has one row');
    const tops = rows.filter((row) => !row.startsWith(' '));
    assert.deepEqual(tops.slice(0, 3), [
      'Sign in and stay in control of the account',
      'Invoices and payments',
      'Hosting, monitoring and performance',
    ]);
    const first = rows.indexOf('Sign in and stay in control of the account');
    assert.ok(rows.slice(first).includes('  Log in with a passkey'));
    const codes = rows.indexOf('  Recovery codes for a lost device');
    assert.deepEqual(rows.slice(codes + 1, codes + 4), [
      '    Create and show ten recovery codes once',
      '    Page to print, copy and renew the codes',
      '    Mail that says a code was used',
    ]);
  });

  it('shows the id of an item without a title', async () => {
    assert.equal((await rowOf(api, 'WEB-c4jaj')).label, 'WEB-c4jaj');
  });

  it('gives each row an id of its own, also where an item id is taken twice', async () => {
    const id = freshId();
    await planFile(api, `items:\n  - {id: ${id}, title: One}\n  - {id: ${id}, title: Two}\n`);
    for (const layout of ['outline', 'status', 'priority', 'assignee', 'milestone']) {
      await vscode.commands.executeCommand('plandeck.plan.groupBy', layout);
      const rows = await allRows(api);
      assert.equal(new Set(rows.map(({ treeItem }) => treeItem.id)).size, rows.length, layout);
      assert.ok(rows.some(({ label }) => label === 'One') && rows.some(({ label }) => label === 'Two'));
    }
  });

  it('marks what is overdue, blocked and done, for eyes and for ears', async () => {
    const [late, blocked, waiting, done] = [freshId(), freshId(), freshId(), freshId()];
    await planFile(
      api,
      `items:
  - {id: ${late}, title: Late, status: doing, priority: must, assignees: [ana 50%, bo], due: 2020-01-01}
  - {id: ${blocked}, title: Blocked, priority: should, depends: [${late}]}
  - {id: ${waiting}, title: Waiting, waiting: {for: priya, since: 2026-11-20}}
  - {id: ${done}, title: Done, status: done, due: 2020-01-01}
`,
    );
    const seen = async (id: string) => {
      const { treeItem } = await rowOf(api, id);
      const icon = treeItem.iconPath;
      assert.ok(icon instanceof vscode.ThemeIcon);
      return [treeItem.description, icon.id, icon.color?.id, treeItem.accessibilityInformation?.label];
    };
    assert.deepEqual(await seen(late), [
      'overdue · must · ana, bo',
      'play-circle',
      'problemsErrorIcon.foreground',
      'Late, doing, must, overdue, ana, bo',
    ]);
    assert.deepEqual(await seen(blocked), [
      'blocked · should',
      'lock',
      'list.warningForeground',
      'Blocked, todo, should, blocked',
    ]);
    assert.deepEqual((await seen(waiting)).slice(0, 2), ['blocked', 'lock']);
    assert.deepEqual(await seen(done), ['', 'pass-filled', 'charts.green', 'Done, done']);
  });

  it('counts in its badge what needs attention', async () => {
    const before = api.view.badge?.value ?? 0;
    const ids = [freshId(), freshId(), freshId()];
    await planFile(
      api,
      `items:
  - {id: ${ids[0]}, title: Late, due: 2020-01-01}
  - {id: ${ids[1]}, title: Waiting, waiting: {for: priya, since: 2026-11-20}}
  - {id: ${ids[2]}, title: Late but done, status: done, due: 2020-01-01}
`,
    );
    assert.equal(api.view.badge?.value, before + 2);
    assert.match(api.view.badge.tooltip, new RegExp(`^${before + 2} items need attention`));
  });

  it('says all about an item in a tooltip, and makes that only when asked', async () => {
    const { node, treeItem } = await rowOf(api, 'WEB-k7f2m');
    assert.equal(treeItem.tooltip, undefined);
    const { tooltip } = await api.tree.resolveTreeItem(treeItem, node);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    for (const part of ['Log in with a passkey', 'Ana Ruiz 50%, Bo Lind', 'Estimate: 2d 3d 6d', 'Waiting for: priya']) {
      assert.ok(tooltip.value.replaceAll('\\', '').includes(part), `${part} in ${tooltip.value}`);
    }
  });

  it('groups by status, priority, assignee and milestone', async () => {
    const groups: Record<string, string[]> = {};
    for (const layout of ['status', 'priority', 'assignee', 'milestone']) {
      await vscode.commands.executeCommand('plandeck.plan.groupBy', layout);
      assert.equal(api.tree.arrangement.layout, layout);
      const rows = await allRows(api);
      groups[layout] = rows.filter(({ depth }) => depth === 0).map(({ label }) => label);
      for (const { node, depth } of rows) assert.equal(node.kind, depth === 0 ? 'group' : 'item');
      for (const { treeItem, node } of rows.filter(({ depth }) => depth === 0)) {
        assert.equal(treeItem.description, String((await api.tree.getChildren(node)).length));
      }
    }
    assert.deepEqual(groups['status'], ['todo', 'doing', 'review', 'done', 'dropped']);
    assert.deepEqual(groups['priority'], ['must', 'should', 'could', 'wont', 'No priority']);
    assert.equal(groups['assignee']?.[0], 'Jo Brandt');
    assert.equal(groups['assignee'].at(-1), 'Nobody');
    assert.equal(groups['milestone']?.at(-1), 'No Milestone');
  });

  it('has an item with two assignees in the groups of both', async () => {
    await vscode.commands.executeCommand('plandeck.plan.groupBy', 'assignee');
    const rows = (await allRows(api)).filter(({ label }) => label === 'Log in with a passkey');
    const parents = rows.map(({ node }) => api.tree.getParent(node)).map((node) => node && api.tree.getTreeItem(node));
    assert.deepEqual(
      parents.map((parent) => parent?.label),
      ['Ana Ruiz', 'Bo Lind'],
    );
  });

  it("speaks the terms of the plan's method", async () => {
    const { entries } = await pick(undefined, () => vscode.commands.executeCommand('plandeck.plan.groupBy'));
    const names = entries.map(({ label }) => label);
    assert.ok(names.includes('Sprint') && names.includes('Milestone') && !names.includes('Iteration'), `${names}`);
    await vscode.commands.executeCommand('plandeck.plan.groupBy', 'iteration');
    const tops = (await allRows(api)).filter(({ depth }) => depth === 0);
    assert.equal(tops.at(-1)?.label, 'No Sprint');
  });

  it('ignores a grouping that there is none of', async () => {
    await vscode.commands.executeCommand('plandeck.plan.groupBy', 'status');
    await pick(undefined, () => vscode.commands.executeCommand('plandeck.plan.groupBy', 'shoe size'));
    assert.equal(api.tree.arrangement.layout, 'status');
  });

  it('knows the parent of each row, so that VS Code can reveal it', async () => {
    for (const { node, treeItem } of await allRows(api)) {
      const parent = api.tree.getParent(node);
      const siblings = await api.tree.getChildren(parent);
      assert.ok(siblings.some((sibling) => api.tree.getTreeItem(sibling).id === treeItem.id));
    }
  });

  it('opens the plan file at the item of a row', async () => {
    const { treeItem, node } = await rowOf(api, 'WEB-m2c8t');
    assert.equal(treeItem.command?.command, 'plandeck.item.open');
    await vscode.commands.executeCommand(treeItem.command.command, ...(treeItem.command.arguments ?? []));
    const editor = await until('an editor', () => vscode.window.activeTextEditor);
    assert.equal(editor.document.uri.toString(), node.item.file);
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /id: WEB-m2c8t/);
  });
});
