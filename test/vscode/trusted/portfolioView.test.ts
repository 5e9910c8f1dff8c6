import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { type PlanRollUp, planRollUp } from '../../../src/core/query/planRollUp.ts';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { today } from '../../../src/host/today.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { plandeck } from '../plandeck.ts';
import { rowIn } from '../sidebar.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath } from '../workspaceFiles.ts';

describe('the Portfolio view', () => {
  let api: PlandeckApi;
  const portfolio = (): string => path.join(folderPath(), 'portfolio.yaml');

  before(async () => {
    api = await plandeck();
  });

  afterEach(async () => {
    rmSync(portfolio(), { force: true });
    await until('no portfolio', () => api.store.portfolios.length === 0);
    await cleanUp(api);
  });

  const labelOf = (row: Row): string => String(Object(row.treeItem().label)['label'] ?? row.treeItem().label);
  const below = (row?: Row): readonly Row[] => api.sidebar['plandeck.portfolio'].tree.rowsOf(row);
  const planRow = (): Promise<Row> => rowIn(api, 'plandeck.portfolio', (row) => labelOf(row) === 'Customer portal');
  const rollUp = (): PlanRollUp => {
    const [loaded] = api.store.plans;
    assert.ok(loaded);
    return planRollUp(loaded.plan, today());
  };

  it('shows each plan on one line: progress, the next milestone, what is late, and the top risk', async () => {
    const row = await planRow();
    assert.deepEqual(below().map(labelOf), ['Customer portal']);
    const said = String(row.treeItem().description);
    assert.match(said, /^\d+% done · .+: committed \d{4}-\d\d-\d\d/);
    const { late, blocked, unowned, openRequests, risks } = rollUp();
    const counts = { late, blocked, unowned, 'to decide': openRequests };
    for (const [name, { length }] of Object.entries(counts)) {
      assert.equal(said.includes(`· ${length} ${name}`), length > 0, `${name} ${length}: ${said}`);
    }
    assert.ok(risks[0] && said.includes(`top risk: ${risks[0].title} (exposure ${risks[0].exposure})`), said);
  });

  it('opens to what each part of the line is made of', async () => {
    const { progress, milestone, late, blocked, unowned, openRequests, risks } = rollUp();
    const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
    const expected = new Map([
      ['Progress', ids([...progress.openItems, ...progress.doneItems])],
      [milestone?.milestone.values.title ?? '', ids(milestone?.openItems ?? [])],
      ['Late', ids(late)],
      ['Blocked', ids(blocked)],
      ['Unowned', ids(unowned)],
      ['Open requests', ids(openRequests.map(({ entry }) => entry))],
      ['Open risks and issues', ids(risks.map(({ entry }) => entry))],
    ]);
    const parts = below(await planRow());
    assert.deepEqual(
      parts.map((part) => [labelOf(part), below(part).map(({ entry }) => entry?.id)]),
      [...expected].filter(([name, { length }]) => length > 0 || name === milestone?.milestone.values.title),
    );
    for (const one of [...parts, ...parts.flatMap(below)]) {
      assert.ok(one.treeItem().accessibilityInformation?.label.startsWith(labelOf(one)), labelOf(one));
    }
  });

  it('shows the place of a request or a risk when it is clicked', async () => {
    const requests = below(await planRow()).find((part) => labelOf(part) === 'Open requests');
    const [row] = below(requests);
    const { command } = row?.treeItem() ?? {};
    assert.ok(row?.entry && command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = await until('the editor', () => vscode.window.activeTextEditor);
    assert.equal(editor.document.uri.toString(), row.entry.file);
    assert.ok(editor.document.lineAt(editor.selection.active.line).text.includes(row.entry.id));
  });

  it('follows a portfolio: programmes, ranks, and plans that are not there', async () => {
    writeFileSync(
      portfolio(),
      'programmes:\n  - {id: online, name: "On[line](x)"}\nplans:\n  - {path: plan, programme: online, rank: 2}\n  - {path: nowhere, programme: online, rank: 1}\n',
    );
    const programme = await rowIn(api, 'plandeck.portfolio', (row) => labelOf(row) === 'On[line](x)');
    assert.deepEqual(below().map(labelOf), ['On[line](x)']);
    assert.deepEqual(below(programme).map(labelOf), ['nowhere', 'Customer portal']);
    assert.equal(below(programme)[0]?.treeItem().description, 'not open here');
    const { doneItems, openItems } = rollUp().progress;
    const done = `${doneItems.length} of ${doneItems.length + openItems.length} items done`;
    assert.ok(String(programme.treeItem().description).startsWith(done));
    rmSync(portfolio());
    await until(
      'the plan on its own',
      async () => below().length === 1 && labelOf(below()[0] as Row) === 'Customer portal',
    );
  });
});
