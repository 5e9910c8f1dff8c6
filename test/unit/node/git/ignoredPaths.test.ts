import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { createGit, type Git } from '../../../../src/node/git/createGit.ts';
import { ignoredPaths } from '../../../../src/node/git/ignoredPaths.ts';
import { useTempFolder } from '../useTempFolder.ts';
import { type TempRepository, tempRepository } from './tempRepository.ts';

describe('ignoredPaths', function () {
  // Real processes, on machines of any speed.
  this.timeout(20_000);
  const temp = useTempFolder();
  let repository: TempRepository;
  let git: Git;

  beforeEach(() => {
    repository = tempRepository(path.join(temp(), 'portal'), path.join(temp(), 'home'));
    repository.git('init', '--quiet');
    git = createGit({ trusted: () => true, env: repository.env });
    repository.commit('.gitignore', 'build/\n*.local.yaml\n!keep.local.yaml\n');
    mkdirSync(path.join(repository.root, 'build'));
  });

  async function ignored(paths: string[]): Promise<string[]> {
    const result = await ignoredPaths(git, repository.root, paths);
    assert.ok(result.ok, JSON.stringify(result));
    return [...result.value];
  }

  it('gives those that are ignored, as they were spelled', async () => {
    const absolute = path.join(repository.root, 'x.local.yaml');
    const yes = ['build/plan.yaml', './build/../x.local.yaml', 'x.local.yaml', absolute];
    assert.deepEqual((await ignored([...yes, 'plan.yaml', 'keep.local.yaml'])).sort(), yes.sort());
    assert.deepEqual(await ignored(['plan.yaml']), []);
    assert.deepEqual(await ignored([]), []);
  });

  it('never gives a tracked file', async () => {
    repository.commit('x.local.yaml', '');
    assert.deepEqual(await ignored(['x.local.yaml', 'y.local.yaml']), ['y.local.yaml']);
  });

  it('takes any character in a path', async () => {
    const names = ['-x', '--stdin', ':x', ':(top)x', 'a\nb', 'a"b', "a'b", 'a b ', 'é*[1]?', '\\', '\t'];
    const yes = names.map((name) => `${name}.local.yaml`);
    const no = names.map((name) => `${name}.yaml`);
    assert.deepEqual((await ignored([...no, ...yes, 'nul\0:(x).local.yaml'])).sort(), yes.sort());
  });

  it('takes hundreds of thousands of bytes of paths', async () => {
    const paths = Array.from({ length: 20_000 }, (_, i) => `a-rather-long-name-${i}.${i % 2 ? 'local.' : ''}yaml`);
    assert.equal((await ignored(paths)).length, 10_000);
  });

  it('is not put off by paths that git refuses: outside, beyond a link, in a submodule, nowhere', async () => {
    const other = tempRepository(path.join(temp(), 'other'), path.join(temp(), 'home'));
    other.git('init', '--quiet');
    other.commit('x.yaml', '');
    repository.git('submodule', '--quiet', 'add', other.root, 'sub');
    symlinkSync('build', path.join(repository.root, 'link'));
    symlinkSync(temp(), path.join(repository.root, 'out'));
    const paths = [
      '../x.local.yaml',
      'out/x.local.yaml',
      'sub/x.yaml',
      'link/x.yaml',
      'none/x.local.yaml',
      '.',
      'y.local.yaml',
    ];
    assert.deepEqual(await ignored(paths), ['link/x.yaml', 'y.local.yaml']);
  });
});
