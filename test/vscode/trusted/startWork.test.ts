import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { acceptAll, choose, told } from '../ask.ts';
import { rowOf } from '../plandeck.ts';
import { until } from '../until.ts';
import { diskText, folderPath, unsaved } from '../workspaceFiles.ts';
import { useWork } from './useWork.ts';

describe('work on an item', () => {
  const work = useWork();

  it('begins on a branch of its own, doing and mine, with its id in the commit box; one undo takes the edit back', async () => {
    const { id, uri } = await work.committed('title: "Größe: prüfen & --output=x"');
    const before = diskText(uri);
    const proposed = await acceptAll(() => choose(['New branch from main'], () => work.start(id)));
    assert.deepEqual(proposed, [`${id}/grosse-prufen-output-x`]);
    assert.equal(work.branch(), `${id}/grosse-prufen-output-x`);
    assert.equal(diskText(uri), before.replace('--output=x"}', '--output=x", status: doing, assignees: [ana]}'));
    assert.deepEqual(unsaved(), []);
    const box = await work.box();
    await until('the id in the commit box', () => box.value === `${id}: `);
    await vscode.commands.executeCommand('plandeck.edit.undo');
    assert.equal(diskText(uri), before);
    assert.equal(work.branch(), `${id}/grosse-prufen-output-x`);
  });

  it('asks what becomes of uncommitted changes, and puts them aside if the user wants that', async () => {
    const { id, uri } = await work.committed('title: x');
    const other = path.join(folderPath(), 'plan', 'plan.yaml');
    const text = readFileSync(other, 'utf8');
    writeFileSync(other, `${text}# mine\n`);
    await work.api.store.settle();
    await acceptAll(() => choose(['New branch from main', 'Stash them'], () => work.start(id)));
    assert.equal(readFileSync(other, 'utf8'), text);
    assert.match(work.git('stash', 'list'), new RegExp(id));
    assert.match(diskText(uri), /status: doing/);
  });

  it('takes them along, or does nothing at all where the user thinks again', async () => {
    const { id, uri } = await work.committed('title: x');
    const other = path.join(folderPath(), 'plan', 'plan.yaml');
    const text = readFileSync(other, 'utf8');
    writeFileSync(other, `${text}# mine\n`);
    await work.api.store.settle();
    await acceptAll(() => choose(['New branch from main'], () => work.start(id)));
    assert.equal(work.branch(), 'main');
    assert.doesNotMatch(diskText(uri), /doing/);
    await acceptAll(() => choose(['New branch from main', 'Take them along'], () => work.start(id)));
    assert.equal(work.branch(), `${id}/x`);
    assert.equal(readFileSync(other, 'utf8'), `${text}# mine\n`);
  });

  it('goes on with a branch that the item has', async () => {
    const { id, uri } = await work.committed('title: x');
    work.git('branch', `bo/${id.toLowerCase()}`);
    await choose([`Check out bo/${id.toLowerCase()}`], () => work.start(id));
    assert.equal(work.branch(), `bo/${id.toLowerCase()}`);
    assert.match(diskText(uri), /status: doing, assignees: \[ana\]/);
    await choose([`Stay on bo/${id.toLowerCase()}`], () => work.start(id));
    assert.deepEqual(work.branches().length, 2);
  });

  it('asks whoever takes up the work of others', async () => {
    const { id, uri } = await work.committed('title: x, status: doing, assignees: [bo]');
    await choose(['Take it over', 'Stay on main'], () => work.start(id));
    assert.match(diskText(uri), /status: doing, assignees: \[ana\]/);
  });

  it('edits the plan as it stands on the branch, where the item has gone on', async () => {
    const { id, uri } = await work.committed('title: x');
    work.git('checkout', '--quiet', '-b', `${id}-on`);
    writeFileSync(uri.fsPath, diskText(uri).replace('title: x', 'title: x, status: review, assignees: [bo, ana 50%]'));
    work.git('commit', '--quiet', '--all', '--message', 'Review it');
    const there = diskText(uri);
    work.git('checkout', '--quiet', 'main');
    await until('main', async () => (await rowOf(work.api, id)).node.item.values.assignees === undefined);
    await choose([`Check out ${id}-on`], () => work.start(id));
    assert.equal(work.branch(), `${id}-on`);
    assert.equal(diskText(uri), there);
  });

  it('says so where the branch is there and the plan on it does not have the item', async () => {
    const first = work.git('rev-parse', 'main');
    const { id } = await work.committed('title: x');
    work.git('branch', `${id}-old`, first);
    const said = await told(() => choose([`Check out ${id}-old`], () => work.start(id)));
    assert.deepEqual(said, [`${id}-old is checked out, but the plan stays as it is. The plan has no ${id} there.`]);
  });
});
