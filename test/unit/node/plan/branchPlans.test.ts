import assert from 'node:assert/strict';
import path from 'node:path';
import { type BlobReader, createBlobReader } from '../../../../src/node/git/blobReader.ts';
import { createGit } from '../../../../src/node/git/createGit.ts';
import type { GitResult } from '../../../../src/node/git/gitResult.ts';
import { refsOf } from '../../../../src/node/git/refsOf.ts';
import { repositoryOf } from '../../../../src/node/git/repositoryOf.ts';
import { BranchPlans } from '../../../../src/node/plan/branchPlans.ts';
import { type TempRepository, tempRepository } from '../git/tempRepository.ts';
import { useTempFolder } from '../useTempFolder.ts';

function resultOf<T>(result: GitResult<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

describe('the plans of branches', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  let blobsRead: string[];
  let plans: BranchPlans;

  const ids = async (folder: string): Promise<string[]> => {
    const git = createGit({ trusted: () => true, env: repository.env });
    const found = resultOf(await repositoryOf(git, repository.root));
    const refs = resultOf(await refsOf(git, found));
    const items = resultOf(await plans.itemsOf(path.join(repository.root, folder), found, refs));
    return [...new Set(items.map(({ id }) => id))].sort();
  };

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'repository'), path.join(temp(), 'home'));
    const git = createGit({ trusted: () => true, env: repository.env });
    const blobs = createBlobReader(git);
    blobsRead = [];
    const counting: BlobReader = {
      read: (folder, wanted, signal) => {
        blobsRead.push(...wanted);
        return blobs.read(folder, wanted, signal);
      },
    };
    plans = new BranchPlans(git, counting);
    repository.git('init', '--quiet');
  });

  it('have the items of all files below the folder, whatever else is in the repository', async () => {
    repository.commit('docs/plan/plan.yaml', 'items: [{id: WEB-a1, formerly: [OLD-1]}]\n');
    repository.commit('docs/plan/deep/er/more.yml', 'items: [{id: WEB-b2}]\n');
    repository.commit('docs/plan/notes.txt', 'items: [{id: WEB-c3}]\n');
    repository.commit('other/plan.yaml', 'items: [{id: WEB-d4}]\n');
    repository.git('checkout', '--quiet', '-b', 'next');
    repository.commit('docs/plan/plan.yaml', 'items: [{id: WEB-e5}]\n');
    repository.git('checkout', '--quiet', 'main');
    assert.deepEqual(await ids('docs/plan'), ['WEB-a1', 'WEB-b2', 'WEB-e5']);
    assert.deepEqual(await ids('nowhere'), []);
  });

  it('at the root are plan.yaml and the folder plan', async () => {
    repository.commit('plan.yaml', 'items: [{id: WEB-a1}]\n');
    repository.commit('plan/more.yaml', 'items: [{id: WEB-b2}]\n');
    repository.commit('src/fixture.yaml', 'items: [{id: WEB-c3}]\n');
    assert.deepEqual(await ids(''), ['WEB-a1', 'WEB-b2']);
  });

  it('are read once, however many branches have them', async () => {
    repository.commit('plan/plan.yaml', 'items: [{id: WEB-a1}]\n');
    for (let count = 0; count < 20; count++) {
      repository.git('checkout', '--quiet', '-b', `branch-${count}`);
      repository.commit('code.txt', `${count}`);
    }
    assert.deepEqual(await ids('plan'), ['WEB-a1']);
    assert.equal(blobsRead.length, 1);
    repository.commit('plan/more.yaml', 'items: [{id: WEB-b2}]\n');
    assert.deepEqual(await ids('plan'), ['WEB-a1', 'WEB-b2']);
    assert.equal(blobsRead.length, 2);
  });

  it('say nothing where they are no plans, or are gone', async () => {
    repository.commit('plan/plan.yaml', '[: not YAML');
    repository.git('branch', '--quiet', 'empty', repository.git('commit-tree', '-m', 'x', repository.git('mktree')));
    assert.deepEqual(await ids('plan'), []);
  });
});
