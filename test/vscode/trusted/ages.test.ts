import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { PlandeckApi } from '../../../src/host/extension.ts';
import { today } from '../../../src/host/today.ts';
import { git } from '../../fixtures/repository.ts';
import { plandeck } from '../plandeck.ts';
import { until } from '../until.ts';
import { cleanUp, folderPath, freshId, planFile } from '../workspaceFiles.ts';

describe('what git tells beside the items of a board', () => {
  let api: PlandeckApi;
  let id: string;
  let head: string;
  const run = (...args: string[]): string => git(folderPath(), ...args).trim();

  before(async () => {
    api = await plandeck();
    head = run('rev-parse', 'HEAD');
  });

  beforeEach(() => {
    id = freshId();
  });

  afterEach(async () => {
    run('reset', '--quiet', '--mixed', head);
    for (const branch of run('for-each-ref', '--format=%(refname)', 'refs/heads').split('\n')) {
      if (branch !== 'refs/heads/main') run('update-ref', '-d', branch);
    }
    await cleanUp(api);
  });

  const loaded = () => api.store.plans[0] ?? assert.fail('there is no plan');
  const age = (): string | undefined => api.ages.of(loaded())?.get(id)?.date;
  const text = (status: string): string => `items:\n  - {id: ${id}, title: Log in, status: ${status}}\n`;
  const commit = (date: string): void => {
    run('add', '--all');
    run('commit', '--quiet', `--message=${date}`, `--date=${date}T12:00`);
  };

  it('says since when an item has its status, and follows edits and commits', async () => {
    const file = await planFile(api, text('doing'));
    await until('what is not committed', () => age() === today());
    commit('2024-02-03');
    await until('the day of the commit', () => age() === '2024-02-03');
    writeFileSync(file.fsPath, text('review'));
    await until('today', () => age() === today());
    writeFileSync(file.fsPath, text('doing'));
    await until('the day of the commit again', () => age() === '2024-02-03');
    writeFileSync(file.fsPath, text('review'));
    commit('2024-03-05');
    await until('the day of the other commit', () => age() === '2024-03-05');
  });

  it('names the branch of an item for as long as it is not merged', async () => {
    await planFile(api, text('doing'));
    const name = (): string | undefined => api.branches.of(loaded()).get(id);
    let changes = 0;
    const subscription = api.branches.onDidChange(() => changes++);
    assert.equal(name(), undefined);
    run('branch', `ana/${id}-log-in`);
    await until('the branch', () => name() === `ana/${id}-log-in`);
    assert.ok(changes > 0);
    run('commit', '--quiet', '--allow-empty', '--message=Go on');
    await until('no branch, since it is merged', () => name() === undefined);
    subscription.dispose();
  });
});
