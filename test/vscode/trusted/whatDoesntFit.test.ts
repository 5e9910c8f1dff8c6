import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addDays } from '../../../src/core/model/days.ts';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { today } from '../../../src/host/today.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { ownPick, told } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { labelOf, rowIn } from '../sidebar.ts';
import { until } from '../until.ts';
import { bytesOf, cleanUp, diskText, freshId, planFile } from '../workspaceFiles.ts';

describe("What Doesn't Fit", () => {
  let api: PlandeckApi;
  let uri: vscode.Uri;
  let original: Buffer;
  let key: string;
  let ids: readonly [string, string, string];

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    key = freshId();
    ids = [freshId(), freshId(), freshId()];
    const [a, b, c] = ids;
    const day = (days: number): string => addDays(today(), days);
    uri = await planFile(
      api,
      `people: [{id: ana-${key}, name: Ana}]
iterations:
  - {id: ${key}-now, name: Now ${key}, dates: ${day(-3)}..${day(10)}}
  - {id: ${key}-next, name: Next ${key}, dates: ${day(11)}..${day(12)}}
  - {id: ${key}-last, name: Last ${key}, dates: 2999-01-01..2999-12-24}
items:
  - {id: ${a}, title: A, assignees: ana-${key}, estimate: 30d, priority: must, iteration: ${key}-now}
  - {id: ${b}, title: B, assignees: ana-${key}, estimate: 1d, iteration: Now ${key}}   # small
  - {id: ${c}, title: C, assignees: ana-${key}, estimate: 1d, priority: must, rank: -5000, iteration: ${key}-now}
`,
    );
    original = bytesOf(uri);
  });

  afterEach(() => cleanUp(api));

  const iteration = (name: string): Promise<Row> =>
    rowIn(api, 'plandeck.backlog', (row) => row.iteration !== undefined && labelOf(row) === `${name} ${key}`);
  const ask = async (name: string): Promise<unknown> =>
    vscode.commands.executeCommand('plandeck.iteration.whatDoesntFit', await iteration(name));

  it('shows what is done after the end of an iteration and why, and moves what is ticked to the next one', async () => {
    await ownPick(
      () => ask('Now'),
      async ({ pick }) => {
        assert.match(pick.title ?? '', new RegExp(`^What doesn't fit in Now ${key}, which ends on \\S+$`));
        // The plan has a cadence, of which an iteration may begin on the same day.
        assert.match(pick.placeholder ?? '', /^Tick what is to go to \S+/);
        const shown = pick.items.map(({ label, description, detail }) => `${label} ${description} ${detail}`);
        assert.match(
          shown.join('\n'),
          new RegExp(
            `^A ${ids[0]} done on \\S+: .*\nB ${ids[1]} done on \\S+: ana-${key} is busy with ${ids[0]} until `,
          ),
        );
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
        await until('the second entry', () => pick.activeItems[0]?.label === 'B');
        await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
        await until('a tick', () => pick.selectedItems.length === 1);
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      },
    );
    const [before = '', after = ''] = original.toString().split(`iteration: Now ${key}}   #`);
    const text = diskText(uri);
    assert.ok(text.startsWith(before) && text.endsWith(after), text);
    assert.match(text.slice(before.length, -after.length), /^iteration: (?!Now )\S+} {3}#$/);
    await vscode.commands.executeCommand('plandeck.edit.undo');
    assert.deepEqual(bytesOf(uri), original);
  });

  it('leads to an item', async () => {
    await ownPick(
      () => ask('Now'),
      async ({ pick, click }) => {
        const [, entry] = pick.items;
        assert.ok(entry);
        click(entry, entry.buttons?.[0]);
      },
    );
    const editor = await until('the text', () => vscode.window.activeTextEditor);
    assert.equal(editor.document.uri.toString(), uri.toString());
    assert.ok(editor.document.lineAt(editor.selection.active.line).text.includes(ids[1]));
    assert.deepEqual(bytesOf(uri), original);
  });

  it('says that all fits, and that an iteration has no days', async () => {
    const file = await planFile(
      api,
      `iterations: [{id: ${key}-open, name: Open ${key}}]
items:
  - {id: ${freshId()}, title: D, estimate: 1d, iteration: ${key}-last}
  - {id: ${freshId()}, title: E, estimate: 1d, iteration: ${key}-open}
`,
    );
    assert.ok(file);
    assert.match(
      (await told(() => ask('Last'))).join(),
      /^All of Last \S+ fits: it ends on 2999-12-24, and the last is done on /,
    );
    assert.match((await told(() => ask('Open'))).join(), /^Open \S+ has no days/);
  });
});
