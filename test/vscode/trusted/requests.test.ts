import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { today } from '../../../src/host/today.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { choose, pick, told, type } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { rowIn } from '../sidebar.ts';
import { bytesOf, cleanUp, diskText, freshId, planFile, unsaved } from '../workspaceFiles.ts';

describe('the Requests view', () => {
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
      `requests:
  - {id: ${a}, title: A, from: dana, raised: ${today()}} # first
  - {id: ${b}, title: B, from: Zoe of Sales, raised: 2020-01-01, triaged: 2020-01-02, due: 2020-01-03}
  - {id: ${c}, title: C, raised: 2020-01-01, decision: deferred}
  - {id: ${d}, title: D, raised: 2020-01-01, decision: {state: rejected, date: 2020-01-03, because: Too dear}}
`,
    );
    original = bytesOf(uri);
  });

  afterEach(() => cleanUp(api));

  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`plandeck.${command}`, ...args);
  const row = (id: string): Promise<Row> => rowIn(api, 'plandeck.requests', ({ entry }) => entry?.id === id);
  const lineOf = (id: string, text = diskText(uri)): string =>
    text.split('\n').find((line) => line.includes(`{id: ${id},`)) ?? '';
  /** That only the lines of these ids differ, nothing is left unsaved, and undo brings every byte back. */
  const isMinimal = async (...changed: string[]): Promise<void> => {
    const [old, now] = [original.toString().split('\n'), diskText(uri).split('\n')];
    const others = (lines: string[]) => lines.filter((line) => !changed.some((id) => line.includes(`{id: ${id},`)));
    assert.deepEqual(others(now), others(old));
    for (const id of changed) assert.notEqual(lineOf(id), lineOf(id, original.toString()));
    assert.deepEqual(unsaved(), []);
    await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
  };

  it('shows requests by state, with age and who asks, and counts those that nobody has looked at', async () => {
    const tree = api.sidebar['plandeck.requests'].tree;
    const groupOf = async (id: string): Promise<unknown> => tree.getParent(await row(id))?.treeItem().label;
    assert.deepEqual(await Promise.all(ids.map(groupOf)), ['Raised', 'Triaged', 'Deferred', 'Rejected']);
    assert.match(String((await row(ids[0])).treeItem().description), /^0 days · Dana/);
    const late = (await row(ids[1])).treeItem();
    assert.match(String(late.description), /^answer was due 2020-01-03 · \d+ days · Zoe of Sales$/);
    assert.match(late.accessibilityInformation?.label ?? '', /^B, request, answer was due 2020-01-03/);
    assert.match(String((await row(ids[3])).treeItem().description), /^decided after 2 days .* Too dear$/);
    const { view } = api.sidebar['plandeck.requests'];
    await api.store.settle();
    const raised = api.store.plans.flatMap(({ plan }) =>
      [...plan.requests.values()].filter(({ values }) => !values.decision && !values.triaged),
    );
    assert.equal(view.badge?.value, raised.length);
  });

  it('opens a request at its place', async () => {
    await run('entry.open', await row(ids[2]));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.equal(editor?.selection.active.line, 3);
  });

  it('raises a request', async () => {
    await choose(['Dana Levy'], () => type('Print the receipts', () => run('request.raise')));
    await api.store.settle();
    const raised = api.store.plans.flatMap(({ plan }) => [...plan.requests.values()]);
    const made = raised.find(({ values }) => values.title === 'Print the receipts');
    assert.ok(made, `not among ${raised.map(({ values }) => values.title).join(', ')}`);
    assert.equal(made.values.from, 'dana');
    assert.equal(made?.values.raised, today());
    assert.deepEqual(unsaved(), []);
    await run('edit.undo');
    await api.store.settle();
    assert.ok(!api.store.plans.some(({ plan }) => plan.requests.has(made?.id ?? '')));
    assert.equal(await type(' ', () => run('request.raise')), 'A request needs a title.');
  });

  it('marks as triaged', async () => {
    await run('request.triage', await row(ids[0]));
    assert.match(lineOf(ids[0]), new RegExp(`triaged: ${today()}} # first$`));
    await isMinimal(ids[0]);
  });

  it('accepts as an item of a type', async () => {
    await pick('bug', async () => run('request.accept', await row(ids[0])));
    await api.store.settle();
    const [, became] = /became: ([\w-]+)/.exec(lineOf(ids[0])) ?? [];
    const item = api.store.plans.map(({ plan }) => plan.itemsById.get(became ?? '')).find((one) => one !== undefined);
    assert.deepEqual([item?.values.title, item?.values.type], ['A', 'bug']);
    assert.match(lineOf(ids[0]), new RegExp(`decision: {state: accepted, date: ${today()}`));
    const tree = api.sidebar['plandeck.requests'].tree;
    assert.deepEqual(
      tree.rowsOf(await row(ids[0])).map(({ entry }) => entry?.id),
      [became],
    );
    await isMinimal(ids[0]);
  });

  it('declines for a reason only', async () => {
    assert.equal(
      await type(' ', async () => run('request.decline', await row(ids[0]))),
      'A request is declined for a reason.',
    );
    assert.deepEqual(bytesOf(uri), original);
    await type('Too dear', async () => run('request.decline', await row(ids[0])));
    assert.match(
      lineOf(ids[0]),
      new RegExp(`decision: {state: rejected, date: ${today()}, (by: \\w+, )?because: Too dear}`),
    );
    await isMinimal(ids[0]);
  });

  it('merges into another, which tells who else asked', async () => {
    await pick('B', async () => run('request.merge', await row(ids[0])));
    assert.match(lineOf(ids[0]), new RegExp(`state: rejected, .*because: duplicate of ${ids[1]}}`));
    assert.match(lineOf(ids[1]), new RegExp(`description: "?Also asked for by Dana.* in ${ids[0]}\\.`));
    await isMinimal(ids[0], ids[1]);
  });

  it('decides nothing twice', async () => {
    for (const command of ['triage', 'accept', 'decline', 'merge']) {
      const said = await told(async () => run(`request.${command}`, await row(ids[3])));
      assert.deepEqual(said, [`The request ${ids[3]} is rejected already.`]);
    }
    assert.deepEqual(bytesOf(uri), original);
  });
});
