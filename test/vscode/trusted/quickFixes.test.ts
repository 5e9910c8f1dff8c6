import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fixTitle } from '../../../src/core/checks/fixes/fix.ts';
import { fixesFor } from '../../../src/core/checks/fixes/fixesFor.ts';
import { Fixing } from '../../../src/core/checks/fixes/fixing.ts';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { today } from '../../../src/host/today.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, freshId, planFile } from '../workspaceFiles.ts';

describe('quick fixes in the text of a plan', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(() => cleanUp(api));

  /** The actions that VS Code offers at a text of a file that is open. */
  async function offered(uri: vscode.Uri, search: string, kind?: vscode.CodeActionKind): Promise<vscode.CodeAction[]> {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
    await until('a finding', () => vscode.languages.getDiagnostics(uri).length > 0);
    const place = document.positionAt(document.getText().indexOf(search));
    const range = new vscode.Range(place, place);
    // What comes back has no diagnostics; nothing else here offers edits for YAML. So many are resolved as if they were chosen.
    const resolved = 20;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind?.value,
      resolved,
    );
    return actions.filter(({ edit }) => edit !== undefined);
  }

  async function apply(action: vscode.CodeAction | undefined): Promise<void> {
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await api.store.settle();
  }

  it('mend a finding in the text, which stays unsaved and can be undone as any typing', async () => {
    const text = `items:\r\n  - {id: ${freshId()}, title: A, status: doign}  # x\r\n`;
    const uri = await planFile(api, text);
    const [action, ...others] = await offered(uri, 'doign');
    assert.deepEqual([action?.title, action?.isPreferred, others.length], ['Change to doing', true, 0]);
    await apply(action);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(), text.replace('doign', 'doing'));
    assert.equal(document.isDirty, true);
    assert.equal(diskText(uri), text);
    await until('no finding', () => vscode.languages.getDiagnostics(uri).length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('offer all of a kind, and everything certain as a source action', async () => {
    const [a, b] = [freshId(), freshId()];
    const uri = await planFile(
      api,
      `items:\n  - {id: ${a}, title: A, status: doign}\n  - {id: ${b}, title: Log in, then out, status: revew}\n`,
    );
    const titles = (await offered(uri, 'doign')).map(({ title }) => title);
    assert.deepEqual(titles, ['Change to doing', 'Fix all of this kind in this file (unknown-status)']);
    const [all] = await offered(uri, 'items', vscode.CodeActionKind.SourceFixAll);
    assert.equal(all?.title, 'Fix all findings that Plandeck can fix');
    await apply(all);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(
      document.getText(),
      `items:\n  - {id: ${a}, title: A, status: doing}\n  - {id: ${b}, title: "Log in, then out", status: review}\n`,
    );
  });

  it('let people choose where nothing is certain', async () => {
    const uri = await planFile(api, 'people:\n  - {id: zoe, leave: 2026-12-21..2026-01-01}\n');
    assert.deepEqual(
      (await offered(uri, '2026-12-21')).map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Change to 2026-12-21..2027-01-01', false],
        ['Swap the two days', false],
      ],
    );
  });

  it('give the second of two entries with one id another one', async () => {
    const id = freshId();
    const text = `items:\n  - {id: ${id}, title: A}\n  - {id: ${id}, title: B}  # twice\n`;
    const uri = await planFile(api, text);
    const [action] = await offered(uri, `${id}, title: B`);
    assert.match(action?.title ?? '', /new id|another id/i);
    await apply(action);
    const after = (await vscode.workspace.openTextDocument(uri)).getText();
    const [, fresh = ''] = /- \{id: (\S+), title: B\}/.exec(after) ?? [];
    assert.equal(after, text.replace(`${id}, title: B`, `${fresh}, title: B`));
    assert.match(fresh, /^WEB-\w{5}$/);
    await until('no finding', () => vscode.languages.getDiagnostics(uri).length === 0);
  });

  it('are there for each finding that has one', async () => {
    const [a, b, c, d, e] = [freshId(), freshId(), freshId(), freshId(), freshId()];
    const text = `people:
  - {id: zoe, leave: 2026-12-21..2026-01-01}
milestones:
  - {id: ${a}-m1, committed: 2026-12-01}
items:
  - {id: ${a}, title: A, status: doign, type: stroy, priority: mst, parent: ${b}}
  - {id: ${b}, titel: B, parent: ${a}, depends: [${c}]}
  - {id: ${c}, depends: [${b}], assignees: [zoee], milestone: ${a}-m2}
  - {id: ${d}, title: D, start: 2026-12-24, due: 2026-12-11, status: dropped}
  - {id: ${e}, title: E, depends: [${d}], waiting: {for: bo, chase: 2020-01-01}}
  - {title: F, depends: [{item: ${e}, type: FSS}]}
  - id: 007
    title: Fix #1
raid:
  - {id: ${freshId()}, risk: Rain, review: 2020-01-01}
`;
    const uri = await planFile(api, text);
    await offered(uri, 'people');
    const { plan, findings } = api.store.planOf(uri.toString()) ?? assert.fail();
    const own = findings.filter(({ file }) => file === uri.toString());
    const fixing = new Fixing({ plan, today: today(), textOf: () => text, random: Math.random });
    const codes = new Set<string>();
    for (const finding of own) {
      const fixes = fixesFor(finding, fixing);
      if (fixes.length === 0) continue;
      codes.add(finding.code);
      const titles = (await offered(uri, text.slice(finding.range.start))).map(({ title }) => title);
      const missing = fixes.filter(
        (fix) => fix.args.every((arg) => text.includes(arg)) && !titles.includes(fixTitle(fix)),
      );
      assert.deepEqual(
        missing.map((fix) => fixTitle(fix)),
        [],
        `${finding.code}: ${titles.join('; ')}`,
      );
      assert.ok(titles.length >= fixes.length, `${finding.code}: ${titles.join('; ')}`);
    }
    assert.deepEqual([...codes].sort(), [
      'chase-due',
      'comment-cuts-value',
      'dates-out-of-order',
      'days-reversed',
      'dependency-cycle',
      'missing-id',
      'overdue-review',
      'parent-cycle',
      'quote-id',
      'unknown-key',
      'unknown-milestone',
      'unknown-person',
      'unknown-priority',
      'unknown-status',
      'unknown-type',
      'waits-for-dropped',
      'wrong-value',
    ]);
  });

  it('are for plan files only', async () => {
    const uri = await planFile(api, `items:\n  - {id: ${freshId()}, title: A}\n`);
    assert.equal(vscode.languages.getDiagnostics(uri).length, 0);
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'items: [{id: 007}]' });
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 18),
    );
    assert.deepEqual(
      actions.filter(({ title }) => /quotes|Plandeck/.test(title)),
      [],
    );
  });
});
