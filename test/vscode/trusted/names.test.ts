import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile, typeOver } from '../workspaceFiles.ts';

describe('names in the text of a plan', () => {
  let api: PlandeckApi;
  let id: string;
  let other: string;
  /** What is depended on, what depends on it, and one that has it as its parent. */
  let files: readonly vscode.Uri[];

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    [id, other] = [freshId(), freshId()];
    const texts = [
      `people:\n  - {id: zoe, name: Zoe Ray, skills: {yodel: 3}}\nitems:\n  - {id: ${id}, title: Sing, assignees: [zoe 50%]}\n`,
      `items:\n  - id: ${other}\n    title: Sing louder\n    depends: [${id} SS+2d]\n    description: See ${id} and ./plan.yaml, not ./notes/none.md\n`,
      `items:\r\n  - {id: ${freshId()}, title: Rest, parent: ${id}, skills: [yodel]}\r\n`,
    ];
    files = await Promise.all(texts.map((text) => planFile(api, text)));
  });

  afterEach(() => cleanUp(api));

  const fileAt = (index: number): vscode.Uri => files[index] ?? assert.fail();

  async function positionOf(uri: vscode.Uri, search: string): Promise<vscode.Position> {
    const document = await vscode.workspace.openTextDocument(uri);
    const at = document.getText().indexOf(search);
    assert.ok(at >= 0, search);
    return document.positionAt(at + 1);
  }

  async function ask<T>(what: string, uri: vscode.Uri, search: string, ...more: unknown[]): Promise<T> {
    return vscode.commands.executeCommand<T>(what, uri, await positionOf(uri, search), ...more);
  }

  async function textAt({ uri, range }: vscode.Location): Promise<string> {
    return (await vscode.workspace.openTextDocument(uri)).getText(range);
  }

  const hoverAt = async (uri: vscode.Uri, search: string): Promise<string> => {
    const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', uri, search);
    return hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join('\n');
  };

  it('lead to their definitions and references in other files', async () => {
    const definitions = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', fileAt(1), `${id} SS`);
    assert.deepEqual(
      definitions.map(({ targetUri }) => targetUri.path),
      [fileAt(0).path],
    );
    const [definition] = definitions;
    assert.ok(definition?.targetSelectionRange);
    assert.equal(await textAt({ uri: definition.targetUri, range: definition.targetSelectionRange }), id);
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', fileAt(0), id);
    assert.deepEqual(await Promise.all(references.map(textAt)), [id, id, id]);
    assert.deepEqual(references.map(({ uri }) => uri.path).toSorted(), files.map(({ path }) => path).toSorted());
    const highlights = await ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', fileAt(1), `${id} SS`);
    assert.equal(highlights.length, 1);
  });

  it('have hovers, also while the text is broken half-way through typing', async () => {
    assert.match(await hoverAt(fileAt(1), `${id} SS`), /^\*\*Sing\*\*[\s\S]*Needed by: [\s\S]*^Will end: \d/m);
    assert.match(await hoverAt(fileAt(0), 'zoe 50'), /^\*\*Zoe Ray\*\*[\s\S]*Skills: yodel 3/);
    assert.match(await hoverAt(fileAt(1), 'depends'), /^What comes first/);
    await typeOver(fileAt(1), 'title: Sing louder', 'title: [Sing {');
    await until('a broken file', () =>
      api.store.planOf(fileAt(1).toString())?.plan.files.some((one) => one.isReadOnly),
    );
    assert.match(await hoverAt(fileAt(1), `${id} SS`), /^\*\*Sing\*\*/);
    const broken = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', fileAt(2), id);
    assert.deepEqual(
      broken.map(({ targetUri }) => targetUri.path),
      [fileAt(0).path],
    );
    const rename = ask('vscode.executeDocumentRenameProvider', fileAt(0), id, freshId());
    await assert.rejects(Promise.resolve(rename), /A file of the plan has errors/);
  });

  it('change in all files of one edit, by which an item keeps its old id', async () => {
    const newId = freshId();
    const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', fileAt(1), `${id} SS`, newId);
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => uri.path)
        .toSorted(),
      files.map(({ path }) => path).toSorted(),
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    await api.store.settle();
    const { plan } = api.store.planOf(fileAt(0).toString()) ?? assert.fail();
    assert.deepEqual(plan.itemsById.get(newId)?.values.formerly, [id]);
    assert.deepEqual(plan.itemsById.get(other)?.values.depends?.[0]?.item, newId);
    assert.equal(plan.hierarchy.childrenOf(plan.itemsById.get(newId) ?? assert.fail()).length, 1);
    const rest = await vscode.workspace.openTextDocument(fileAt(2));
    assert.match(rest.getText(), new RegExp(`parent: ${newId}, skills: \\[yodel\\]}\\r\\n$`));
  });

  it('change where no entry gives them, as skills do, and are refused where they cannot', async () => {
    const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', fileAt(2), 'yodel', 'sing');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match((await vscode.workspace.openTextDocument(fileAt(0))).getText(), /skills: \{sing: 3\}/);
    const taken = ask('vscode.executeDocumentRenameProvider', fileAt(0), id, other);
    await assert.rejects(Promise.resolve(taken), new RegExp(`The id ${other} is taken already`));
    const title = ask('vscode.prepareRename', fileAt(1), 'Sing louder');
    await assert.rejects(Promise.resolve(title), /There is no name here that the plan knows/);
  });

  it('are links in texts for people, and so are the files that are there', async () => {
    const document = await vscode.workspace.openTextDocument(fileAt(1));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      fileAt(1),
      2,
    );
    const own = links.map(({ range, target }) => [document.getText(range), target?.path, target?.fragment]);
    assert.deepEqual(own, [
      [id, fileAt(0).path, 'L4,10'],
      ['./plan.yaml', vscode.Uri.joinPath(fileAt(1), '..', 'plan.yaml').path, ''],
      // Where it leads is asked when somebody follows it.
      ['./notes/none.md', undefined, undefined],
    ]);
  });

  it('mean nothing in files that are of no plan', async () => {
    const uri = vscode.Uri.file(path.join(folderPath(), 'notes.yaml'));
    writeFileSync(uri.fsPath, `items: [{id: ${id}}]\n`);
    const document = await vscode.workspace.openTextDocument(uri);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      document.positionAt(14),
    );
    rmSync(uri.fsPath);
    assert.deepEqual(hovers, []);
  });
});
