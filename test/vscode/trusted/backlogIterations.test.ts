import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { addDays } from '../../../src/core/model/days.ts';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { today } from '../../../src/host/today.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { pick, told } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { dropOn, labelOf, rowIn } from '../sidebar.ts';
import { until } from '../until.ts';
import { bytesOf, cleanUp, diskText, folderPath, freshId, planFile, unsaved } from '../workspaceFiles.ts';

const VIEW = 'plandeck.backlog';

describe('the iterations in the Backlog view', () => {
  let api: PlandeckApi;
  let uri: vscode.Uri;
  let original: Buffer;
  let ids: readonly [string, string, string];
  let key: string;
  const second = path.join(folderPath(), 'second');

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    ids = [freshId(), freshId(), freshId()];
    key = freshId();
    const [a, b, c] = ids;
    uri = await planFile(
      api,
      `iterations:
  - {id: ${key}-now, name: Now ${key}, dates: ${addDays(today(), -3)}..${addDays(today(), 3)}, goal: Get ready}
  - {id: ${key}-open, name: Open ${key}}
items:
  - {id: ${a}, title: A, priority: could, rank: -930, estimate: 2d} # first
  - id: ${b}
    title: B
    priority: could
    iteration: Now ${key}   # by its name
  - {id: ${c}, title: C, iteration: ${key}-now, status: done}
`,
    );
    original = bytesOf(uri);
  });

  afterEach(async () => {
    await cleanUp(api);
    rmSync(second, { recursive: true, force: true });
    await until('one plan', () => api.store.plans.length === 1);
  });

  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`plandeck.${command}`, ...args);
  const iteration = (name: string): Promise<Row> =>
    rowIn(api, VIEW, (row) => row.treeItem().contextValue === 'iteration' && labelOf(row) === `${name} ${key}`);
  const itemsIn = async (name: string): Promise<string[]> => {
    await api.store.settle();
    return api.sidebar[VIEW].tree.rowsOf(await iteration(name)).map(labelOf);
  };
  /** The row of an item in its band. */
  const inBand = async (id: string): Promise<Row> => {
    const band = await rowIn(
      api,
      VIEW,
      (row) =>
        row.treeItem().contextValue === 'band' &&
        api.sidebar[VIEW].tree.rowsOf(row).some(({ entry }) => entry?.id === id),
    );
    const found = api.sidebar[VIEW].tree.rowsOf(band).find(({ entry }) => entry?.id === id);
    assert.ok(found);
    return found;
  };

  it('have their open items, which stand in the bands too and say there where they are planned', async () => {
    assert.deepEqual(await itemsIn('Now'), ['B']);
    assert.deepEqual(await itemsIn('Open'), []);
    const { description, tooltip, accessibilityInformation } = (await iteration('Now')).treeItem();
    assert.match(String(description), /^now · 1 open/);
    assert.match(String(tooltip), /Get ready$/);
    assert.match(accessibilityInformation?.label ?? '', /, now · 1 open/);
    const row = (await inBand(ids[1])).treeItem();
    assert.ok(String(row.description).endsWith(`Now ${key}`));
    assert.ok(row.accessibilityInformation?.label.endsWith(`Now ${key}`));
  });

  it('take what is dropped on them: only that key is written, nothing is left unsaved, one undo brings all back', async () => {
    await dropOn(api, VIEW, await iteration('Open'), [await inBand(ids[0]), await inBand(ids[1])]);
    assert.deepEqual(await itemsIn('Open'), ['A', 'B']);
    assert.deepEqual(await itemsIn('Now'), []);
    assert.equal(
      diskText(uri),
      original
        .toString()
        .replace('estimate: 2d}', `estimate: 2d, iteration: ${key}-open}`)
        .replace(`iteration: Now ${key}`, `iteration: ${key}-open`),
    );
    assert.ok(!unsaved().includes(uri.toString()));
    await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
  });

  it('take an item from one to another, also by a drop on an item in it, and leave what is there already', async () => {
    const inNow = async (): Promise<Row> => {
      const [row] = api.sidebar[VIEW].tree.rowsOf(await iteration('Now'));
      assert.ok(row);
      return row;
    };
    await dropOn(api, VIEW, await iteration('Open'), [await inNow()]);
    assert.deepEqual(await itemsIn('Open'), ['B']);
    await run('edit.undo');
    await dropOn(api, VIEW, await inNow(), [await inBand(ids[0])]);
    assert.deepEqual(await itemsIn('Now'), ['A', 'B']);
    await run('edit.undo');
    await dropOn(api, VIEW, await iteration('Now'), [await inNow()]);
    assert.deepEqual(bytesOf(uri), original);
  });

  it('refuse items of another plan with a sentence', async () => {
    mkdirSync(second);
    const text = 'project: {key: SEC, name: Second}\nitems: [{id: SEC-aaaaa, title: E}]\n';
    writeFileSync(path.join(second, 'plan.yaml'), text);
    const foreign = await inBand('SEC-aaaaa');
    const target = await iteration('Open');
    assert.deepEqual(await told(() => dropOn(api, VIEW, target, [foreign])), [
      'An item cannot be planned for an iteration of another plan.',
    ]);
    const rows = [foreign, await inBand(ids[0])];
    assert.match((await told(() => run('item.moveToIteration', foreign, rows))).join(), /Items of several plans/);
    assert.match((await told(() => run('item.moveToIteration', foreign))).join(), /^Second has no iteration/);
    assert.deepEqual(bytesOf(uri), original);
  });

  it('are chosen from for several items at once, or none is', async () => {
    const row = await inBand(ids[0]);
    const rows = [row, await inBand(ids[1])];
    const { entries } = await pick(`Now ${key}`, () => run('item.moveToIteration', row, rows));
    const labels = entries.map(({ label }) => label);
    assert.ok(labels.includes(`Open ${key}`) && labels.at(-1) === 'No Sprint', labels.join());
    const now = entries.find(({ label }) => label === `Now ${key}`);
    assert.match(now?.description ?? '', /^now · \d{4}-\d\d-\d\d – \d{4}-\d\d-\d\d$/);
    assert.equal(now?.detail, 'Get ready');
    assert.deepEqual(await itemsIn('Now'), ['A', 'B']);
    await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
    await pick('No Sprint', () => run('item.moveToIteration', rows[1]));
    assert.equal(diskText(uri), original.toString().replace(`    iteration: Now ${key}   # by its name\n`, ''));
    await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
  });
});
