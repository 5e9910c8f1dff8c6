import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { pick } from '../ask.ts';
import { nodesOf, outline, plandeck, rowOf, statusOf } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, diskText, folderPath, typeOver, unsaved } from '../workspaceFiles.ts';

describe('plans of a portfolio', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
  });

  afterEach(() => cleanUp(api));

  const uriOf = (name: string): vscode.Uri => vscode.Uri.file(path.join(folderPath(), name));
  const said = (name: string): string[] =>
    vscode.languages.getDiagnostics(uriOf(name)).map(({ code, range }) => `${range.start.line + 1} ${code}`);
  const saidIs = (what: string, name: string, expected: readonly string[]): Promise<unknown> =>
    until(what, () => JSON.stringify(said(name)) === JSON.stringify(expected));

  it('each show what they can: one broken, one with a private folder over it, one whole', async () => {
    assert.deepEqual(await outline(api), ['BRK', 'Shop', '  Till', 'Web', '  Offer', '  Build', '  Price']);
    assert.deepEqual([statusOf(api, 'WEB-aaaaa'), statusOf(api, 'WEB-bbbbb')], ['doing', undefined]);
  });

  it('are said to be missing or broken where they are', () => {
    assert.deepEqual(said('portfolio.yaml'), ['3 unknown-plan']);
    assert.deepEqual(said('broken/plan.yaml').slice(0, 1), ['2 not-yaml']);
    assert.deepEqual([...said('web/plan.yaml'), ...said('shop/plan.yaml')], []);
  });

  it('are found when they come, and missed when they go', async () => {
    mkdirSync(uriOf('gone').fsPath);
    writeFileSync(uriOf('gone/plan.yaml').fsPath, 'project: {key: GON, name: Back}\nitems: []\n');
    await saidIs('no finding', 'portfolio.yaml', []);
    rmSync(uriOf('gone').fsPath, { recursive: true });
    await saidIs('the finding again', 'portfolio.yaml', ['3 unknown-plan']);
  });

  it('are looked for as the portfolio is typed', async () => {
    await typeOver(uriOf('portfolio.yaml'), 'path: gone', 'path: lost');
    const message = (): string => vscode.languages.getDiagnostics(uriOf('portfolio.yaml'))[0]?.message ?? '';
    await until('a finding of the new name', () => message() === 'There is no plan at lost: it does not exist.');
    await typeOver(uriOf('portfolio.yaml'), 'path: lost', 'path: web/plan.yaml');
    await saidIs('no finding', 'portfolio.yaml', []);
  });

  it('are edited in the private folder where a value stands there, else in their own files', async () => {
    const secret = vscode.Uri.file(path.join(folderPath(), '..', 'secret', 'web', 'deal.yaml'));
    const [before, own] = [diskText(secret), diskText(uriOf('web/plan.yaml'))];
    const rows = await nodesOf(api, 'WEB-aaaaa', 'WEB-bbbbb');
    await pick('done', () => vscode.commands.executeCommand('plandeck.item.setStatus', rows[0], rows));
    assert.equal(diskText(secret), before.replace('status: doing', 'status: done'));
    assert.equal(diskText(uriOf('web/plan.yaml')), own.replace('title: Build', 'title: Build, status: done'));
    assert.deepEqual(unsaved(), []);
    await vscode.commands.executeCommand('plandeck.edit.undo');
    assert.deepEqual([diskText(secret), diskText(uriOf('web/plan.yaml'))], [before, own]);
  });

  it('follow the files of a private folder that is not open, and its name', async () => {
    const secret = path.join(folderPath(), '..', 'secret', 'web');
    const more = path.join(secret, 'more.yaml');
    writeFileSync(more, 'items:\n  - {id: WEB-ddddd, title: More}\n');
    await rowOf(api, 'WEB-ddddd');
    writeFileSync(more, 'items:\n  - {id: WEB-ddddd, title: More}\n  - {id: WEB-eeeee, title: Most}\n');
    await rowOf(api, 'WEB-eeeee');
    rmSync(more);
    await until('no more of it', async () => !(await outline(api)).includes('  Most'));
    await typeOver(uriOf('web/plan.yaml'), '../../secret/web', '../../../..');
    await saidIs('why it is not read', 'web/plan.yaml', ['1 private-folder']);
    assert.equal(statusOf(api, 'WEB-aaaaa'), 'todo');
  });
});
