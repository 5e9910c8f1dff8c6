import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addDays } from '../../../src/core/model/days.ts';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { today } from '../../../src/host/today.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { choose, pick, told, type } from '../ask.ts';
import { nodesOf, plandeck } from '../plandeck.ts';
import { rowIn } from '../sidebar.ts';
import { bytesOf, cleanUp, diskText, freshId, planFile, unsaved } from '../workspaceFiles.ts';

describe('the Risks & Decisions view', () => {
  let api: PlandeckApi;
  let ids: { readonly [name in 'item' | 'risk' | 'small' | 'closed' | 'late' | 'came' | 'open' | 'decided']: string };
  let uri: vscode.Uri;
  let original: Buffer;

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    const id = freshId;
    ids = { item: id(), risk: id(), small: id(), closed: id(), late: id(), came: id(), open: id(), decided: id() };
    uri = await planFile(
      api,
      `items:
  - {id: ${ids.item}, title: Pay, depends: ${ids.late}}
raid:
  - {id: ${ids.small}, risk: Small, probability: 1, impact: 1, owner: ana, review: 2099-01-01} # rare
  - {id: ${ids.risk}, risk: Big, probability: 5, impact: 5, review: 2020-01-01, items: [${ids.item}]}
  - {id: ${ids.closed}, risk: Over, closed: 2020-01-01}
external:
  - {id: ${ids.late}, title: Late, from: Acme, promised: 2020-01-01}
  - {id: ${ids.came}, title: Came, promised: 2020-01-01, delivered: 2020-01-02}
decisions:
  - {id: ${ids.open}, title: Where, due: 2020-01-01, options: [Here, There]}
  - {id: ${ids.decided}, title: When, decided: 2020-01-01, chosen: Soon}
`,
    );
    original = bytesOf(uri);
  });

  afterEach(() => cleanUp(api));

  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`plandeck.${command}`, ...args);
  const row = (id: string): Promise<Row> => rowIn(api, 'plandeck.risks', ({ entry }) => entry?.id === id);
  const said = async (id: string): Promise<string> => String((await row(id)).treeItem().description);
  const lineOf = (id: string): string =>
    diskText(uri)
      .split('\n')
      .find((line) => line.includes(`{id: ${id},`)) ?? '';
  /** That only the line of an id differs, nothing is left unsaved, and undo brings every byte back. */
  const isMinimal = async (id: string): Promise<void> => {
    const [old, now] = [original.toString().split('\n'), diskText(uri).split('\n')];
    assert.equal(now.length, old.length);
    assert.deepEqual(
      now.filter((line, index) => line !== old[index]),
      [lineOf(id)],
    );
    assert.deepEqual(unsaved(), []);
    await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
  };

  it('shows risks by exposure, promises with their delay, and decisions', async () => {
    const { tree } = api.sidebar['plandeck.risks'];
    const groupOf = async (id: string): Promise<Row | undefined> => tree.getParent(await row(id));
    const labels = await Promise.all(
      Object.values(ids)
        .slice(1)
        .map(async (id) => (await groupOf(id))?.treeItem().label),
    );
    const [closed, promises, decisions] = ['Closed and Delivered', 'Promises of Others', 'Decisions'];
    assert.deepEqual(labels, ['Risks', 'Risks', closed, promises, closed, decisions, decisions]);
    const order = tree.rowsOf(await groupOf(ids.risk)).map(({ entry }) => entry?.id);
    assert.equal(order[0], ids.risk);
    assert.equal(order.at(-1), ids.small);
    assert.equal(await said(ids.risk), '25 (5×5) · no owner · review overdue since 2020-01-01');
    const icon = (await row(ids.risk)).treeItem().iconPath;
    assert.ok(icon instanceof vscode.ThemeIcon && icon.id === 'history');
    assert.match(
      (await row(ids.risk)).treeItem().accessibilityInformation?.label ?? '',
      /^Big, risk, 25 .* no owner, review/,
    );
    assert.match(await said(ids.small), /^1 \(1×1\) · Ana.* · review 2099-01-01$/);
    assert.match(await said(ids.late), /^2020-01-01 · \d+ days late · overdue · Acme$/);
    assert.equal(await said(ids.came), 'delivered 2020-01-02 · 1 day late');
    assert.equal(await said(ids.open), 'overdue since 2020-01-01');
    assert.equal(await said(ids.decided), 'Soon · decided 2020-01-01');
    for (const id of [ids.risk, ids.late]) {
      assert.deepEqual(
        tree.rowsOf(await row(id)).map(({ entry }) => entry?.id),
        [ids.item],
      );
    }
  });

  it('opens entries at their places', async () => {
    for (const [id, line] of [
      [ids.risk, 4],
      [ids.late, 7],
      [ids.open, 10],
    ] as const) {
      await run('entry.open', await row(id));
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
      assert.equal(vscode.window.activeTextEditor?.selection.active.line, line);
    }
  });

  it('raises a risk from an item', async () => {
    const [item] = await nodesOf(api, ids.item);
    assert.equal(await type(' ', () => run('risk.raise', item)), 'A risk needs a title.');
    await choose(['3', '4'], () => type('It rains', () => run('risk.raise', item)));
    await api.store.settle();
    const made = api.store.plans
      .flatMap(({ plan }) => [...plan.raid.values()])
      .find(({ values }) => values.risk === 'It rains');
    assert.ok(made);
    const { probability, impact, raised, items } = made.values;
    assert.deepEqual([probability, impact, raised, items], [3, 4, today(), [ids.item]]);
    assert.match(await said(made.id), /^12 \(3×4\) · no owner/);
    assert.deepEqual(unsaved(), []);
    await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
  });

  it('closes, and puts a review off by two weeks', async () => {
    await run('risk.close', await row(ids.small));
    assert.match(lineOf(ids.small), new RegExp(`closed: ${today()}} # rare$`));
    await isMinimal(ids.small);
    await run('risk.reviewAgain', await row(ids.risk));
    assert.match(lineOf(ids.risk), new RegExp(`review: ${addDays(today(), 14)}, items`));
    await isMinimal(ids.risk);
  });

  it('marks a promise as delivered', async () => {
    await run('promise.deliver', await row(ids.late));
    assert.match(lineOf(ids.late), new RegExp(`delivered: ${today()}}$`));
    await isMinimal(ids.late);
  });

  it('records a decision and why', async () => {
    await type('Near', () => pick('There', async () => run('decision.record', await row(ids.open))));
    assert.match(lineOf(ids.open), new RegExp(`decided: ${today()}, (by: \\w+, )?chosen: There, because: Near}$`));
    await isMinimal(ids.open);
  });

  it('does nothing to what is over already', async () => {
    const cases = [
      ['risk.close', ids.closed, 'closed on 2020-01-01'],
      ['risk.reviewAgain', ids.closed, 'closed on 2020-01-01'],
      ['promise.deliver', ids.came, 'delivered on 2020-01-02'],
      ['decision.record', ids.decided, 'decided on 2020-01-01'],
    ] as const;
    for (const [command, id, why] of cases) {
      assert.deepEqual(await told(async () => run(command, await row(id))), [`${id} was ${why}.`]);
    }
    assert.deepEqual(bytesOf(uri), original);
  });
});
