import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { watchRepository } from '../../../../src/node/git/watchRepository.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('watchRepository', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  let watcher: { dispose(): void } | undefined;
  let changes: number;
  let errors: unknown[];

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    repository.commit('plan.yaml', '1');
  });
  afterEach(() => watcher?.dispose());

  function start(gitDir = path.join(repository.root, '.git')): void {
    changes = 0;
    errors = [];
    const commonDir = path.join(repository.root, '.git');
    const onChange = () => {
      changes++;
    };
    watcher = watchRepository({ gitDir, commonDir }, onChange, (error) => errors.push(error));
  }

  /** Waits longer than the watcher gathers events, and gives the number of reports since the last call. */
  async function settle(): Promise<number> {
    await delay(200);
    const seen = changes;
    changes = 0;
    return seen;
  }

  /** Waits for a report, however slow the machine, then for the rest of its burst. */
  async function reports(what: string, change: () => unknown): Promise<void> {
    change();
    for (let turn = 0; changes === 0; turn++) {
      assert.ok(turn < 500, `no report of ${what}`);
      await delay(10);
    }
    await settle();
  }

  it('reports commits, checkouts, resets, branches, tags, packing, settings and fetches', async () => {
    start();
    const { git } = repository;
    await reports('commit', () => repository.commit('plan.yaml', '2'));
    await reports('branch', () => git('branch', 'other'));
    await reports('branch in a new folder', () => git('branch', 'a/b/c'));
    await reports('commit on it', () => git('update-ref', 'refs/heads/a/b/c', 'HEAD~1'));
    await reports('checkout', () => git('checkout', '--quiet', 'a/b/c'));
    await reports('reset', () => git('reset', '--quiet', '--hard', 'main'));
    await reports('tag', () => git('tag', 'v1'));
    await reports('packing', () => git('pack-refs', '--all'));
    await reports('a packed ref is deleted', () => git('tag', '--delete', 'v1'));
    await reports('commit after packing', () => repository.commit('plan.yaml', '3'));
    await reports('detaching', () => git('checkout', '--quiet', '--detach'));
    await reports('commit while detached', () => repository.commit('plan.yaml', '4'));
    await reports('setting of a branch', () => git('config', 'branch.main.plandeck-item', 'WEB-k7f2m'));
    await reports('fetch of nothing new', () => git('fetch', '--quiet', '.', 'main'));
    assert.deepEqual(errors, []);
  });

  it('follows a folder of refs that git deletes and makes again, and keeps no watcher of the old one', async () => {
    const open = () => process.getActiveResourcesInfo().filter((resource) => resource === 'FSEventWrap').length;
    const before = open();
    start();
    const { git } = repository;
    for (let round = 0; round < 3; round++) {
      git('branch', 'a/b');
      git('branch', '--delete', 'a/b');
      git('branch', 'a/b');
      await settle();
      await reports('change in the new folder', () => git('branch', 'a/c'));
      git('branch', '--delete', 'a/b', 'a/c');
    }
    assert.ok(open() > before);
    watcher?.dispose();
    await settle();
    assert.equal(open(), before);
  });

  it('reports in a linked worktree what happens there and in the shared refs, not the other HEAD', async () => {
    repository.git('branch', 'spare');
    const linked = tempRepository(path.join(temp(), 'linked'), path.join(temp(), 'home'));
    repository.git('worktree', 'add', '--quiet', linked.root, '-b', 'linked');
    start(path.join(repository.root, '.git/worktrees/linked'));
    await reports('commit', () => linked.commit('plan.yaml', '2'));
    await reports('detaching', () => linked.git('checkout', '--quiet', '--detach'));
    await reports('commit in the other worktree', () => repository.commit('plan.yaml', '3'));
    await reports('a ref of this worktree alone', () => linked.git('update-ref', 'refs/worktree/x', 'HEAD'));
    repository.git('symbolic-ref', 'HEAD', 'refs/heads/spare');
    assert.equal(await settle(), 0);
  });

  it('makes one report of a burst, and none of what is no ref', async () => {
    start();
    // Nothing is delivered until these synchronous calls are through.
    for (let i = 0; i < 50; i++) repository.git('update-ref', `refs/heads/burst/${i}`, 'HEAD');
    assert.equal(await settle(), 1);
    repository.write('plan.yaml', '2');
    repository.git('add', 'plan.yaml');
    // What an update that git refuses comes to.
    repository.write('.git/refs/heads/main.lock', '');
    rmSync(path.join(repository.root, '.git/refs/heads/main.lock'));
    assert.equal(await settle(), 0);
  });

  it('is silent once disposed, even with a change under way', async () => {
    start();
    repository.commit('plan.yaml', '2');
    await delay(20);
    watcher?.dispose();
    repository.commit('plan.yaml', '3');
    assert.equal(await settle(), 0);
  });

  it('survives that the repository goes away', async () => {
    start();
    await reports('deletion', () => rmSync(path.join(repository.root, '.git'), { recursive: true }));
    assert.deepEqual(errors, []);
    watchRepository({ gitDir: path.join(temp(), 'no'), commonDir: path.join(temp(), 'no') }, assert.fail).dispose();
  });
});
