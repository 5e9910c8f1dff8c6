import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { told } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { dropOn, rowIn } from '../sidebar.ts';
import { bytesOf, cleanUp, diskText, freshId, planFile, unsaved } from '../workspaceFiles.ts';

describe('the Backlog view', () => {
  let api: PlandeckApi;
  let ids: readonly [string, string, string, string];
  let uri: vscode.Uri;
  let original: Buffer;

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    ids = [freshId(), freshId(), freshId(), freshId()];
    const [a, b, c, d] = ids;
    uri = await planFile(
      api,
      `items:
  - {id: ${a}, title: A, priority: could, rank: -930} # first
  - {id: ${b}, title: B, priority: could, rank: -920, estimate: 2d}
  - {id: ${c}, title: C, priority: could, rank: -910, waiting: {for: priya}}
  - {id: ${d}, title: D, priority: wont, rank: -900}
`,
    );
    original = bytesOf(uri);
  });

  afterEach(() => cleanUp(api));

  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`plandeck.${command}`, ...args);
  const row = (id: string): Promise<Row> => rowIn(api, 'plandeck.backlog', ({ entry }) => entry?.id === id);
  const band = (priority: string): Promise<Row> =>
    rowIn(
      api,
      'plandeck.backlog',
      (one) => one.treeItem().contextValue === 'band' && one.treeItem().label === priority,
    );
  /** The titles of this test's items in the band of `could`, in the order of the view. */
  const order = async (): Promise<string[]> => {
    await api.store.settle();
    const rows = api.sidebar['plandeck.backlog'].tree.rowsOf(await band('could'));
    return rows.filter(({ entry }) => ids.includes(entry?.id ?? '')).map((one) => String(labelOf(one)));
  };
  const labelOf = (one: Row): unknown => Object(one.treeItem().label)['label'] ?? one.treeItem().label;
  const changedLines = (): number => {
    const [old, now] = [original.toString().split('\n'), diskText(uri).split('\n')];
    return now.filter((line, index) => line !== old[index]).length;
  };

  it('is called what the method of the plan calls it', () => {
    assert.equal(api.sidebar['plandeck.backlog'].view.title, 'Product Backlog');
  });

  it('shows open work by priority and rank, and what it lacks', async () => {
    assert.deepEqual(await order(), ['A', 'B', 'C']);
    assert.match(String((await row(ids[2])).treeItem().description), /waits for priya/);
    assert.match((await row(ids[2])).treeItem().accessibilityInformation?.label ?? '', /waits for priya/);
    assert.match(String((await band('could')).treeItem().description), /\d+ of \d+ ready/);
  });

  it('ranks by a drop: only the rank of what was dragged is written, nothing is left unsaved, undo brings all back', async () => {
    await dropOn(api, 'plandeck.backlog', await row(ids[1]), [await row(ids[2])]);
    assert.deepEqual(await order(), ['A', 'C', 'B']);
    assert.equal(diskText(uri), original.toString().replace('rank: -910', 'rank: -925'));
    assert.ok(!unsaved().includes(uri.toString()));
    await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
    await dropOn(api, 'plandeck.backlog', await row(ids[0]), [await row(ids[2]), await row(ids[1])]);
    assert.deepEqual((await order()).at(-1), 'A');
    assert.equal(changedLines(), 2);
  });

  it('takes an item into the band that it is dropped on', async () => {
    await dropOn(api, 'plandeck.backlog', await row(ids[1]), [await row(ids[3])]);
    assert.deepEqual(await order(), ['A', 'D', 'B', 'C']);
    assert.equal(changedLines(), 1);
    await run('edit.undo');
    await dropOn(api, 'plandeck.backlog', await band('could'), [await row(ids[3])]);
    assert.equal((await order()).length, 4);
    assert.match(diskText(uri), /title: D, priority: could/);
  });

  it('ranks by commands as by a drag', async () => {
    await run('item.rankUp', await row(ids[2]));
    assert.deepEqual(await order(), ['A', 'C', 'B']);
    await run('item.rankDown', await row(ids[0]));
    assert.deepEqual(await order(), ['C', 'A', 'B']);
    await run('item.rankTop', await row(ids[1]));
    assert.deepEqual(await order(), ['B', 'C', 'A']);
    await run('item.rankUp', await row(ids[1]));
    assert.deepEqual(await order(), ['B', 'C', 'A']);
    for (let i = 0; i < 3; i++) await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
    const said = await told(async () => run('item.rankUp', ...[undefined, [await row(ids[0]), await row(ids[3])]]));
    assert.match(said.join(), /several priorities/);
  });
});
