import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createGit } from '../../../../src/node/git/createGit.ts';
import { repositoryOf } from '../../../../src/node/git/repositoryOf.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('repositoryOf', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  const at = (...names: string[]): string => path.join(temp(), ...names);
  const find = (name: string) => repositoryOf(createGit({ trusted: () => true, env: repository.env }), name);

  beforeEach(() => {
    repository = tempRepository(at('portal'), at('home'));
    repository.git('init', '--quiet');
    repository.commit('plan/web/plan.yaml', '');
  });

  const ordinary = () => ({ root: at('portal'), gitDir: at('portal', '.git'), commonDir: at('portal', '.git') });

  it('finds it from the root, a folder, a file and a file to come', async () => {
    for (const name of ['', 'plan/web', 'plan/web/plan.yaml', 'plan/web/new.yaml']) {
      assert.deepEqual(await find(path.join(repository.root, name)), { ok: true, value: ordinary() });
    }
  });

  it('gives real paths for a folder behind a symbolic link', async () => {
    symlinkSync(at('portal', 'plan'), at('link'));
    assert.deepEqual(await find(at('link', 'web')), { ok: true, value: ordinary() });
  });

  it('tells the folders of a linked worktree from the shared one', async () => {
    repository.git('worktree', 'add', '--quiet', at('second'), '-b', 'second');
    assert.deepEqual(await find(at('second', 'plan')), {
      ok: true,
      value: {
        root: at('second'),
        gitDir: at('portal', '.git', 'worktrees', 'second'),
        commonDir: at('portal', '.git'),
      },
    });
  });

  it('finds a submodule rather than the repository around it', async () => {
    const outer = tempRepository(at('outer'), at('home'));
    outer.git('init', '--quiet');
    outer.git('submodule', '--quiet', 'add', repository.root, 'sub');
    const gitDir = at('outer', '.git', 'modules', 'sub');
    assert.deepEqual(await find(at('outer', 'sub', 'plan')), {
      ok: true,
      value: { root: at('outer', 'sub'), gitDir, commonDir: gitDir },
    });
  });

  it('says in a sentence that there is none', async () => {
    mkdirSync(at('bare'));
    tempRepository(at('bare'), at('home')).git('init', '--quiet', '--bare');
    writeFileSync(at('alone.yaml'), '');
    for (const name of [at('alone.yaml'), at('bare'), at('portal', '.git')]) {
      const result = await find(name);
      assert.equal(result.ok ? undefined : result.reason, 'no-repository', name);
      assert.match(result.ok ? '' : result.message, /^[A-Z].*\.$/);
    }
    const gone = await find(at('gone', 'plan.yaml'));
    assert.equal(gone.ok ? undefined : gone.reason, 'not-found');
  });

  it('refuses a path with a line break, which git would print as two', async () => {
    const odd = tempRepository(at('a\nb'), at('home'));
    odd.git('init', '--quiet');
    const result = await find(odd.root);
    assert.equal(result.ok ? undefined : result.reason, 'failed');
  });
});
