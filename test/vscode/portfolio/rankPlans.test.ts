import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { answer, pick, told } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { dropOn, labelOf, rowIn } from '../sidebar.ts';
import { until } from '../until.ts';
import { bytesOf, cleanUp, diskText, folderPath, isThere, typeOver, unsaved } from '../workspaceFiles.ts';

const VIEW = 'plandeck.portfolio';

describe('plans ranked in the Portfolio view', () => {
  let api: PlandeckApi;
  let uri: vscode.Uri;
  let original: Buffer;

  before(async () => {
    api = await plandeck();
    uri = vscode.Uri.file(path.join(folderPath(), 'portfolio.yaml'));
    original = bytesOf(uri);
  });

  afterEach(async () => {
    await cleanUp(api);
    assert.deepEqual(bytesOf(uri), original, 'a test left something behind');
  });

  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`plandeck.${command}`, ...args);
  const row = (label: string): Promise<Row> => rowIn(api, VIEW, (one) => labelOf(one) === label);
  const drop = async (target: string, ...dragged: string[]): Promise<void> => {
    const rows = await Promise.all(dragged.map(row));
    await dropOn(api, VIEW, await row(target), rows);
  };
  const below = (parent?: Row): string[] => api.sidebar[VIEW].tree.rowsOf(parent).map(labelOf);
  const orderIs = (...labels: string[]): Promise<unknown> =>
    until(labels.join(), async () => {
      await api.store.settle();
      return JSON.stringify(below()) === JSON.stringify(labels);
    });
  /** Writes another portfolio as an outside program would, and the old one again after `work`. */
  const withPortfolio = async (text: string, work: () => Promise<void>): Promise<void> => {
    const isRead = (content: string) => () => api.store.textOf(uri.toString()) === content;
    writeFileSync(uri.fsPath, text);
    await until('the other portfolio', isRead(text));
    try {
      await work();
    } finally {
      writeFileSync(uri.fsPath, original);
      await until('the portfolio', isRead(original.toString()));
    }
  };

  it('are offered a portfolio where there is none, which undo takes away', async () => {
    const aside = path.join(path.dirname(folderPath()), 'aside.yaml');
    renameSync(uri.fsPath, aside);
    try {
      await until('no portfolio', () => api.store.portfolios.length === 0);
      await orderIs('BRK', 'Shop', 'Web');
      assert.match(await answer(undefined, () => drop('BRK', 'Web')), /there is none yet/);
      assert.ok(!isThere(uri));
      await answer('Create portfolio.yaml', () => drop('BRK', 'Web'));
      assert.match(diskText(uri), /\n {2}- \{path: web, rank: 10\}\n.*broken, rank: 20\}\n.*shop, rank: 30\}\n$/);
      await orderIs('Web', 'BRK', 'Shop');
      await run('edit.undo');
      assert.ok(!isThere(uri));
    } finally {
      rmSync(uri.fsPath, { force: true });
      renameSync(aside, uri.fsPath);
      await until('the portfolio', () => api.store.portfolios.length === 1);
    }
  });

  it('write the rank of what was dragged and nothing else, save it, and undo brings the bytes back', async () => {
    await orderIs('Web', 'gone', 'BRK', 'Shop');
    await drop('Web', 'Shop');
    await orderIs('Shop', 'Web', 'gone', 'BRK');
    assert.equal(diskText(uri), original.toString().replace('- shop', '- {path: shop, rank: 0.5}'));
    assert.deepEqual(unsaved(), []);
    await run('edit.undo');
    await orderIs('Web', 'gone', 'BRK', 'Shop');
    assert.deepEqual(bytesOf(uri), original);
  });

  it('move by commands on a row, or on one that is asked for', async () => {
    await run('portfolio.rankDown', await row('Web'));
    await orderIs('gone', 'Web', 'BRK', 'Shop');
    await run('portfolio.rankTop', await row('Shop'));
    await orderIs('Shop', 'gone', 'Web', 'BRK');
    await pick('BRK', () => run('portfolio.rankUp'));
    await orderIs('Shop', 'gone', 'BRK', 'Web');
    const text = diskText(uri);
    await run('portfolio.rankTop', await row('Shop'));
    assert.equal(diskText(uri), text);
    for (let i = 0; i < 3; i++) await run('edit.undo');
  });

  it('go into the programme that they are dropped on, and keep comments and line ends', async () => {
    const text =
      '# ours\r\nprogrammes:\r\n  - {id: one, name: One}\r\n  - two # later\r\nplans:\r\n  - {path: web, programme: one}\r\n  - path: shop # new\r\n    programme: two\r\n';
    await withPortfolio(text, async () => {
      await drop('One', 'Shop');
      assert.equal(
        diskText(uri),
        text
          .replace('programme: one}', 'programme: one, rank: 10}')
          .replace('programme: two', 'programme: one\r\n    rank: 20'),
      );
      await run('edit.undo');
      assert.equal(diskText(uri), text);
    });
  });

  it('refuse with a sentence a plan that is listed nowhere, plans of two programmes, and a broken portfolio', async () => {
    await withPortfolio('programmes: [one]\nplans: [web, {path: shop, programme: one}]\n', async () => {
      assert.match((await told(() => drop('Web', 'BRK'))).join(), /No portfolio.yaml names the plan BRK/);
      assert.match((await told(() => drop('BRK', 'Web'))).join(), /No portfolio.yaml names the plan BRK/);
      const rows = [await row('Web'), await row('Shop')];
      assert.match((await told(() => run('portfolio.rankUp', rows[0], rows))).join(), /several programmes/);
    });
    const broken = 'plans: [web, shop]\n  people: {\n';
    await withPortfolio(broken, async () => {
      assert.match((await told(() => drop('Web', 'Shop'))).join(), /^portfolio.yaml has errors, so no plan is ranked/);
      assert.equal(diskText(uri), broken);
    });
  });

  it('keep what is unsaved unsaved', async () => {
    await typeOver(uri, 'plans:', 'plans: # mine');
    await drop('Web', 'gone');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.ok(document.isDirty);
    assert.equal(
      document.getText(),
      original.toString().replace('plans:', 'plans: # mine').replace('rank: 2', 'rank: 0.5'),
    );
  });
});
