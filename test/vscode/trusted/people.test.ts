import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { addDays } from '../../../src/core/model/days.ts';
import { weekName, weekStart } from '../../../src/core/schedule/isoWeek.ts';
import { dateOf, momentOf } from '../../../src/core/schedule/moments.ts';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { today } from '../../../src/host/today.ts';
import type { Row } from '../../../src/host/views/rows/row.ts';
import { pick, told } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { dropOn, labelOf, rowIn } from '../sidebar.ts';
import { until } from '../until.ts';
import { bytesOf, cleanUp, diskText, folderPath, freshId, planFile, unsaved } from '../workspaceFiles.ts';

const monday = dateOf(weekStart(momentOf(today())));
const thisWeek = weekName(momentOf(today()));

describe('the People view', () => {
  let api: PlandeckApi;
  let uri: vscode.Uri;
  let original: Buffer;
  let ids: readonly [string, string, string];
  /** Those who can do a thing that nobody else can: one is busy, one idle, one leaves soon, one has left. */
  let busy: string;
  let idle: string;
  let leaving: string;
  let gone: string;
  const second = path.join(folderPath(), 'second');

  before(async () => {
    api = await plandeck();
  });

  beforeEach(async () => {
    ids = [freshId(), freshId(), freshId()];
    const key = freshId();
    [busy, idle, leaving, gone] = [`busy-${key}`, `idle-${key}`, `leaving-${key}`, `gone-${key}`];
    const soon = addDays(today(), 2);
    uri = await planFile(
      api,
      `people:
  - {id: ${busy}, name: Busy ${key}, capacity: 10h/w, skills: {${key}: 3}, leave: [2999-12-24]}
  - {id: ${idle}, name: Idle ${key}, skills: {${key}: 4}}
  - {id: ${leaving}, name: Leaving ${key}, kind: contractor}
  - {id: ${gone}, name: Gone ${key}, kind: contractor, skills: {${key}: 5}}
contracts:
  - {id: a-${key}, people: [${leaving}], term: 2020-01-01..${addDays(today(), 7)}}
  - {id: b-${key}, people: [${gone}], term: 2020-01-01..2020-12-31}
items:
  - {id: ${ids[0]}, title: A, rank: 1, assignees: [${busy}], estimate: 25h, due: ${soon}} # for now
  - {id: ${ids[1]}, title: B, skills: [${key} 2], due: ${soon}}
  - id: ${ids[2]}
    title: C
    assignees: [${busy} 50%]   # who else?
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
  const person = (id: string): Promise<Row> => rowIn(api, 'plandeck.people', ({ entry }) => entry?.id === id);
  const item = (id: string): Promise<Row> => rowIn(api, 'plandeck.backlog', ({ entry }) => entry?.id === id);
  const drop = async (on: string, ...dropped: string[]): Promise<string[]> => {
    const rows = await Promise.all(dropped.map(item));
    const target = await person(on);
    return told(() => dropOn(api, 'plandeck.people', target, rows, 'plandeck.backlog'));
  };
  const iconOf = async (id: string): Promise<unknown> => Object((await person(id)).treeItem().iconPath)['id'];
  const descriptionOf = async (id: string): Promise<string> => String((await person(id)).treeItem().description);
  const nameOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}`.replace('-', ' ');

  it('shows what everybody has to do against their hours, and who stands out, not by colour alone', async () => {
    const row = await person(busy);
    const { label, contextValue, accessibilityInformation } = row.treeItem();
    assert.deepEqual([label, contextValue], [nameOf(busy), 'person']);
    assert.equal(await descriptionOf(busy), '▰▰▰▱▱ 2.5 w · over-allocated · leave from 2999-12-24 · 1 unestimated');
    const spoken = 'weeks of work ahead: 2.5, over-allocated, leave from 2999-12-24, 1 unestimated';
    assert.equal(accessibilityInformation?.label, `${nameOf(busy)}, ${spoken}`);
    assert.match(row.hover?.()?.value ?? '', /Skills: WEB\\-\w{5} 3/);
    assert.equal(await descriptionOf(idle), '▱▱▱▱▱ 0 w');
    assert.match(await descriptionOf(leaving), /0 w · renew or release: contract ends on/);
    assert.match(await descriptionOf(gone), /contract ended on 2020-12-31/);
    assert.deepEqual([await iconOf(busy), await iconOf(idle), await iconOf(leaving)], ['warning', 'person', 'bell']);
  });

  it('has the open items of each below them', async () => {
    const { tree } = api.sidebar['plandeck.people'];
    const rows = tree.rowsOf(await person(busy)).filter(({ entry }) => entry !== undefined);
    assert.deepEqual(rows.map(labelOf), ['A', 'C']);
    assert.equal(rows[0]?.treeItem().contextValue, 'item');
    assert.match(String(rows[0]?.treeItem().description), /^25h/);
    assert.deepEqual(tree.rowsOf(await person(idle)), []);
    assert.equal((await person(idle)).treeItem().collapsibleState, vscode.TreeItemCollapsibleState.None);
  });

  it('has the load of each by week, where more has to be done than there is time for', async () => {
    const { tree } = api.sidebar['plandeck.people'];
    const full = `full-${freshId()}`;
    const item = (id: string): string =>
      `  - {id: ${id}, title: Eight hours, assignees: [${full}], estimate: 8h, due: ${addDays(today(), 5)}}\n`;
    // On whatever day of the week that is: each of them fits in alone.
    const eights = [freshId(), freshId(), freshId()].sort();
    await planFile(api, `people:\n  - {id: ${full}, capacity: 10h/w}\nitems:\n${eights.map(item).join('')}`);
    const load = await until('the load', async () => tree.rowsOf(await person(full)).find(({ id }) => id === 'weeks'));
    const { label, description, iconPath } = load.treeItem();
    assert.deepEqual([Object(label)['label'], Object(iconPath)['id']], ['By week', 'graph']);
    assert.match(String(description), /^(\d+ %|–)(, (\d+ %|–))+$/);
    const weeks = tree.rowsOf(load).map((row) => row.treeItem());
    assert.ok(weeks.length > 1);
    assert.equal(Object(weeks[0]?.label)['label'], `${thisWeek}, from ${monday}`);
    const [worst, ...others] = weeks.filter((week) => Object(week.iconPath)['id'] === 'warning');
    assert.deepEqual(others, []);
    assert.match(String(worst?.description), /^\d{3,} % · [\d.]+ h to do by its end, in [\d.]+ h$/);
    const expected = ['To be done by its end:', ...eights.map((id) => `${id} Eight hours`)].join('\n');
    assert.equal(worst?.tooltip, expected);
    assert.match(String(weeks.at(-1)?.description), /^\d+ % · [\d.]+ of 10 h$/);
  });

  it('assigns what is dropped on somebody as one edit, and undo brings every byte back', async () => {
    assert.deepEqual(await drop(idle, ids[0], ids[2]), []);
    const text = original.toString();
    assert.equal(
      diskText(uri),
      text.replace(`[${busy}]`, `[${busy}, ${idle}]`).replace(`[${busy} 50%]`, `[${busy} 50%, ${idle}]`),
    );
    assert.ok(!unsaved().includes(uri.toString()));
    await until('the items below', async () => {
      const rows = api.sidebar['plandeck.people'].tree.rowsOf(await person(idle));
      return rows.map(labelOf).join() === 'By week,A,C';
    });
    assert.match((await drop(idle, ids[2])).join(), /works on WEB-\w{5} already/);
    await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
  });

  it('refuses what no contract covers, and whom the plan of an item does not have', async () => {
    assert.match((await drop(gone, ids[2], ids[1])).join(), /^WEB-\w{5} is planned for .* has no contract\./);
    assert.deepEqual(bytesOf(uri), original);
    mkdirSync(second);
    writeFileSync(
      path.join(second, 'plan.yaml'),
      'project: {key: SEC, name: Second}\npeople: [{id: eve, name: Eve}]\nitems: [{id: SEC-aaaaa, title: E}]\n',
    );
    assert.match((await drop('eve', ids[1])).join(), /^Eve is not among the people of /);
    assert.match((await drop(idle, 'SEC-aaaaa')).join(), /^Idle WEB-\w{5} is not among the people of Second/);
    assert.deepEqual(bytesOf(uri), original);
  });

  it('refuses in Set Assignees what it refuses here', async () => {
    const row = await item(ids[1]);
    const said = await told(() => pick(nameOf(gone), () => run('item.setAssignees', row)));
    assert.match(said.join(), /has no contract/);
    assert.deepEqual(bytesOf(uri), original);
  });

  it('suggests first who is done with an item first, and says when and what that does to the plan', async () => {
    const long = freshId();
    const key = freshId();
    const file = await planFile(
      api,
      `people:
  - {id: free-${key}, name: Free ${key}, capacity: 1h/d, skills: {${key}: 3}}
  - {id: full-${key}, name: Full ${key}, skills: {${key}: 3}}
items:
  - {id: ${freshId()}, title: Before, assignees: full-${key}, estimate: 2d}
  - {id: ${long}, title: Long, skills: [${key} 2], estimate: 600d}
`,
    );
    // By their load alone, who has nothing to do would come first.
    const { entries } = await pick(undefined, async () => run('item.suggestAssignee', await item(long)));
    assert.deepEqual(
      entries.slice(0, 2).map(({ label }) => label),
      [`Full ${key}`, `Free ${key}`],
    );
    // As long as nobody is assigned, the schedule takes who is done first.
    assert.match(entries[0]?.detail ?? '', /^done on \S+; can do /);
    assert.match(entries[1]?.detail ?? '', /^done on \S+, the plan \d+ days later; can do /);
    const [soon = '', late = ''] = entries
      .slice(0, 2)
      .map(({ detail = '' }) => detail.match(/on (\S+?)[,;]/)?.[1] ?? '');
    assert.ok(soon !== '' && soon < late, `${soon} ${late}`);
    assert.doesNotMatch(diskText(file), /Long, .*assignees/);
  });

  it('suggests who could work on an item, the best first, says why, and assigns', async () => {
    const row = await item(ids[1]);
    const { entries } = await pick(nameOf(idle), () => run('item.suggestAssignee', row));
    const labels = entries.map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 2), [nameOf(idle), nameOf(busy)]);
    assert.match(entries[0]?.detail ?? '', /^done on \S+; can do WEB-\w{5} 4; has nothing to do yet$/);
    assert.match(
      entries[1]?.detail ?? '',
      /^done on \S+; can do WEB-\w{5} 3; weeks of work ahead: 2\.5; has more to do by .* than fits$/,
    );
    const last = entries.find(({ label }) => label === nameOf(gone));
    assert.match(last?.description ?? '', /not available/);
    assert.match(last?.detail ?? '', /has no contract from/);
    assert.doesNotMatch(entries[0]?.description ?? '', /not available/);
    assert.match(diskText(uri), new RegExp(`title: B, assignees: \\[${idle}\\]`));
    await run('edit.undo');
    assert.deepEqual(bytesOf(uri), original);
    const said = await told(() => pick(nameOf(gone), () => run('item.suggestAssignee', row)));
    assert.match(said.join(), /has no contract/);
    const rows = [row, await item(ids[2])];
    assert.match((await told(() => run('item.suggestAssignee', row, rows))).join(), /for one item/);
    assert.deepEqual(bytesOf(uri), original);
  });
});
