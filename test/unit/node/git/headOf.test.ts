import assert from 'node:assert/strict';
import path from 'node:path';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import { headOf } from '../../../../src/node/git/headOf.ts';
import { identityOf } from '../../../../src/node/git/identityOf.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('headOf and identityOf', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  let git: Git;

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    git = createGit({ trusted: () => true, env: repository.env });
  });

  it('tells a branch without commits, a branch, and a commit alone', async () => {
    assert.deepEqual(await headOf(git, repository.root), { ok: true, value: { kind: 'unborn', branch: 'main' } });
    const commit = repository.commit('plan.yaml', '');
    assert.deepEqual(await headOf(git, repository.root), {
      ok: true,
      value: { kind: 'branch', branch: 'main', commit },
    });
    repository.git('checkout', '--quiet', '-b', 'feature/refs/heads/é');
    assert.deepEqual(await headOf(git, repository.root), {
      ok: true,
      value: { kind: 'branch', branch: 'feature/refs/heads/é', commit },
    });
    repository.git('checkout', '--quiet', '--detach');
    assert.deepEqual(await headOf(git, repository.root), { ok: true, value: { kind: 'detached', commit } });
  });

  it('fails outside a repository', async () => {
    const result = await headOf(git, temp());
    assert.equal(result.ok ? undefined : result.reason, 'no-repository');
  });

  it('gives name and email as far as they are set, the strongest setting last', async () => {
    assert.deepEqual(await identityOf(git, repository.root), { ok: true, value: {} });
    repository.git('config', '--global', 'user.email', 'ana@example.org');
    assert.deepEqual(await identityOf(git, temp()), { ok: true, value: { email: 'ana@example.org' } });
    repository.git('config', '--global', 'user.name', 'Ana');
    repository.git('config', 'user.name', 'Ana Ruíz\nuser.email');
    assert.deepEqual(await identityOf(git, repository.root), {
      ok: true,
      value: { name: 'Ana Ruíz\nuser.email', email: 'ana@example.org' },
    });
  });
});
