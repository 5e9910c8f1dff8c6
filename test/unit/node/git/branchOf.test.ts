import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { branchOf } from '../../../../src/node/git/branchOf.ts';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import { repositoryOf } from '../../../../src/node/git/repositoryOf.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('branchOf', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  const stream = (): never => assert.fail('a process was started');
  const noGit: Git = { run: stream, stream };

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
  });

  async function branchIn(folder: string, asked = noGit): Promise<string | undefined> {
    const found = await repositoryOf(createGit({ trusted: () => true, env: repository.env }), folder);
    assert.ok(found.ok);
    return branchOf(asked, found.value);
  }

  it('reads a branch without commits, a branch, and none of a commit alone, without a process', async () => {
    assert.equal(await branchIn(repository.root), 'main');
    repository.commit('plan.yaml', '');
    repository.git('checkout', '--quiet', '-b', 'ana/WEB-k7f2m-é');
    assert.equal(await branchIn(repository.root), 'ana/WEB-k7f2m-é');
    repository.git('checkout', '--quiet', '--detach');
    assert.equal(await branchIn(repository.root), undefined);
  });

  it('reads the branch of a worktree, not that of the main one', async () => {
    repository.commit('plan.yaml', '');
    const worktree = path.join(temp(), 'worktree');
    repository.git('worktree', 'add', '--quiet', '-b', 'WEB-k7f2m', worktree);
    assert.equal(await branchIn(worktree), 'WEB-k7f2m');
    assert.equal(await branchIn(repository.root), 'main');
  });

  it('asks git where the file names an impossible branch, as where git keeps refs in tables', async () => {
    const git: Git = {
      stream,
      run: async (_folder, command) => ({
        ok: true,
        value: { exitCode: 0, stdout: Buffer.from(command === 'symbolic-ref' ? 'refs/heads/WEB-k7f2m\n' : 'abc\n') },
      }),
    };
    repository.commit('plan.yaml', '');
    const found = await repositoryOf(createGit({ trusted: () => true, env: repository.env }), repository.root);
    assert.ok(found.ok);
    writeFileSync(path.join(repository.root, '.git', 'HEAD'), 'ref: refs/heads/.invalid\n');
    assert.equal(await branchOf(git, found.value), 'WEB-k7f2m');
  });
});
