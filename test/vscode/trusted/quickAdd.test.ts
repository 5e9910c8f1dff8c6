import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { git } from '../../fixtures/repository.ts';
import { type } from '../ask.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, unsaved } from '../workspaceFiles.ts';

describe('Quick Add', () => {
  let api: PlandeckApi;

  before(async () => {
    api = await plandeck();
    await vscode.commands.executeCommand('plandeck.plan.focus');
    await until('the Plan view', () => api.view.visible);
  });

  afterEach(async () => {
    await cleanUp(api);
    assert.equal(changes(), '', 'a test left something behind');
  });

  const quickAdd = (line: string | undefined) =>
    type(line, () => vscode.commands.executeCommand('plandeck.item.quickAdd'));
  const undo = () => vscode.commands.executeCommand('plandeck.edit.undo');
  const changes = (): string => git(folderPath(), 'diff', '--unified=0');
  /** The lines that are other than in the last commit. */
  const changed = (sign: '+' | '-'): string[] =>
    changes()
      .split('\n')
      .filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3)))
      .map((line) => line.slice(1));

  it('makes exactly the item of the line, saved and selected; one undo takes it away', async () => {
    assert.equal(await quickAdd('Fix login !must @me ~2d #portal >WEB-k7f2m'), undefined);
    assert.deepEqual(changed('-'), []);
    const [{ id, ...rest }, ...others] = parse(changed('+').join('\n'));
    assert.match(id, /^WEB-[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{4}$/);
    const expected = { title: 'Fix login', priority: 'must', parent: 'WEB-k7f2m', assignees: ['ana'], estimate: '2d' };
    assert.deepEqual([rest, others], [{ ...expected, labels: ['portal'] }, []]);
    assert.deepEqual(unsaved(), []);
    await until('the selection', () => api.view.selection.some((row) => row.kind === 'item' && row.item.id === id));
    await undo();
  });

  it('makes an item of a title alone', async () => {
    assert.equal(await quickAdd('  Say: "hello", #5 \\#6 '), undefined);
    const [{ title, labels, parent }] = parse(changed('+').join('\n'));
    assert.deepEqual([title, labels, parent], ['Say: "hello", #6', ['5'], undefined]);
    await undo();
  });

  it('says what is wrong while one types, and adds nothing then', async () => {
    for (const [line, said] of [
      ['', 'Write what is to be done.'],
      ['Fix !musst', 'There is no priority "musst". Did you mean must?'],
      ['Fix >WEB-zzzzz !must !could', 'There is no item "WEB-zzzzz" that could be the parent.'],
      ['Fix ~soon', '"soon" is no effort. Write one such as 4h, 3d or 1.5w, or points such as 5p.'],
      ['Fix @[x](y)', 'There is no person "[x] (y)" in this plan.'],
    ] as const) {
      assert.equal(await quickAdd(line), said);
      assert.equal(changes(), '');
    }
    await quickAdd(undefined);
  });
});
