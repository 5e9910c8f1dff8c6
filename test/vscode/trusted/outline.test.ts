import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile, typeOver } from '../workspaceFiles.ts';

describe('the outline of a plan file', () => {
  let api: PlandeckApi;
  let ids: readonly [string, string, string];
  let uri: vscode.Uri;

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    ids = [freshId(), freshId(), freshId()];
    const [house, wall, garden] = ids;
    uri = await planFile(
      api,
      `# One\n# two\nitems:\n- id: ${house}\n  title: House of cards\n- {id: ${wall}, title: Wall, parent: ${house}}\n- id: ${garden}\n  title: Garden\nmilestones:\n- {id: m-${house}, title: Cards fall}\n`,
    );
    await vscode.window.showTextDocument(uri);
  });

  afterEach(() => cleanUp(api));

  const outline = async (): Promise<string[]> => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const lines = (all: readonly vscode.DocumentSymbol[], indent: string): string[] =>
      all.flatMap(({ name, children }) => [indent + name, ...lines(children, `${indent}  `)]);
    return lines(symbols, '');
  };

  it('has items below those that they follow, also while the text is broken', async () => {
    const [house, wall, garden] = ids;
    const all = [
      'items',
      `  ${house} House of cards`,
      `    ${wall} Wall`,
      `  ${garden} Garden`,
      'milestones',
      `  m-${house} Cards fall`,
    ];
    assert.deepEqual(await outline(), all);
    await typeOver(uri, 'title: Garden', 'title: [Garden {');
    await until('a broken file', () => api.store.planOf(uri.toString())?.plan.files.some((one) => one.isReadOnly));
    assert.deepEqual(await outline(), all);
  });

  it('folds sections, entries and comments', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.deepEqual(
      folds.map(({ start, end, kind }) => [start, end, kind]),
      [
        [0, 1, vscode.FoldingRangeKind.Comment],
        [2, 7, undefined],
        [3, 4, undefined],
        [6, 7, undefined],
        [8, 9, undefined],
      ],
    );
  });

  it('selects more and more', async () => {
    const [, wall] = ids;
    const document = await vscode.workspace.openTextDocument(uri);
    const position = document.positionAt(document.getText().indexOf(`${wall},`) + 6);
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      uri,
      [position],
    );
    const texts: string[] = [];
    for (let at = selection; at; at = at.parent) texts.push(document.getText(at.range));
    const own = [wall, `id: ${wall}`, document.lineAt(5).text.slice(2), document.lineAt(5).text];
    assert.deepEqual(
      texts.filter((text) => own.includes(text)),
      own,
    );
  });

  it('is found from everywhere by ids and words of titles', async () => {
    const [house] = ids;
    const search = (query: string): Thenable<vscode.SymbolInformation[]> =>
      vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query);
    const [found] = await search('house of cards');
    assert.ok(found);
    assert.deepEqual([found.name, found.containerName], [`${house} House of cards`, 'Customer portal']);
    assert.equal(found.location.uri.path, uri.path);
    assert.equal(found.location.range.start.line, 3);
    const byId = await search(house.toLowerCase());
    assert.deepEqual(byId.map(({ name }) => name).sort(), [`${house} House of cards`, `m-${house} Cards fall`].sort());
  });

  it('leaves other files to others', async () => {
    const other = vscode.Uri.file(path.join(folderPath(), 'notes.yaml'));
    writeFileSync(other.fsPath, 'items:\n- id: A-1\n  title: A\n');
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      other,
    );
    rmSync(other.fsPath);
    assert.deepEqual(symbols ?? [], []);
  });
});
